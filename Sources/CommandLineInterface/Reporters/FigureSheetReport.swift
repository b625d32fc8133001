import Analysis
import Checks
import TextModel

/// The figures of one document that was named, with the findings that speak of them.
struct FigureSheetReport: Sendable {
  let document: SelectedDocument
  let figures: [FigureEntry]
  let findings: [Finding]

  init(_ document: SelectedDocument) {
    self.init(
      document, figures: document.analysis.figures(of: document.key),
      findings: document.analysis.findings(of: document.key))
  }

  init(_ document: SelectedDocument, figures: [FigureEntry], findings: [Finding]) {
    self.document = document
    self.figures = figures
    self.findings = findings
  }

  /// The findings that mark the figure or a part of it.
  func findings(of figure: FigureEntry) -> [Finding] { findings.filter { $0.range.overlaps(figure.range) } }

  /// The line of a figure in the document, from 1.
  func lineNumber(of figure: FigureEntry) -> Int {
    document.text.position(of: figure.range.lowerBound, encoding: .utf8).line + 1
  }
}

/// The names of what the engine distinguishes, for a person.
enum FigureVocabulary {
  static func kind(_ name: String) -> LocalizedText {
    switch name {
    case "count": LocalizedText("数量", "count")
    case "amount": LocalizedText("金额", "amount")
    case "percent": LocalizedText("百分比", "percent")
    case "percentagePoint": LocalizedText("百分点", "percentage point")
    case "ratio": LocalizedText("比例", "ratio")
    case "multiple": LocalizedText("倍数", "multiple")
    case "ordinal": LocalizedText("序数", "ordinal")
    case "date": LocalizedText("日期", "date")
    case "identifier": LocalizedText("编号", "identifier")
    default: LocalizedText(verbatim: name)
    }
  }

  static func support(_ name: String) -> LocalizedText {
    switch name {
    case "derivation": LocalizedText("可由文中数字算出", "follows from other figures")
    case "ledger": LocalizedText("台账有载", "stands in the ledger")
    case "citation": LocalizedText("句中有出处", "names its source")
    case "waiver": LocalizedText("已注明免核", "waived")
    case "none": LocalizedText("无", "none")
    default: LocalizedText(verbatim: name)
    }
  }

  /// Name and detail of what supports a figure.
  static func support(of figure: FigureEntry, in language: Language) -> String {
    let name = support(figure.support)[language]
    let detail = figure.supportDetail[language]
    if detail.isEmpty || detail == name { return name }
    return figure.support == "none" ? detail : name + (language == .chinese ? "：" : ": ") + detail
  }
}
