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
}

extension Analysis {
  /// What the rules know of a document, as far as references are concerned. Cheaper than ``context(of:)``: no other draft is
  /// looked at.
  func referenceContext(of key: DocumentKey) -> CheckContext? {
    guard let document = documents[key], document.role == .draft || document.role == .plan else { return nil }
    return CheckContext(
      document: key, text: document.text, draft: document.draft, titles: titles, configuration: Configuration())
  }

  /// Every place of a document that speaks of a plan, a measure or another document; the shortest places first where they
  /// lie in each other.
  func mentions(in key: DocumentKey) -> [Mention] {
    guard let document = documents[key] else { return [] }
    return document.mentions.mentions(in: .init(version: document.version, titles: stamps.titles)) {
      findMentions(in: key)
    }
  }

  private func findMentions(in key: DocumentKey) -> [Mention] {
    guard let context = referenceContext(of: key) else { return [] }
    let aliases = context.aliases
    var mentions: [Mention] = []
    for index in context.draft.namingBlocks {
      for title in context.mentions(in: index, aliases: aliases) {
        let plan = context.likelyPlan(of: title, in: index, aliases: aliases)
        let binding = context.binding(of: title, in: index, among: aliases)
        let subject = plan.map { Subject.plan($0.document) } ?? .title((binding?.title ?? title).key.whole)
        mentions.append(
          Mention(
            range: context.draft.absolute(title.range, in: index), subjects: [subject],
            isDefinition: binding.map { $0.block == index && $0.definition.range.encloses(title.range) } ?? false))
        guard let plan else { continue }
        for measure in title.measures {
          guard case .resolved(let found) = plan.resolve(measure) else { continue }
          mentions.append(
            Mention(
              range: context.draft.absolute(measure.range, in: index),
              subjects: found.map { .measure(plan.document, $0) }))
        }
      }
    }
    return (mentions + ownWords(of: key)).sorted { $0.range.count < $1.range.count }
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
    mentions(in: key).first { $0.range.touches(offset) }
  }
}
