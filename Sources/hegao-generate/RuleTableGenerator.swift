#if canImport(FoundationEssentials)
  import FoundationEssentials
#else
  import Foundation
#endif
import Checks
import TextModel

/// Writes the table of rules into the two READMEs, between two comments; all other words of them are left as they are.
enum RuleTableGenerator {
  static let begin = "<!-- rules: written by `swift run hegao-generate` -->"
  static let end = "<!-- end of rules -->"

  static func files(root: String) throws -> [GeneratedFile] {
    [
      try file("README.md", .english, root: root),
      try file("README.zh-CN.md", .chinese, root: root),
    ]
  }

  private static func file(_ name: String, _ language: Language, root: String) throws -> GeneratedFile {
    guard let data = FileManager.default.contents(atPath: root + "/" + name),
      let text = String(validating: data, as: UTF8.self)
    else { throw GeneratorError(message: "\(name) is not there, or not UTF-8") }
    guard let first = text.firstRange(of: begin), let last = text[first.upperBound...].firstRange(of: end) else {
      throw GeneratorError(message: "\(name) has no place for the rules: `\(begin)` and `\(end)`")
    }
    return GeneratedFile(
      path: name, text: text[..<first.upperBound] + "\n" + table(language) + text[last.lowerBound...])
  }

  private static func table(_ language: Language) -> String {
    let isChinese = language == .chinese
    var table = isChinese ? "| 规则 | 级别 | 问题 |\n" : "| rule | severity | what is wrong |\n"
    table += "| --- | --- | --- |\n"
    for rule in RuleCatalog.descriptions {
      table +=
        "| `\(rule.id)` | \(isChinese ? chinese(rule.severity) : rule.severity.name) | \(rule.title[language]) |\n"
    }
    return table
  }

  private static func chinese(_ severity: Severity) -> String {
    switch severity {
    case .error: "错误"
    case .warning: "警告"
    case .information: "信息"
    case .hint: "提示"
    }
  }
}
