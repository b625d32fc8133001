import Checks
import DraftSyntax
import Evidence
import PlanModel
import TextModel

extension Analysis {
  /// What this analysis says of a document otherwise than another does that was read anew; nothing where they agree. `isCancelled` is
  /// asked between blocks; a cancelled comparison finds nothing.
  package func discrepancies(
    from fresh: Analysis, in key: DocumentKey, isCancelled: () -> Bool = { false }
  ) -> [Discrepancy] {
    guard let kept = documents[key], let right = fresh.documents[key] else {
      return documents[key] == nil && fresh.documents[key] == nil ? [] : [Discrepancy(.text)]
    }
    var found: [Discrepancy] = []
    func compare<Element: Hashable>(
      _ part: Discrepancy.Part, _ parts: (Analysis) -> [Element], _ name: (Element, SourceText) -> String
    ) {
      if isCancelled() { return }
      let (mine, theirs) = (parts(self), parts(fresh))
      if mine == theirs { return }
      let (here, there) = (Set(mine), Set(theirs))
      found.append(
        Discrepancy(
          part, missing: theirs.filter { !here.contains($0) }.map { name($0, right.text) },
          surplus: mine.filter { !there.contains($0) }.map { name($0, kept.text) }))
    }
    if kept.text.bytes != right.text.bytes || kept.text.firstRepair != right.text.firstRepair {
      found.append(Discrepancy(.text))
    }
    if kept.text.lineIndex != right.text.lineIndex { found.append(Discrepancy(.lines)) }
    if kept.role != right.role { found.append(Discrepancy(.role)) }
    if let discrepancy = kept.draft.blocksThatDiffer(from: right.draft, kept.text, right.text) {
      found.append(discrepancy)
    }
    if kept.draft.title != right.draft.title || kept.draft.titleBlocks != right.draft.titleBlocks
      || kept.draft.year != right.draft.year || kept.places != right.places
    {
      found.append(Discrepancy(.title))
    }
    compare(.outline) {
      $0.outline(of: key).flatMap(\.withDescendants)
    } _: {
      $1.named($0.marker, $0.range)
    }
    compare(.plan) {
      $0.documents[key]?.plan?.measures ?? []
    } _: {
      $1.named($0.marker, $0.selectionRange)
    }
    if plan(of: key) != fresh.plan(of: key), !found.contains(where: { $0.part == .plan }) {
      found.append(Discrepancy(.plan))
    }
    compare(.ledger) {
      $0.documents[key]?.ledger?.rows ?? []
    } _: {
      $1.named("row", $0.range)
    }
    compare(.ledger) {
      $0.documents[key]?.ledger?.problems ?? []
    } _: {
      $1.named("problem", $0.range)
    }
    compare(.findings) {
      $0.findings(of: key, isCancelled: isCancelled)
    } _: {
      $1.named($0.rule, $0.range)
    }
    compare(.figures) {
      $0.figures(of: key)
    } _: {
      $1.named($0.kind, $0.range)
    }
    compare(.citations) {
      $0.citedMeasures(of: key, isCancelled: isCancelled)
    } _: {
      $1.named("", $0.range)
    }
    return isCancelled() ? [] : found
  }
}

extension Draft {
  /// The blocks are compared by what is read in them; their positions with them.
  fileprivate func blocksThatDiffer(from fresh: Draft, _ text: SourceText, _ freshText: SourceText) -> Discrepancy? {
    if blocks == fresh.blocks { return nil }
    let common = zip(blocks, fresh.blocks).prefix { $0 == $1 }.count
    func place(_ draft: Draft, _ text: SourceText) -> [String] {
      draft.starts.dropFirst(common).prefix(1).map { text.named("", $0..<$0) }
    }
    return Discrepancy(.blocks, missing: place(fresh, freshText), surplus: place(self, text))
  }
}

extension OutlineNode {
  /// The node and all below it, without their own children, so that a difference is told where it stands.
  fileprivate var withDescendants: [OutlineNode] {
    var bare = self
    bare.children = []
    return [bare] + children.flatMap(\.withDescendants)
  }
}

extension SourceText {
  /// A name and where it stands: line and column in scalars, from 1.
  fileprivate func named(_ name: String, _ range: TextRange) -> String {
    let position = position(of: range.lowerBound, encoding: .utf32)
    return "\(name) \(position.line + 1):\(position.character + 1)"
  }
}
