import Analysis
import TextModel

/// The figures as a sheet for the departments that have to confirm them.
///
/// Comma-separated as RFC 4180 has it, with the byte order mark by which Excel knows UTF-8.
package struct FigureCSVReporter {
  let language: Language
  /// True when the sheet has a column that names the file.
  let namesFiles: Bool

  package init(language: Language, namesFiles: Bool) {
    self.language = language
    self.namesFiles = namesFiles
  }

  func text(of sheets: [FigureSheetReport]) -> String {
    var rows = [header]
    for sheet in sheets {
      for figure in sheet.figures where figure.isCheckable {
        rows.append(row(of: figure, number: rows.count, in: sheet))
      }
    }
    return "\u{FEFF}" + rows.map { $0.map(FigureCSVReporter.cell).joined(separator: ",") + "\r\n" }.joined()
  }

  private var header: [String] {
    let columns =
      language == .chinese
      ? ["序号", "原文", "数值", "单位", "指标", "类别", "所在行", "依据", "核对"]
      : ["No.", "Text", "Value", "Unit", "Indicator", "Kind", "Line", "Support", "Check"]
    return columns + (namesFiles ? [language == .chinese ? "文件" : "File"] : [])
  }

  private func row(of figure: FigureEntry, number: Int, in sheet: FigureSheetReport) -> [String] {
    // A cell that reads 2/3 would become the second of March in Excel; the fraction slash stays a fraction.
    let value = figure.value.replacing("/", with: "\u{2044}")
    // The last column is for the department's answer; where Hegao has one of its own it stands there.
    let check = sheet.findings(of: figure).map { $0.severity.title[language] + "：" + $0.message[language] }
    let cells = [
      String(number), figure.text, value, figure.unit, figure.indicator, FigureVocabulary.kind(figure.kind)[language],
      String(sheet.lineNumber(of: figure)), FigureVocabulary.support(of: figure, in: language),
      check.joined(separator: "\n"),
    ]
    return cells + (namesFiles ? [sheet.document.shownPath] : [])
  }

  /// The text as a cell: quoted where it must be, and nothing in it is a formula or moves a cursor.
  package static func cell(_ text: String) -> String {
    let kept = text.unicodeScalars.map { "\r\n\t".unicodeScalars.contains($0) ? $0 : $0.safeForTerminal }
    var text = String(String.UnicodeScalarView(kept))
    let first = text.unicodeScalars.first
    let second = text.unicodeScalars.dropFirst().first
    // What begins like a formula is run by Excel; a leading sign before a digit is only a number.
    let isNumber = second.map { (0x30...0x39).contains($0.value) } ?? false
    if let first, "=@\t\r".unicodeScalars.contains(first) || ("+-".unicodeScalars.contains(first) && !isNumber) {
      text = "'" + text
    }
    let mustQuote = text.unicodeScalars.contains { ",\"\r\n".unicodeScalars.contains($0) }
    return mustQuote ? "\"" + text.replacing("\"", with: "\"\"") + "\"" : text
  }
}
