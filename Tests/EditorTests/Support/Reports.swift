import Foundation

/// A finding as an editor shows it and as the command line prints it.
struct SeenFinding: Codable, Hashable, Comparable, CustomStringConvertible {
  /// Line and UTF-16 unit, both from 0.
  struct Position: Codable, Hashable {
    var line: Int
    var character: Int
  }

  var rule: String
  var severity: String
  var message: String
  var start: Position
  var end: Position

  var description: String {
    "\(start.line + 1):\(start.character + 1)–\(end.line + 1):\(end.character + 1) \(severity) \(rule) \(message)"
  }

  static func < (a: SeenFinding, b: SeenFinding) -> Bool {
    (a.start.line, a.start.character, a.rule, a.message) < (b.start.line, b.start.character, b.rule, b.message)
  }
}

/// What `hegao check --format json` prints about one document.
struct CheckReport: Decodable {
  struct Finding: Decodable {
    struct Range: Decodable {
      var start: SeenFinding.Position
      var end: SeenFinding.Position
    }

    var rule: String
    var severity: String
    var message: String
    var range: Range
    var byteRange: [Int]
  }

  var path: String
  var findings: [Finding]

  var seen: [SeenFinding] {
    findings.map {
      SeenFinding(
        rule: $0.rule, severity: $0.severity, message: $0.message, start: $0.range.start, end: $0.range.end)
    }
    .sorted()
  }

  /// Reads the output of one named file, which is an object, or of several, which is an array.
  static func read(_ data: Data) throws -> CheckReport {
    let decoder = JSONDecoder()
    if let one = try? decoder.decode(CheckReport.self, from: data) { return one }
    return try decoder.decode([CheckReport].self, from: data)[0]
  }
}

/// What `hegao outline --format json` prints.
struct OutlineReport: Decodable {
  struct Item: Decodable {
    var marker: String
    var title: String
    var line: Int
    var children: [Item]
  }

  var outline: [Item]

  /// The items in the order of the document.
  var flat: [Item] {
    func walk(_ items: [Item]) -> [Item] { items.flatMap { [$0] + walk($0.children) } }
    return walk(outline)
  }
}

/// What a driver writes about its sitting.
struct DriverReport: Decodable {
  struct Symbol: Decodable {
    var depth: Int
    var name: String
    var line: Int
  }

  /// Where going to the definition of the reference leads; the line counts from 0.
  struct Definition: Codable, Equatable {
    var file: String
    var line: Int
  }

  var editor: String
  /// The position encoding in use, where the client tells.
  var encoding: String?
  var opened: [SeenFinding]?
  var outline: [Symbol]?
  var hover: String?
  var definition: Definition?
  /// The repairs that the menu offered.
  var fixes: [String]?
  var typed: [SeenFinding]?
  /// The conditions that did not come about.
  var missed: [String]
}

/// What a driver is told to do.
struct DriverOrders: Encodable {
  var draft: String
  /// The folder of the editor's shipped configuration.
  var configuration: String
  var output: String
  /// How many findings the draft has when it is opened.
  var findingCount: Int
  var hoverAt = "第（7）项"
  var fixAt = "《澜州市法治督查"
  var fixGives = "《澜州市法治督察"
  var fixRule = "plan-misspelt-title"
  var typeAfter = "确保“十五五”开局"
  var typed = "𠮷祥社区案件按期审结率达104.6%。"
  var typedRule = "percent-over-bound"
  /// How long a driver waits for any one condition.
  var seconds = 30

  /// What every driver does, whatever the folders are.
  static let script = DriverOrders(draft: "", configuration: "", output: "", findingCount: 0)
}

/// One planted mistake of the sample workspace.
struct PlantedMistake: Codable, Hashable {
  var file: String
  var quote: String
  var focus: String
  var rule: String
  var severity: String
}
