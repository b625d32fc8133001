import Analysis
import Benchmark
import Checks
import TextModel

/// Asks an analysis everything that editors ask, and looks whether the answers lie where they can be shown.
struct Probe {
  let analysis: Analysis

  func run(_ dice: inout Dice) throws(StressFailure) {
    for key in analysis.keys {
      try findings(key)
      try structure(key)
      guard let count = analysis.text(of: key)?.count else { throw StressFailure("\(key.name) has no text") }
      for _ in 0..<4 { try place(key, dice.below(count + 1)) }
    }
    for symbol in analysis.symbols(matching: dice.pick(["", "方案", "第", "%", "一"])) {
      try check(symbol.range, symbol.document, "symbol")
    }
    for plan in analysis.plans { _ = analysis.coverage(of: plan, by: analysis.keys) }
  }

  /// Within the document, on characters.
  private func check(_ range: TextRange, _ key: DocumentKey, _ what: String) throws(StressFailure) {
    guard let text = analysis.text(of: key) else { throw StressFailure("\(what) in \(key.name), which is not there") }
    guard (0..<text.count).encloses(range), text.scalarStart(at: range.lowerBound) == range.lowerBound,
      text.scalarStart(at: range.upperBound) == range.upperBound
    else { throw StressFailure("\(key.name): \(what) at \(range) of \(text.count) bytes") }
  }

  private func findings(_ key: DocumentKey) throws(StressFailure) {
    let findings = analysis.findings(of: key)
    for (finding, next) in zip(findings, findings.dropFirst())
    where next.range.lowerBound < finding.range.lowerBound {
      throw StressFailure("\(key.name): \(next.rule) behind \(finding.rule), and before it in the text")
    }
    for finding in findings {
      try check(finding.range, key, finding.rule)
      for related in finding.related { try check(related.range, related.document ?? key, "related to \(finding.rule)") }
      for fix in finding.fixes { try check(fix, key, finding.rule) }
    }
    for finding in findings.prefix(4) {
      if let fix = analysis.waiverFix(for: finding, in: key) { try check(fix, key, "waiver of \(finding.rule)") }
    }
    _ = analysis.fingerprints(of: findings, in: key)
  }

  private func check(_ fix: Fix, _ key: DocumentKey, _ rule: String) throws(StressFailure) {
    let target = fix.document ?? key
    // A repair may create the file of waivers.
    guard analysis.text(of: target) != nil else { return }
    var end = 0
    for edit in fix.edits.sorted(by: { $0.range.lowerBound < $1.range.lowerBound }) {
      try check(edit.range, target, "repair of \(rule)")
      if edit.range.lowerBound < end { throw StressFailure("\(key.name): repairs of \(rule) overlap") }
      end = edit.range.upperBound
    }
  }

  private func structure(_ key: DocumentKey) throws(StressFailure) {
    guard let text = analysis.text(of: key) else { return }
    let whole = 0..<text.count
    try nodes(analysis.outline(of: key), within: whole, key)
    for region in analysis.foldingRegions(of: key) { try check(region.range, key, "folding") }
    for figure in analysis.figures(of: key) { try check(figure.range, key, "figure") }
    for link in analysis.documentLinks(in: key) { try check(link.range, key, "link") }
    for measure in analysis.plan(of: key)?.measures ?? [] { try check(measure.range, key, "measure") }
    for measure in analysis.citedMeasures(of: key) {
      try check(measure.range, key, "cited measure")
      for citation in measure.citations { try check(citation.range, citation.document, "citation") }
    }
    for hint in analysis.figureHints(in: key, whole, agreeing: true) {
      try check(hint.offset..<hint.offset, key, "hint")
    }
    var end = 0
    for token in analysis.semanticTokens(of: key, in: whole) {
      try check(token.range, key, "token")
      let lines = text.lineIndex
      guard token.range.lowerBound >= end, !token.range.isEmpty,
        lines.line(at: token.range.lowerBound) == lines.line(at: token.range.upperBound - 1)
      else { throw StressFailure("\(key.name): the token at \(token.range) overlaps, is empty or goes over lines") }
      end = token.range.upperBound
    }
  }

  private func nodes(_ nodes: [OutlineItem], within parent: TextRange, _ key: DocumentKey) throws(StressFailure) {
    var end = parent.lowerBound
    for node in nodes {
      try check(node.range, key, "outline")
      try check(node.selectionRange, key, "heading")
      guard parent.encloses(node.range), node.range.encloses(node.selectionRange), node.range.lowerBound >= end else {
        throw StressFailure("\(key.name): the section at \(node.range) stands outside \(parent) or in its neighbour")
      }
      end = node.range.upperBound
      try self.nodes(node.children, within: node.range, key)
    }
  }

  /// What is asked about a cursor.
  private func place(_ key: DocumentKey, _ offset: TextOffset) throws(StressFailure) {
    if let hover = analysis.hover(in: key, at: offset) { try check(hover.range, key, "hover") }
    for target in analysis.definitions(in: key, at: offset) {
      try check(target.origin, key, "origin")
      try check(target.range, target.document, "definition")
      try check(target.selectionRange, target.document, "definition's name")
    }
    for candidate in analysis.completions(in: key, at: offset) {
      try check(candidate.range, key, "completion")
      _ = analysis.completionDetail(of: candidate.kind)
    }
    for reference in analysis.references(in: key, at: offset, includesDefinition: true) {
      try check(reference.range, reference.document, "reference")
    }
    for highlight in analysis.highlights(in: key, at: offset) { try check(highlight.range, key, "highlight") }
    if let range = analysis.renameRange(in: key, at: offset) { try check(range, key, "rename") }
    var inner: TextRange?
    for range in analysis.selectionRanges(in: key, at: offset) {
      try check(range, key, "selection")
      if let inner, !range.encloses(inner) {
        throw StressFailure("\(key.name): the selection \(range) lies in \(inner)")
      }
      inner = range
    }
    if let (passage, offers) = analysis.offers(in: key, at: offset) {
      try check(passage, key, "passage")
      for offer in offers { try check(offer.range, offer.plan, "offered measure") }
    }
  }
}
