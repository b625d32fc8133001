import Checks
import DraftSyntax
import PlanModel
import TextModel

/// Something that a person may be about to write.
package struct CompletionCandidate: Sendable, Hashable {
  package enum Kind: Sendable, Hashable {
    /// A short name that is in force here, and what it stands for.
    case alias(of: String)
    /// A plan of the workspace.
    case plan(DocumentKey)
    /// A title that is known to be spelt right.
    case title
    /// A measure of a plan, by its place among the plan's measures.
    case measure(DocumentKey, Int)
    /// The definition of a short name for a title.
    case definition(of: String, name: String)
  }

  package var kind: Kind
  /// What it is to be found and written as: 《…》, 第（35）项, （以下简称《…》）.
  package var text: String
  /// What the words typed so far are compared with.
  package var filterText: String
  /// The measure's heading.
  package var heading: String
  /// What it takes the place of: on one line, in bytes of the document.
  package var range: TextRange
}

extension Analysis {
  /// What may stand at an offset: after 《 the short names in force and the known titles, after a title that is known and 第
  /// the measures of its plan, after a title and （ the definition of a short name. Nothing anywhere else.
  package func completions(in key: DocumentKey, at offset: TextOffset) -> [CompletionCandidate] {
    guard let context = referenceContext(of: key) else { return [] }
    let line = context.text.lineRange(context.text.lineIndex.line(at: offset))
    guard line.touches(offset) else { return [] }
    let typing = TypedReference(bytes: context.text.bytes, line: line, offset: offset)
    if let range = typing.titleRange { return titleCandidates(context, replacing: range, at: offset) }
    return aliasCandidates(context, at: offset) + measureCandidates(context, typing, at: offset)
  }

  // MARK: Titles

  private func titleCandidates(_ context: CheckContext, replacing range: TextRange, at offset: TextOffset)
    -> [CompletionCandidate]
  {
    var seen: Set<String> = []
    var candidates: [CompletionCandidate] = []
    func add(_ kind: CompletionCandidate.Kind, _ title: String, key: TitleKey? = nil) {
      let text = "《\(title)》"
      guard !title.isEmpty, seen.insert((key ?? TitleKey(title)).whole).inserted else { return }
      candidates.append(CompletionCandidate(kind: kind, text: text, filterText: text, heading: "", range: range))
    }
    for alias in context.aliases.reversed()
    where context.draft.absolute(alias.definition.range, in: alias.block).upperBound <= offset {
      add(.alias(of: alias.title.text), alias.definition.name)
    }
    for plan in titles.plans where plan.document != context.document { add(.plan(plan.document), plan.title) }
    for known in titles.known { add(.title, known.title) }
    let aliases = context.aliases
    for index in context.draft.namingBlocks {
      for title in context.draft.blocks[index].titles where !seen.contains(title.key.whole) {
        // A bare short name that was never defined is nothing to offer.
        guard !context.draft.absolute(title.range, in: index).overlaps(range),
          title.key.whole.count >= TypedReference.shortestTitle,
          context.binding(of: title, in: index, among: aliases) == nil
        else { continue }
        add(.title, title.text, key: title.key)
      }
    }
    return candidates
  }

  // MARK: Measures

  private func measureCandidates(_ context: CheckContext, _ typing: TypedReference, at offset: TextOffset)
    -> [CompletionCandidate]
  {
    let index = context.draft.block(at: offset)
    guard index < context.draft.blocks.count else { return [] }
    let local = offset - context.draft.starts[index]
    let before = context.draft.blocks[index].titles.filter { $0.range.upperBound <= local }
    guard let title = before.max(by: { $0.range.upperBound < $1.range.upperBound }),
      let plan = context.plan(of: title, in: index, aliases: context.aliases),
      let range = typing.measureRange(behind: context.draft.starts[index] + title.range.upperBound)
    else { return [] }
    let typed = context.text.string(in: range.lowerBound..<offset)
    return plan.measures.indices.compactMap { measure in
      guard let text = plan.citation(of: measure) else { return nil }
      return CompletionCandidate(
        kind: .measure(plan.document, measure), text: text,
        filterText: typing.filterText(text, typed: typed) + plan.measures[measure].title,
        heading: plan.measures[measure].title, range: range)
    }
  }

  /// What a candidate is, at length: a measure with its path, its whole text and its goal; a plan with its parts.
  package func completionDetail(of kind: CompletionCandidate.Kind) -> [HoverBlock] {
    switch kind {
    case .measure(let key, let index):
      guard let plan = documents[key]?.plan, plan.measures.indices.contains(index), let text = documents[key]?.text
      else { return [] }
      let measure = plan.measures[index]
      let blocks: [HoverBlock] = [
        .paragraph(LocalizedText(verbatim: "《\(plan.title)》 \(measure.pathText)")),
        .quotation(text.string(in: measure.textRange)),
      ]
      return blocks + (measure.goal.map { [.paragraph(LocalizedText(verbatim: text.string(in: $0)))] } ?? [])
    case .plan(let key):
      guard let plan = documents[key]?.plan else { return [] }
      let parts = plan.measures.filter { $0.parent == nil }.map { $0.marker + $0.title }
      let count = plan.measures.count
      return [
        .paragraph(LocalizedText("\(key.name)，共\(count)个条目", "\(key.name), \(count) items")),
        .quotation(parts.joined(separator: "\n")),
      ]
    case .alias(let title): return [.paragraph(LocalizedText("简称，指《\(title)》", "short for 《\(title)》"))]
    case .title, .definition: return []
    }
  }
}
