import Analysis
import Checks
import TextModel

/// Reads and writes `hegao.waivers.json`:
///
/// ```json
/// {
///   "waivers": [
///     {
///       "file": "年终总结.txt",
///       "rule": "percent-mismatch",
///       "words": "98.6%",
///       "reason": "终报数，见统计局复函",
///       "fingerprint": "9f2c61b07d3e4a58"
///     }
///   ]
/// }
/// ```
///
/// `file` is relative to the folder of the file. `fingerprint` is ``Fingerprint``; an entry written by hand may do without, and then
/// holds for every finding of the rule on these very words. `words` may be left out where there is a fingerprint.
struct WaiverFileReader {
  private static let keys = ["file", "rule", "words", "reason", "fingerprint"]

  private var waivers: [RecordedWaiver] = []
  private var findings: [Finding] = []

  static func read(_ text: SourceText) -> WaiverFileReading {
    do throws(JSONProblem) {
      var reader = WaiverFileReader()
      reader.readFile(try JSONReader.read(text))
      return WaiverFileReading(waivers: reader.waivers, findings: reader.findings)
    } catch {
      let finding = ConfigInvalid.finding(
        at: error.range,
        LocalizedText("不是有效的JSON：\(error.message.chinese)。", "Not valid JSON: \(error.message.english)."))
      return WaiverFileReading(waivers: nil, findings: [finding])
    }
  }

  private mutating func readFile(_ node: JSONNode) {
    guard node.members != nil, let list = node["waivers"], let entries = list.elements else {
      let place = node["waivers"]?.range ?? node.range
      return report(place, "这里应当是 {\"waivers\": [ … ]}", "{\"waivers\": [ … ]} is expected here")
    }
    for member in node.members ?? [] where member.key != "waivers" && member.key != "$schema" {
      report(member.keyRange, "没有“\(member.key)”这一项", "there is no key \(member.key)")
    }
    for entry in entries { readEntry(entry) }
  }

  /// Takes an entry; one that is faulty is reported once and silences nothing.
  private mutating func readEntry(_ node: JSONNode) {
    guard let members = node.members else {
      return report(node.range, "这里应当是一条豁免 {…}", "a waiver {…} is expected here")
    }
    if let member = members.first(where: { !WaiverFileReader.keys.contains($0.key) }) {
      return report(member.keyRange, "没有“\(member.key)”这一项", "there is no key \(member.key)")
    }
    if let member = members.first(where: { $0.node.stringValue == nil }) {
      return report(member.node.range, "这里应当是带双引号的文字", "a string is expected here")
    }
    let text: (String) -> String? = { node[$0]?.stringValue }
    guard let file = text("file"), let rule = text("rule"), let id = node["rule"] else {
      return report(node.range, "这条豁免要写明 file（文件）和 rule（规则）", "a waiver names its file and its rule")
    }
    guard let reason = text("reason"), RecordedWaiver.saysSomething(reason) else {
      return findings.append(WaiverWithoutReason.finding(at: node["reason"]?.range ?? node.range))
    }
    guard let description = RuleCatalog.description(of: rule), description.group != .waiver else {
      return findings.append(WaiverUnknownRule.finding(rule, at: id.range) { "\"\($0)\"" })
    }
    guard text("fingerprint") != nil || text("words") != nil else {
      return report(
        node.range, "这条豁免要写明 fingerprint（指纹）或 words（所指的文字）", "a waiver has a fingerprint or the words it is about")
    }
    waivers.append(
      RecordedWaiver(
        file: FilePath.normalised(file), rule: rule, words: text("words") ?? "", reason: reason,
        fingerprint: text("fingerprint")?.lowercased(), range: node.range))
  }

  private mutating func report(_ range: TextRange, _ chinese: String, _ english: String) {
    let capital = english.prefix(1).uppercased() + english.dropFirst()
    findings.append(ConfigInvalid.finding(at: range, LocalizedText(chinese + "。", capital + ".")))
  }

  // MARK: Writing

  /// The edits that add an entry at the end; a whole file where there is none, or an empty one.
  static func edits(adding waiver: RecordedWaiver, to text: SourceText?) -> [TextEdit]? {
    let entry = self.entry(waiver)
    guard let text, text.bytes.contains(where: { ![0x20, 0x09, 0x0A, 0x0D].contains($0) }) else {
      let file = "{\n  \"waivers\": [\n\(entry)\n  ]\n}\n"
      return [TextEdit(range: 0..<(text?.count ?? 0), replacement: file)]
    }
    guard let root = try? JSONReader.read(text), let members = root.members else { return nil }
    guard let list = root["waivers"] else {
      // Before the closing brace.
      let lead = members.last.map { ($0.node.range.upperBound, ",") } ?? (root.range.lowerBound + 1, "")
      return [
        TextEdit(
          range: lead.0..<root.range.upperBound,
          replacement: "\(lead.1)\n  \"waivers\": [\n\(entry)\n  ]\n}")
      ]
    }
    guard let entries = list.elements else { return nil }
    let start = entries.last?.range.upperBound ?? list.range.lowerBound + 1
    return [
      TextEdit(range: start..<list.range.upperBound, replacement: (entries.isEmpty ? "" : ",") + "\n\(entry)\n  ]")
    ]
  }

  private static func entry(_ waiver: RecordedWaiver) -> String {
    let members = [
      ("file", waiver.file), ("rule", waiver.rule), ("words", waiver.words), ("reason", waiver.reason),
      ("fingerprint", waiver.fingerprint),
    ].compactMap { key, value in value.map { "      \"\(key)\": \(quoted($0))" } }
    return "    {\n" + members.joined(separator: ",\n") + "\n    }"
  }

  /// A JSON string.
  private static func quoted(_ text: String) -> String {
    var quoted = "\""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\"": quoted += "\\\""
      case "\\": quoted += "\\\\"
      case "\n": quoted += "\\n"
      case "\r": quoted += "\\r"
      case "\t": quoted += "\\t"
      case "\0"..<" ":
        let digits = String(scalar.value, radix: 16)
        quoted += "\\u" + String(repeating: "0", count: 4 - digits.count) + digits
      default: quoted.unicodeScalars.append(scalar)
      }
    }
    return quoted + "\""
  }
}
