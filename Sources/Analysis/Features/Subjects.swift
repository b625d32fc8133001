import Checks
import DraftSyntax
import PlanModel
import TextModel

/// What words of a draft or plan are about, so that all places that speak of it can be found.
enum Subject: Hashable {
  /// A measure of a plan, by its place among the plan's measures.
  case measure(DocumentKey, Int)
  /// A plan of the workspace.
  case plan(DocumentKey)
  /// A document that is not in the workspace, by its folded title.
  case title(String)
}

/// A place that speaks of a subject.
struct Mention: Sendable {
  var range: TextRange
  var subjects: [Subject]
  /// True where the subject or its short name is made: a plan's own words, a definition.
  var isDefinition = false

  func shifted(by delta: Int) -> Mention {
    Mention(range: range.shifted(by: delta), subjects: subjects, isDefinition: isDefinition)
  }
}

extension Analysis {
  /// What the rules know of a document, as far as references are concerned. Cheaper than ``context(of:)``: no other draft is
  /// looked at.
  func referenceContext(of key: DocumentKey) -> CheckContext? {
    guard let document = documents[key], document.role == .draft || document.role == .plan else { return nil }
    return CheckContext(
      document: key, text: document.text, draft: document.draft, titles: titles, configuration: Configuration(),
      stamps: stamps)
  }

  /// Every place of a document that speaks of a plan, a measure or another document.
  func mentions(in key: DocumentKey) -> DocumentMentions? {
    guard let context = referenceContext(of: key) else { return nil }
    return DocumentMentions(draft: context.draft, entries: mentionEntries(in: context), ownWords: ownWords(of: key))
  }

  /// What each of ``Draft/namingBlocks`` speaks of.
  func mentionEntries(in context: CheckContext) -> [MentionMemory.Entry] {
    guard let document = documents[context.document] else { return [] }
    return document.mentions.entries(in: context, version: document.version) { index in
      BlockMentions(findMentions(of: index, in: context))
    }
  }

  private func findMentions(of index: Int, in context: CheckContext) -> [Mention] {
    let aliases = context.aliases
    var mentions: [Mention] = []
    for title in context.mentions(in: index, aliases: aliases) {
      let plan = context.likelyPlan(of: title, in: index, aliases: aliases)
      let binding = context.binding(of: title, in: index, among: aliases)
      let subject = plan.map { Subject.plan($0.document) } ?? .title((binding?.title ?? title).key.whole)
      mentions.append(
        Mention(
          range: title.range, subjects: [subject],
          isDefinition: binding.map { $0.block == index && $0.definition.range.encloses(title.range) } ?? false))
      guard let plan else { continue }
      for measure in title.measures {
        guard case .resolved(let found) = plan.resolve(measure) else { continue }
        mentions.append(Mention(range: measure.range, subjects: found.map { .measure(plan.document, $0) }))
      }
    }
    return mentions
  }

  /// The title and the measures of a plan where it states them itself.
  private func ownWords(of key: DocumentKey) -> [Mention] {
    guard let plan = documents[key]?.plan else { return [] }
    let title =
      plan.titleRange.isEmpty ? [] : [Mention(range: plan.titleRange, subjects: [.plan(key)], isDefinition: true)]
    return title
      + plan.measures.indices.map {
        Mention(range: plan.measures[$0].selectionRange, subjects: [.measure(key, $0)], isDefinition: true)
      }
  }

  /// The innermost place under the cursor that speaks of something.
  func mention(in key: DocumentKey, at offset: TextOffset) -> Mention? {
    mentions(in: key)?.innermost(at: offset)
  }
}

/// What one version of a document speaks of, and where.
struct DocumentMentions {
  let draft: Draft
  /// One for each of ``Draft/namingBlocks``.
  let entries: [MentionMemory.Entry]
  /// Where a plan states its title and its measures itself.
  let ownWords: [Mention]

  /// The shortest place that an offset touches.
  func innermost(at offset: TextOffset) -> Mention? {
    let block = draft.block(at: offset)
    // What ends the block before may be touched where this one begins.
    let near = mentions(of: block - 1) + mentions(of: block) + ownWords
    return near.filter { $0.range.touches(offset) }.min { $0.range.count < $1.range.count }
  }

  private func mentions(of block: Int) -> [Mention] {
    draft.namingBlocks.firstIndex(of: block).map {
      entries[$0].mentions.innermostFirst.map { $0.shifted(by: draft.starts[block]) }
    }
      ?? []
  }

  /// The places that speak of one of some subjects, in the order of the text, the shorter first where two begin together.
  func places(of subjects: [Subject]) -> [Mention] {
    func isMeant(_ mention: Mention) -> Bool { mention.subjects.contains(where: subjects.contains) }
    var places = ownWords.filter(isMeant)
    for (block, entry) in zip(draft.namingBlocks, entries) {
      for mention in entry.mentions.inTextOrder where isMeant(mention) {
        places.append(mention.shifted(by: draft.starts[block]))
      }
    }
    return places.sorted { ($0.range.lowerBound, $0.range.count) < ($1.range.lowerBound, $1.range.count) }
  }
}
