import Analysis
import LanguageServerProtocol
import TextModel

/// Which measures of a plan drafts speak to, as `hegao plan --coverage --format json` prints it and `hegao.planCoverage`
/// answers it (`Protocol/coverage.schema.json`).
package struct PlanCoverageReport: Encodable, Sendable {
  struct Document: Encodable {
    let path: String
    let title: String
  }

  struct Counts: Encodable {
    let measures: Int
    let cited: Int
    let likely: Int
    let missing: Int

    init(_ tally: CoverageTally) {
      (measures, cited, likely, missing) = (tally.measures, tally.cited, tally.likely, tally.missing)
    }
  }

  struct Place: Encodable {
    let path: String
    let range: PositionRange
    let byteRange: [Int]
  }

  struct Answer: Encodable {
    let place: Place
    let heading: String
    let percent: Int
    let isPlanned: Bool
  }

  struct Measure: Encodable {
    let path: String
    let marker: String
    let number: Int
    let level: Int
    let title: String
    let place: Place
    let state: String
    let counts: Counts
    let citations: [Place]
    let answers: [Answer]
    let children: [Measure]
  }

  let plan: Document
  let drafts: [Document]
  let counts: Counts
  let measures: [Measure]

  /// - Parameters:
  ///   - encoding: The unit of the columns.
  ///   - name: How the reader calls a document: a path on the command line, a URI on the wire.
  package init(
    _ coverage: PlanCoverage, in analysis: Analysis, encoding: PositionEncoding = .utf16,
    name: @escaping (DocumentKey) -> String
  ) {
    plan = Document(path: name(coverage.plan), title: coverage.title)
    drafts = coverage.drafts.map { Document(path: name($0), title: analysis.title(of: $0)) }
    counts = Counts(coverage.tally)
    var writer = PlaceWriter(analysis: analysis, encoding: encoding, name: name)
    measures = coverage.measures.map { writer.measure($0, in: coverage.plan) }
  }
}

/// Turns ranges into places, the texts counted through once.
private struct PlaceWriter {
  let analysis: Analysis
  let encoding: PositionEncoding
  let name: (DocumentKey) -> String
  private var cursors: [DocumentKey: PositionCursor] = [:]

  init(analysis: Analysis, encoding: PositionEncoding, name: @escaping (DocumentKey) -> String) {
    self.analysis = analysis
    self.encoding = encoding
    self.name = name
  }

  mutating func measure(_ measure: MeasureCoverage, in plan: DocumentKey) -> PlanCoverageReport.Measure {
    PlanCoverageReport.Measure(
      path: measure.path, marker: measure.marker, number: measure.number, level: measure.level, title: measure.title,
      place: place(DocumentRange(document: plan, range: measure.range)), state: measure.state.rawValue,
      counts: PlanCoverageReport.Counts(measure.tally), citations: measure.citations.map { place($0) },
      answers: measure.answers.map {
        PlanCoverageReport.Answer(
          place: place($0.place), heading: $0.heading, percent: $0.percent, isPlanned: $0.isPlanned)
      },
      children: measure.children.map { self.measure($0, in: plan) })
  }

  private mutating func place(_ place: DocumentRange) -> PlanCoverageReport.Place {
    let text = analysis.text(of: place.document) ?? SourceText("")
    let fresh = PositionCursor(text, encoding)
    let range = cursors[place.document, default: fresh].range(of: place.range)
    return PlanCoverageReport.Place(
      path: name(place.document), range: range, byteRange: [place.range.lowerBound, place.range.upperBound])
  }
}
