import Analysis
import Checks
import LanguageServerProtocol
import TextModel

extension ToLSP {
  /// The findings of a document as diagnostics, in the order of its text.
  ///
  /// - Parameter listener: Marks the client, and how it spells the documents.
  func diagnostics(
    _ findings: [Finding], of key: DocumentKey, in analysis: Analysis, for listener: Stamp
  ) -> [ToldDiagnostic] {
    guard let text = analysis.text(of: key) else { return [] }
    var (cursor, lines) = (cursor(in: text), LineCursor(text))
    return ToLSP.inTextOrder(findings).enumerated().map { index, finding in
      let circumstances = ToldDiagnostic.Circumstances(
        listener: listener, severity: finding.severity, line: lines.line(at: finding.range.lowerBound),
        index: client.takesDiagnosticData && finding.hasFixes ? index : nil,
        otherTexts: finding.otherDocuments.map(analysis.version))
      if let memo = finding.memo as? ToldDiagnostic.Memo, memo.circumstances == circumstances { return memo.told }
      let told = ToldDiagnostic(diagnostic(finding, index: index, &cursor, of: key, in: analysis))
      finding.memo = ToldDiagnostic.Memo(told: told, circumstances: circumstances)
      return told
    }
  }

  /// Findings by where they begin and end, then by their rule: the order in which they are numbered in ``DiagnosticData/finding``.
  static func inTextOrder(_ findings: [Finding]) -> [Finding] {
    findings.sorted {
      ($0.range.lowerBound, $0.range.upperBound, $0.rule) < ($1.range.lowerBound, $1.range.upperBound, $1.rule)
    }
  }

  /// One finding as a diagnostic. `index` is its place in the order of the text.
  func diagnostic(
    _ finding: Finding, index: Int, _ cursor: inout PositionCursor, of key: DocumentKey, in analysis: Analysis
  ) -> Diagnostic {
    var diagnostic = Diagnostic(
      range: cursor.range(of: finding.range), severity: severity(finding.severity), code: finding.rule,
      source: "hegao", message: text(finding.message))
    if client.takesUnnecessaryTag, ToLSP.needlessWords.contains(finding.rule) { diagnostic.tags = [.unnecessary] }
    if client.takesRelatedInformation, !finding.related.isEmpty {
      diagnostic.relatedInformation = finding.related.compactMap { place in
        location(place.document ?? key, place.range, in: analysis).map {
          DiagnosticRelatedInformation(location: $0, message: text(place.message))
        }
      }
    }
    if client.takesDiagnosticData, !finding.fixes.isEmpty {
      diagnostic.data = DiagnosticData(finding: index, fixes: Array(finding.fixes.indices))
    }
    return diagnostic
  }

  /// The rules whose findings are about words that could go.
  private static let needlessWords: Set<String> = ["plan-alias-unused", "waiver-unused"]

  private func severity(_ severity: Severity) -> DiagnosticSeverity {
    switch severity {
    case .hint: .hint
    case .information: .information
    case .warning: .warning
    case .error: .error
    }
  }
}
