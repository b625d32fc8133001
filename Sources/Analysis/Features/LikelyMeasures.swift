import Checks
import DraftSyntax
import PlanModel
import TextModel

/// A measure of a plan that a passage of a draft may answer.
package struct MeasureOffer: Sendable, Hashable {
  package var plan: DocumentKey
  package var planTitle: String
  /// `二、／（三）／8／（34）`.
  package var path: String
  /// The measure's heading.
  package var title: String
  /// Marker and heading, in bytes of the plan.
  package var range: TextRange
  /// Of a hundred offers with this score so many are right; see ``PlanModel/Likelihood``.
  package var percent: Int
}

extension Analysis {
  /// The measures of the workspace's plans that the passage under the cursor may answer by its wording, the likeliest first;
  /// none where it cites a measure itself, and none in a document that is no draft.
  package func offers(in key: DocumentKey, at offset: TextOffset) -> (passage: TextRange, offers: [MeasureOffer])? {
    guard let document = documents[key], document.role == .draft, !titles.plans.isEmpty,
      let context = referenceContext(of: key), let passage = PassageReader(document.draft).passage(at: offset),
      !context.citesMeasure(in: passage.range)
    else { return nil }
    let offers = titles.plans.filter { !$0.isRegulation }.flatMap { plan in
      plan.measureIndex.measures(answeredBy: passage, in: document.text).map { likely in
        let measure = plan.measures[likely.measure]
        return MeasureOffer(
          plan: plan.document, planTitle: plan.title, path: measure.pathText, title: measure.title,
          range: measure.selectionRange, percent: likely.percent)
      }
    }
    // Plans in the order of their paths where two offers are alike.
    let best = offers.enumerated().sorted { ($1.element.percent, $0.offset) < ($0.element.percent, $1.offset) }
    return (passage.range, best.prefix(MeasureIndex.mostOffers).map(\.element))
  }

  /// The offers as a hover. It says that they are a guess: nobody is told that a measure was carried out.
  func offerHover(in key: DocumentKey, at offset: TextOffset) -> HoverContent? {
    guard let (passage, offers) = offers(in: key, at: offset), !offers.isEmpty else { return nil }
    let rows = offers.map { offer in
      [
        LocalizedText(verbatim: "\(offer.percent)%"),
        LocalizedText(verbatim: offer.path + " " + Analysis.shortened(offer.title)),
        LocalizedText(verbatim: "《\(offer.planTitle)》"),
      ]
    }
    return HoverContent(
      range: passage,
      blocks: [
        .heading(LocalizedText("可能对应的举措", "Measures that this may answer")),
        .table(header: Analysis.offerHeader, rows: rows),
        .paragraph(
          LocalizedText(
            "按用词推测，供引用时参考，不是问题。百分数表示这样的推测一百条里大约对几条。",
            "Guessed from the wording; an offer, not a finding. Of a hundred such guesses about so many are right.")),
      ])
  }

  private static let offerHeader = [
    LocalizedText("把握", "likelihood"), LocalizedText("举措", "measure"), LocalizedText("方案", "plan"),
  ]

  /// A heading that is a whole sentence, cut to what one line holds.
  private static func shortened(_ title: String) -> String {
    let most = 40
    let words = title.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    return words.count > most ? words.prefix(most) + "…" : words
  }
}

extension CheckContext {
  /// True when a range of the draft names a measure of a plan of the workspace.
  func citesMeasure(in range: TextRange) -> Bool {
    let aliases = aliases
    return draft.blocks(in: range).contains { index in
      draft.blocks[index].titles.contains { title in
        title.measures.contains { draft.absolute($0.range, in: index).overlaps(range) }
          && plan(of: title, in: index, aliases: aliases) != nil
      }
    }
  }
}
