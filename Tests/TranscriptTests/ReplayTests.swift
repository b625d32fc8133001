import Foundation
import LanguageServerProtocol
import Testing

/// The conversations of `Protocol/transcripts`, held with the built server.
///
/// `Tests/TranscriptTests/record` has them recorded anew instead: it sets `HEGAO_RECORD` to the name of one, or to `all`.
@Suite("transcripts")
struct ReplayTests {
  private static let record = ProcessInfo.processInfo.environment["HEGAO_RECORD"]
  private static let records = record != nil

  @Test("message by message, recorded anew", arguments: Transcript.names.filter { [nil, "all", $0].contains(record) })
  func whole(name: String) throws {
    let transcript = try Transcript(named: name)
    let stage = try Stage(transcript)
    let record = stage.home.appending(path: "record")
    let server = try ServerProcess(["serve", "--record", record.path])
    let complaints = Player(transcript: transcript, stage: stage, server: server).play()
    let new = try Transcript(contentsOf: record.appending(path: Transcript.fileName))
    if Self.records {
      // What is said may be new, but not whether something is said: only a whole conversation is kept.
      try #require(new.isWhole, "\(complaints)")
      return try keep(new, as: transcript)
    }
    #expect(complaints == [])
    #expect(!transcript.about.isEmpty, "\(name) does not say what it shows")
    let isSame = new.grouped == transcript.grouped || !transcript.cancelled.isEmpty
    #expect(isSame, "what `serve --record` writes is not the transcript")
    try expectCopy(new.workspace, of: transcript.workspace)
  }

  @Test("byte by byte", .enabled(if: !records), arguments: Transcript.names)
  func bytes(name: String) throws {
    let transcript = try Transcript(named: name)
    let server = try ServerProcess(Manifest.read().executable.arguments)
    #expect(try Player(transcript: transcript, stage: Stage(transcript), server: server, delivery: .bytes).play() == [])
  }

  @Test("all at once", .enabled(if: !records), arguments: Transcript.names)
  func atOnce(name: String) throws {
    let transcript = try Transcript(named: name)
    let server = try ServerProcess(Manifest.read().executable.arguments)
    var player = try BurstPlayer(transcript: transcript, stage: Stage(transcript), server: server)
    #expect(player.play() == [])
  }

  /// Every way of playing objects to a server that says something else: a test of the test.
  @Test("a difference is seen", .enabled(if: !records), arguments: ["message", "missing", "surplus"])
  func differences(kind: String) throws {
    let transcript = try Transcript(named: "client-empty")
    var steps = transcript.steps
    let isFindings: (Transcript.Step) -> Bool = {
      if case .server(let message) = $0 { !message.isAnswer } else { false }
    }
    let first = try #require(steps.firstIndex(where: isFindings))
    let last = try #require(steps.lastIndex(where: isFindings))
    guard case .server(let message) = steps[first] else { throw CocoaError(.coderReadCorrupt) }
    switch kind {
    case "message": steps[first] = .server(message.mapStrings { .string($0 == "hegao" ? "other" : $0) })
    case "missing": steps.removeAll { if case .server(let message) = $0 { message.isAnswer } else { false } }
    default: steps.insert(.server(message), at: steps.count - 1)
    }
    var altered = transcript.with(steps: steps)
    #expect(try Player(transcript: altered, stage: Stage(altered), server: ServerProcess([])).play() != [])
    // Of the findings of a document only the last ones count in a hurry.
    if kind == "message" { steps[last] = .server(message) }
    altered = transcript.with(steps: steps)
    var player = try BurstPlayer(transcript: altered, stage: Stage(altered), server: ServerProcess([]))
    #expect(player.play() != [])
  }

  @Test("a record is not written over another", .enabled(if: !records))
  func recordIsKept() throws {
    let stage = try Stage(Transcript(named: "client-empty"))
    try stage.apply(name: Transcript.fileName, text: "kept")
    let server = try ServerProcess(["serve", "--record", stage.workspace.path])
    #expect(try server.next() == nil)
    #expect(server.exitStatus() == 2)
    let kept = try String(contentsOf: stage.workspace.appending(path: Transcript.fileName), encoding: .utf8)
    #expect(kept == "kept")
  }

  /// Puts a new recording in the place of the transcript, under the words that describe it.
  private func keep(_ new: Transcript, as transcript: Transcript) throws {
    var text = try String(contentsOf: new.file, encoding: .utf8)
    let about = JSONValue.string(transcript.about).json
    text.replace("\"about\": \"\"", with: "\"about\": \(about)", maxReplacements: 1)
    text.replace(
      "\"workspace\": \"workspace\"", with: "\"workspace\": \(JSONValue.string(transcript.workspaceName).json)",
      maxReplacements: 1)
    try Data(withoutReports(text).utf8).write(to: transcript.file)
  }

  /// How far a work was, and at which moments that is told, is another thing each time.
  private func withoutReports(_ text: String) -> String {
    var steps: [String] = []
    for line in text.split(separator: "\n", omittingEmptySubsequences: false) {
      if line.hasPrefix("    {") || line == "  ]" || steps.isEmpty {
        steps.append(String(line))
      } else {
        steps[steps.count - 1] += "\n" + line
      }
    }
    let isReport: (String) -> Bool = { $0.contains(#""method": "$/progress""#) && $0.contains(#""kind": "report""#) }
    return steps.filter { !isReport($0) }.joined(separator: "\n")
  }

  /// A recording has the documents of its workspace, byte by byte.
  private func expectCopy(_ copy: URL, of workspace: URL) throws {
    let files = FileManager.default.enumerator(atPath: copy.path)
    for case let file as String in files ?? .init() {
      let (made, original) = (copy.appending(path: file), workspace.appending(path: file))
      guard !made.hasDirectoryPath, (try? made.resourceValues(forKeys: [.isRegularFileKey]))?.isRegularFile == true
      else {
        continue
      }
      #expect(try Data(contentsOf: made) == Data(contentsOf: original), "\(file)")
    }
  }
}
