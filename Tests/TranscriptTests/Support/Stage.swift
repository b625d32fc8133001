import Foundation
import LanguageServerProtocol

/// A copy of a transcript's workspace, and what its placeholders stand for there.
final class Stage {
  let home: URL
  let workspace: URL

  /// The path has Chinese and a space, as those of our users have.
  init(_ transcript: Transcript) throws {
    let temporary = FileManager.default.temporaryDirectory.resolvingSymlinksInPath()
    home = temporary.appending(path: "hegao-" + UUID().uuidString)
    workspace = home.appending(path: "会话 工作区")
    try FileManager.default.createDirectory(at: home, withIntermediateDirectories: true)
    if FileManager.default.fileExists(atPath: transcript.workspace.path) {
      try FileManager.default.copyItem(at: transcript.workspace.standardizedFileURL, to: workspace)
    } else {
      try FileManager.default.createDirectory(at: workspace, withIntermediateDirectories: true)
    }
  }

  deinit { try? FileManager.default.removeItem(at: home) }

  /// The message as it is here; the texts of files are those of this moment.
  func expand(_ message: JSONValue) -> JSONValue {
    message.mapStrings { text in
      if text == "${processId}" { return .integer(Int(ProcessInfo.processInfo.processIdentifier)) }
      if let name = text.wholeMatch(of: /\$\{text:(.+)\}/)?.1 {
        let content = try? String(contentsOf: self.workspace.appending(path: String(name)), encoding: .utf8)
        return .string(content ?? text)
      }
      return .string(
        text.replacing("${workspacePath}", with: self.workspace.path)
          .replacing("${workspace}", with: DocumentURI(path: self.workspace.path).spelling)
          .replacing("${version}", with: Stage.version))
    }
  }

  func apply(name: String, text: String?) throws {
    let file = workspace.appending(path: name)
    guard let text else { return try FileManager.default.removeItem(at: file) }
    try FileManager.default.createDirectory(
      at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
    try Data(text.utf8).write(to: file)
  }

  /// What `hegao --version` says.
  private static let version: String = {
    let process = Process()
    let output = Pipe()
    process.executableURL = Places.hegao
    process.arguments = ["--version"]
    process.standardOutput = output
    try? process.run()
    let text = String(decoding: output.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
    process.waitUntilExit()
    return text.split(separator: " ").last.map { $0.trimmingCharacters(in: .newlines) } ?? ""
  }()
}
