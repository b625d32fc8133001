import TextModel

/// One figure of a draft as `hegao figures` prints it.
package struct FigureEntry: Sendable, Hashable {
  package var text: String
  package var range: TextRange
  /// `count`, `amount`, `percent`, `percentagePoint`, `ratio`, `multiple`, `ordinal`, `date`, `identifier`.
  package var kind: String
  /// `level`, `share`, `rate`, `change`, `target`, …
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
  package func figures(of key: DocumentKey) -> [FigureEntry] { [] }
}
