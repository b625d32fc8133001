import DraftSyntax
import Numerals
import TextModel

extension Draft {
  /// The figures of a text, one line each: kind, words, and for what can be computed value, unit and interval.
  ///
  /// `count 412件 = 412件 412`, `percent 96.4% = 96.4% [96.35, 96.45]`, `date 2025年`.
  package static func figureLines(of string: String) -> [String] {
    let text = SourceText(string)
    let draft = Draft(text)
    return draft.blocks.enumerated().flatMap { index, block in
      block.figures.map { figure in
        let words = text.string(in: draft.absolute(figure.range, in: index))
        guard figure.kind.isCheckable else { return "\(figure.kind.rawValue) \(words)" }
        let terms = figure.terms.isEmpty ? [figure.value] : figure.terms
        let value = terms.map(\.exactText).joined(separator: ":")
        return "\(figure.kind.rawValue) \(words) = \(value)\(figure.unit) \(figure.interval.text)"
      }
    }
  }
}
