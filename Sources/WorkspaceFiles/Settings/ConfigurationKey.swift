import Checks
import TextModel

/// A key of `hegao.json` and of a client's settings: what may stand under it, and what it is for. From here come both the reader
/// and `Protocol/configuration.schema.json`.
package enum ConfigurationKey: String, Sendable, CaseIterable {
  case drafts, plans, ledgers, rules, rounding, language, knownTitles, inlayHints, workspaceDiagnostics

  /// What may stand under a key.
  package enum Value: Sendable {
    /// An array of patterns (``Glob``).
    case globs
    /// An object of rule id to one of ``ConfigurationKey/severityNames``.
    case severities
    case oneOf([String])
    /// The name of a locale, of which the language counts.
    case locale
    /// An array of titles, with or without 《》.
    case titles
  }

  /// The key under which an editor finds the schema; it is read by editors alone.
  package static let schema = "$schema"

  /// What a rule may be set to.
  package static let severityNames = ["off"] + Severity.allCases.map(\.name)

  package var value: Value {
    switch self {
    case .drafts, .plans, .ledgers: .globs
    case .rules: .severities
    case .rounding: .oneOf(Configuration.Rounding.allCases.map(\.rawValue))
    case .language: .locale
    case .knownTitles: .titles
    case .inlayHints: .oneOf(Configuration.InlayHints.allCases.map(\.rawValue))
    case .workspaceDiagnostics: .oneOf(Configuration.WorkspaceDiagnostics.allCases.map(\.rawValue))
    }
  }

  /// Whole sentences for whoever writes the file.
  package var summary: LocalizedText {
    switch self {
    case .drafts:
      LocalizedText(
        "哪些文件是要核对的文稿，写成从本文件所在文件夹算起的路径模式，如“上报/**/*.md”。不写则按内容判断。",
        "Which files are drafts to be checked, as patterns of paths below this folder, such as reports/**/*.md. Left out, each "
          + "file tells by what it says.")
    case .plans:
      LocalizedText(
        "哪些文件是被引用的方案。不写则按内容判断。",
        "Which files are plans that drafts cite. Left out, each file tells by what it says.")
    case .ledgers:
      LocalizedText(
        "哪些文件是数据台账。不写则按表头判断。",
        "Which files are ledgers of figures. Left out, each file tells by its header.")
    case .rules:
      LocalizedText(
        "各条规则的级别；off 为不查。没有写到的规则用它自己的级别。",
        "The severity of rules; off means that a rule is not checked. What is not named keeps its own severity.")
    case .rounding:
      LocalizedText(
        "比率的进位习惯：nearest 四舍五入，truncate 截尾，either 两种都算对。",
        "How rates are rounded: nearest, truncate (cut off), or either.")
    case .language:
      LocalizedText(
        "提示用中文（zh-CN）还是英文（en）。", "The language of messages: Chinese (zh-CN) or English (en).")
    case .knownTitles:
      LocalizedText(
        "放在别处、但文稿会引用的文件名称，带不带书名号都可以。",
        "Titles of documents that are kept elsewhere and that drafts cite, with or without their brackets.")
    case .inlayHints:
      LocalizedText(
        "编辑器里，数字后面显示算出的值：differing 只在不一致时，all 一致时也标出，off 不显示。",
        "Recomputed values behind figures in editors: differing shows them where they differ, all marks those that agree too, "
          + "off shows none.")
    case .workspaceDiagnostics:
      LocalizedText(
        "编辑器询问整个工作区的问题时，答复哪些文稿：off 都不答，open 已经打开的，workspace 全部。",
        "Of which documents findings are told to an editor that asks about the whole workspace: off none, open those that are "
          + "open, workspace all.")
    }
  }
}
