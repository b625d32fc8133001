import Analysis
import TextModel

/// The figures of one document as `figures --format json` prints them (`Protocol/figures.schema.json`).
struct FiguresJSON: Encodable {
  let path: String
  let figures: [FigureJSON]

  init(_ sheet: FigureSheetReport, language: Language) {
    path = sheet.document.shownPath
    let source = sheet.document.text
    figures = sheet.figures.map { FigureJSON($0, in: source, language: language) }
  }
}

struct FigureJSON: Encodable {
  struct Support: Encodable {
    let kind: String
    /// For a person.
    let detail: String
  }

  let text: String
  let range: RangeJSON
  let byteRange: [Int]
  let kind: String
  let role: String
  let value: String
  /// Null is no end.
  let interval: [String?]
  let unit: String
  let indicator: String
  let support: Support

  init(_ figure: FigureEntry, in source: SourceText, language: Language) {
    text = figure.text
    range = RangeJSON(figure.range, in: source)
    byteRange = [figure.range.lowerBound, figure.range.upperBound]
    kind = figure.kind
    role = figure.role
    value = figure.value
    interval = figure.interval
    unit = figure.unit
    indicator = figure.indicator
    support = Support(kind: figure.support, detail: figure.supportDetail[language])
  }
}
