import Analysis
import TextModel

/// Shows figures to a person as a table.
struct FigureTextReporter {
  let language: Language
  let style: TerminalStyle

  func lines(of sheet: FigureSheetReport) -> [String] {
    let source = sheet.document.text
    let rows = sheet.figures.map { figure in
      [
        source.shownPosition(of: figure.range.lowerBound), shortened(figure.text, 20), figure.value, figure.unit,
        FigureVocabulary.kind(figure.kind)[language], shortened(figure.indicator, 24),
        FigureVocabulary.support(of: figure, in: language).safeForTerminal,
      ]
    }
    let header =
      language == .chinese
      ? ["位置", "原文", "数值", "单位", "类别", "指标", "依据"]
      : ["place", "text", "value", "unit", "kind", "indicator", "support"]
    guard !rows.isEmpty else { return [] }
    return TextTable.lines(header: header, rows: rows, style: style)
  }

  private func shortened(_ text: String, _ columns: Int) -> String {
    let safe = text.safeForTerminal
    guard DisplayWidth.of(safe) > columns else { return safe }
    var kept = ""
    for character in safe {
      if DisplayWidth.of(kept) + DisplayWidth.of(String(character)) >= columns { break }
      kept.append(character)
    }
    return kept + "…"
  }
}
