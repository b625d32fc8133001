import Foundation
import Testing

/// What `hegao check --format json` prints about one document.
struct CheckReport: Decodable {
  struct Finding: Decodable {
    struct Range: Decodable {
      struct Position: Decodable {
        var line: Int
        var character: Int
      }

      var start: Position
      var end: Position
    }

    var rule: String
    var severity: String
    var message: String
    var range: Range
    var byteRange: [Int]
  }

  var path: String
  var findings: [Finding]

  var shown: [ShownFinding] {
    findings.map {
      ShownFinding(
        rule: $0.rule, severity: $0.severity,
        range: [$0.range.start.line, $0.range.start.character, $0.range.end.line, $0.range.end.character],
        message: $0.message)
    }.sorted()
  }
}

/// The built program, run to its end.
enum CommandLineProgram {
  /// The environment of every process of these tests: nothing of the person's but what a program needs to start.
  static let environment: [String: String] = {
    let own = ProcessInfo.processInfo.environment
    return [
      "PATH": own["PATH"] ?? "/usr/bin:/bin", "LD_LIBRARY_PATH": own["LD_LIBRARY_PATH"] ?? "",
      "HOME": FileManager.default.temporaryDirectory.appending(path: "nobody").path, "LANG": "zh_CN.UTF-8",
      "LC_ALL": "zh_CN.UTF-8",
    ]
  }()

  /// The reports about the documents of a folder, by their file names.
  static func check(_ folder: URL) throws -> [String: CheckReport] {
    // A file and not a pipe takes the output: a pipe would fill up while nobody reads it.
    let output = FileManager.default.temporaryDirectory.appending(path: "hegao-" + UUID().uuidString)
    try Data().write(to: output)
    defer { try? FileManager.default.removeItem(at: output) }
    let process = Process()
    process.executableURL = Places.hegao
    process.arguments = ["check", "--format", "json", folder.path]
    process.environment = environment
    process.standardInput = FileHandle.nullDevice
    process.standardOutput = try FileHandle(forWritingTo: output)
    process.standardError = FileHandle.nullDevice
    try process.run()
    process.waitUntilExit()
    #expect([0, 1].contains(process.terminationStatus))
    let reports = try JSONDecoder().decode([CheckReport].self, from: Data(contentsOf: output))
    return Dictionary(reports.map { (URL(filePath: $0.path).lastPathComponent, $0) }) { first, _ in first }
  }
}
