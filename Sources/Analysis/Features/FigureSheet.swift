import Checks
import DraftSyntax
import Numerals
import TextModel

/// One figure of a draft as `hegao figures` prints it.
package struct FigureEntry: Sendable, Hashable {
  package var text: String
  package var range: TextRange
  /// `count`, `amount`, `percent`, `percentagePoint`, `ratio`, `multiple`, `ordinal`, `date`, `identifier`.
  package var kind: String
  /// `level`, `share`, `rate`, `change`, `target`.
  package var role: String
  /// An exact decimal or fraction, scales multiplied out; percent values in percent.
  package var value: String
  /// The ends of the interval it stands for; nil is no end.
  package var interval: [String?]
  package var unit: String
  package var indicator: String
  /// `derivation`, `ledger`, `citation`, `waiver`, `none`.
  package var support: String
  /// For a person: the computation or why there is none.
  package var supportDetail: LocalizedText
}

extension Analysis {
  /// Every figure of a draft or plan in the order of the text, with what supports it.
  package func figures(of key: DocumentKey) -> [FigureEntry] {
    guard let context = context(of: key) else { return [] }
    let entries = context.draft.blocks.enumerated().flatMap { index, block in
      block.figures.indices.map { entry(context, index, $0) }
    }
    return marked(entries, waivedIn: context)
  }

  private func entry(_ context: CheckContext, _ block: Int, _ index: Int) -> FigureEntry {
    let figure = context.draft.blocks[block].figures[index]
    let range = context.draft.absolute(figure.range, in: block)
    let proof = FigureProof.best(of: index, in: context.draft.blocks[block]) { range in
      context.text.string(in: context.draft.absolute(range, in: block))
    }
    let interval = figure.interval
    return FigureEntry(
      text: context.text.string(in: range), range: range, kind: figure.kind.rawValue, role: figure.role.rawValue,
      value: figure.kind.isCheckable
        ? figure.value.exactText : context.text.string(in: context.draft.absolute(figure.digits, in: block)),
      interval: figure.kind.isCheckable
        ? [interval.lower?.value.exactText, interval.upper?.value.exactText] : [nil, nil],
      unit: figure.unit, indicator: figure.indicator, support: proof?.supports == true ? "derivation" : "none",
      supportDetail: proof?.summary ?? NotRecomputed.reason(figure))
  }
}
