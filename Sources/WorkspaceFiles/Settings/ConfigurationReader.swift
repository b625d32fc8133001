import Analysis
import Checks
import TextModel

/// Reads the settings of Hegao out of JSON: the text of `hegao.json`, or what a client sent under the same keys.
///
/// The keys are those of ``ConfigurationKey``.
package struct ConfigurationReader {
  /// Something that cannot be understood.
  package struct Problem: Sendable, Hashable {
    package var range: TextRange
    /// The key whose value it is about; nil where it is about the settings as a whole.
    package var key: String?
    /// A whole sentence.
    package var message: LocalizedText
    package var fixes: [Fix]
  }

  private var layer = ConfigurationLayer()
  private var problems: [Problem] = []
  /// The key whose value is being read.
  private var key: String?

  /// Reads the text of a `hegao.json`.
  static func read(_ text: SourceText) -> ConfigurationReading {
    do throws(JSONProblem) {
      let (layer, problems) = read(try JSONReader.read(text))
      return ConfigurationReading(layer: problems.isEmpty ? layer : nil, findings: problems.map(finding))
    } catch {
      let message = LocalizedText(
        "不是有效的JSON：\(error.message.chinese)。", "Not valid JSON: \(error.message.english).")
      return ConfigurationReading(
        layer: nil, findings: [finding(Problem(range: error.range, key: nil, message: message, fixes: []))])
    }
  }

  /// Reads settings. What is good of them is in the layer, whatever else is wrong.
  package static func read(_ node: JSONNode) -> (layer: ConfigurationLayer, problems: [Problem]) {
    var reader = ConfigurationReader()
    reader.readObject(node)
    return (reader.layer, reader.problems)
  }

  private static func finding(_ problem: Problem) -> Finding {
    ConfigInvalid.finding(
      at: problem.range,
      LocalizedText(
        problem.message.chinese + "改好之前沿用上一次有效的配置（没有就用默认值）。",
        problem.message.english + " Until this is mended, the last good configuration (or the default) stays in force."),
      fixes: problem.fixes)
  }

  private mutating func readObject(_ node: JSONNode) {
    guard let members = node.members else {
      return report(node.range, "配置应当是一对花括号 {} 里的若干项", "a configuration is an object {}")
    }
    var seen: Set<String> = []
    for member in members {
      key = member.key
      if !seen.insert(member.key).inserted {
        report(member.keyRange, "“\(member.key)”写了两次", "\(member.key) stands twice")
      } else {
        read(member)
      }
    }
  }

  private mutating func read(_ member: JSONMember) {
    if member.key == ConfigurationKey.schema { return }
    guard let key = ConfigurationKey(rawValue: member.key) else {
      return reportUnknown(
        member, among: ConfigurationKey.allCases.map(\.rawValue) + [ConfigurationKey.schema], "没有“\(member.key)”这一项",
        "there is no setting \(member.key)")
    }
    switch key {
    case .drafts: layer.drafts = globs(member.node) ?? layer.drafts
    case .plans: layer.plans = globs(member.node) ?? layer.plans
    case .ledgers: layer.ledgers = globs(member.node) ?? layer.ledgers
    case .rules: readRules(member.node)
    case .rounding: layer.rounding = choice(member.node)
    case .inlayHints: layer.inlayHints = choice(member.node)
    case .workspaceDiagnostics: layer.workspaceDiagnostics = choice(member.node)
    case .language:
      // `zh-Hans` and `en-GB` mean the same to everyone.
      if let language = member.node.stringValue.flatMap(Language.init(locale:)) {
        layer.language = language
      } else {
        _ = choice(member.node, Language.allCases.map(\.rawValue))
      }
    case .knownTitles: layer.knownTitles = strings(member.node, of: "文件名", "titles")?.map { bare($0.text) }
    }
  }

  // MARK: Values

  private mutating func globs(_ node: JSONNode) -> GlobSet? {
    guard let patterns = strings(node, of: "路径模式", "path patterns") else { return nil }
    var globs: [Glob] = []
    for (pattern, range) in patterns {
      do throws(Glob.Problem) {
        globs.append(try Glob(pattern))
      } catch {
        report(range, error.message.chinese, error.message.english)
      }
    }
    return GlobSet(globs)
  }

  private mutating func readRules(_ node: JSONNode) {
    guard let members = node.members else {
      return report(
        node.range, "rules 应当是一对花括号 {}，里面是“规则名: 级别”", "rules is an object of rule ids and severities")
    }
    var seen: Set<String> = []
    for member in members {
      guard RuleCatalog.description(of: member.key) != nil else {
        reportUnknown(
          member, among: RuleCatalog.descriptions.map(\.id), "没有“\(member.key)”这条规则",
          "there is no rule \(member.key)")
        continue
      }
      if !seen.insert(member.key).inserted {
        report(member.keyRange, "“\(member.key)”写了两次", "\(member.key) stands twice")
        continue
      }
      guard let name = choice(member.node, ConfigurationKey.severityNames) else { continue }
      layer.severities[member.key] = .some(Severity(name: name))
    }
  }

  /// The elements of an array of strings. Elements of another kind are reported and left out.
  private mutating func strings(_ node: JSONNode, of chinese: String, _ english: String) -> [(
    text: String, range: TextRange
  )]? {
    guard let elements = node.elements else {
      report(node.range, "这里应当是数组 []，列出\(chinese)", "an array of \(english) is expected here")
      return nil
    }
    return elements.compactMap { element in
      guard let text = element.stringValue else {
        report(element.range, "这里应当是带双引号的文字", "a string is expected here")
        return nil
      }
      return (text, element.range)
    }
  }

  /// One of the words that a type has.
  private mutating func choice<Choice: RawRepresentable<String> & CaseIterable>(_ node: JSONNode) -> Choice? {
    choice(node, Choice.allCases.map(\.rawValue)).flatMap(Choice.init)
  }

  /// One of several words.
  private mutating func choice(_ node: JSONNode, _ choices: [String]) -> String? {
    if let name = node.stringValue, choices.contains(name) { return name }
    let list = choices.map { "\"\($0)\"" }
    report(
      node.range, "这里只能是" + list.joined(separator: "、"), "one of \(list.joined(separator: ", ")) is expected here")
    return nil
  }

  /// A title without its brackets.
  private func bare(_ title: String) -> String {
    title.hasPrefix("《") && title.hasSuffix("》") && title.count > 2 ? String(title.dropFirst().dropLast()) : title
  }

  // MARK: Findings

  private mutating func reportUnknown(
    _ member: JSONMember, among known: [String], _ chinese: String, _ english: String
  ) {
    let meant = NearestName.of(member.key, among: known)
    let fixes = meant.map { meant in
      Fix(
        title: LocalizedText("改为“\(meant)”", "Change to \(meant)"),
        edits: [TextEdit(range: member.keyRange, replacement: "\"\(meant)\"")], isSafe: false)
    }
    report(
      member.keyRange, chinese + (meant.map { "；是不是“\($0)”？" } ?? ""),
      english + (meant.map { "; did you mean \($0)?" } ?? ""), fixes: fixes.map { [$0] } ?? [])
  }

  private mutating func report(_ range: TextRange, _ chinese: String, _ english: String, fixes: [Fix] = []) {
    let stop = chinese.hasSuffix("？") ? "" : "。"
    let capital = english.prefix(1).uppercased() + english.dropFirst() + (stop.isEmpty ? "" : ".")
    problems.append(
      Problem(range: range, key: key, message: LocalizedText(chinese + stop, capital), fixes: fixes))
  }
}
