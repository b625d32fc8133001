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

extension FigureEntry {
  /// False for dates, ordinals and names, which nobody has to tick.
  package var isCheckable: Bool { FigureKind(rawValue: kind)?.isCheckable ?? false }
}

extension Analysis {
  /// Every figure of a draft or plan in the order of the text, with what supports it.
  package func figures(of key: DocumentKey) -> [FigureEntry] {
    guard let context = context(of: key) else { return [] }
    let reader = EvidenceReader(context)
    let waived = Engine.outcome(in: context).silenced.filter {
      [.figure, .percent].contains(RuleCatalog.description(of: $0.rule)?.group)
    }
    return context.draft.blocks.enumerated().flatMap { index, block -> [FigureEntry] in
      if block.figures.isEmpty { return [] }
      let words = reader.words(of: index)
      return block.figures.indices.map { at in
        let evidence = reader.evidence(of: at, in: index, words: words)
        let range = context.draft.absolute(block.figures[at].range, in: index)
        return entry(context, index, at, evidence: evidence.waived(by: waived, at: range))
      }
    }
  }

  private func entry(_ context: CheckContext, _ block: Int, _ index: Int, evidence: FigureEvidence) -> FigureEntry {
    let figure = context.draft.blocks[block].figures[index]
    let range = context.draft.absolute(figure.range, in: block)
    let interval = figure.interval
    return FigureEntry(
      text: context.text.string(in: range), range: range, kind: figure.kind.rawValue, role: figure.role.rawValue,
      value: figure.kind.isCheckable
        ? figure.value.exactText : context.text.string(in: context.draft.absolute(figure.digits, in: block)),
      interval: figure.kind.isCheckable
        ? [interval.lower?.value.exactText, interval.upper?.value.exactText] : [nil, nil],
      unit: figure.unit.text, indicator: figure.indicator, support: evidence.support.name,
      supportDetail: evidence.detail(of: figure) { range in
        context.text.string(in: context.draft.absolute(range, in: block))
      })
  }
}
