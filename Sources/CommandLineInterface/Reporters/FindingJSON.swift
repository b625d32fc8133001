import Checks
import Numerals
import TextModel

/// The findings of one document as `check --format json` prints them (`Protocol/findings.schema.json`).
package struct FindingsJSON: Encodable {
  let path: String
  let findings: [FindingJSON]

  init(_ report: FindingReport, language: Language) {
    path = report.document.shownPath
    findings = report.findings.map { FindingJSON($0, in: report.document, language: language) }
  }
}

struct FindingJSON: Encodable {
  let rule: String
  let severity: String
  let message: String
  let range: RangeJSON
  let byteRange: [Int]
  let text: String
  let related: [RelatedJSON]
  let computation: ComputationJSON?
  let fixes: [FixJSON]

  init(_ finding: Finding, in document: SelectedDocument, language: Language) {
    let source = document.text
    rule = finding.rule
    severity = finding.severity.name
    message = finding.message[language]
    range = RangeJSON(finding.range, in: source)
    byteRange = [finding.range.lowerBound, finding.range.upperBound]
    text = source.string(in: finding.range)
    related = finding.related.map { RelatedJSON($0, from: document, language: language) }
    computation = finding.computation.map(ComputationJSON.init)
    fixes = finding.fixes.map { FixJSON($0, in: source, language: language) }
  }
}

struct RelatedJSON: Encodable {
  let path: String
  let range: RangeJSON
  let byteRange: [Int]
  let message: String
  let text: String

  init(_ place: RelatedPlace, from document: SelectedDocument, language: Language) {
    let key = place.document ?? document.key
    let source = document.analysis.text(of: key) ?? SourceText("")
    path = document.shownPath(of: key)
    range = RangeJSON(place.range, in: source)
    byteRange = [place.range.lowerBound, place.range.upperBound]
    message = place.message[language]
    text = source.string(in: place.range)
  }
}

struct ComputationJSON: Encodable {
  let kind: String
  let formula: String
  /// The ends of an interval as exact decimals or fractions; null is no end.
  let derived: [String?]?
  let stated: [String?]?

  init(_ computation: Computation) {
    kind = computation.kind
    formula = computation.formula
    derived = computation.derived.map(ComputationJSON.ends)
    stated = computation.stated.map(ComputationJSON.ends)
  }

  private static func ends(_ interval: Interval) -> [String?] {
    [interval.lower, interval.upper].map { $0?.value.exactText }
  }
}

struct FixJSON: Encodable {
  struct Edit: Encodable {
    let range: RangeJSON
    let byteRange: [Int]
    let newText: String
  }

  let title: String
  let isSafe: Bool
  let edits: [Edit]

  init(_ fix: Fix, in source: SourceText, language: Language) {
    title = fix.title[language]
    isSafe = fix.isSafe
    edits = fix.edits.map { edit in
      Edit(
        range: RangeJSON(edit.range, in: source), byteRange: [edit.range.lowerBound, edit.range.upperBound],
        newText: edit.replacement)
    }
  }
}
