import Checks
import DraftSyntax
import Numerals
import TextModel

/// What the figures of its paragraph give for a stated figure, to be shown behind it.
package struct FigureHint: Sendable, Hashable {
  /// The end of the figure, in bytes of the document.
  package var offset: TextOffset
  /// The recomputed value as the figure is written: `95.93%`.
  package var value: String
  /// True when the stated figure agrees with it.
  package var agrees: Bool
  /// The calculation in a line.
  package var summary: LocalizedText
}

/// What the hints of a chunk depend on, beside its blocks.
struct HintBasis: Sendable, Equatable {
  var rounding: Configuration.Rounding
  var agreeing: Bool
}

extension Analysis {
  /// The recomputed values behind the figures of a draft or plan that lie in a range, in the order of the text.
  ///
  /// - Parameters:
  ///   - agreeing: whether figures that hold are among them. Those that do not hold always are, unless their author or the
  ///     configuration lets them pass.
  ///   - isCancelled: is asked between blocks; a cancelled run gives no hints.
  package func figureHints(
    in key: DocumentKey, _ range: TextRange, agreeing: Bool, isCancelled: () -> Bool = { false }
  ) -> [FigureHint] {
    guard let context = context(of: key), let memory = documents[key]?.hints else { return [] }
    let blocks = context.draft.blocks
    let basis = HintBasis(rounding: context.configuration.rounding, agreeing: agreeing)
    var hints: [FigureHint] = []
    for piece in context.draft.pieces(in: range) {
      func find() -> [FigureHint]? { self.hints(context, piece.blocks, range, agreeing: agreeing, isCancelled) }
      guard let chunk = piece.wholeChunk else {
        guard let some = find() else { return [] }
        hints += some
        continue
      }
      let start = blocks.offset(ofChunk: chunk)
      let kept = memory.part(ofChunk: chunk, of: blocks, on: basis) { find()?.map { $0.shifted(by: -start) } }
      guard let kept else { return [] }
      for hint in kept { hints.append(hint.shifted(by: start)) }
    }
    if hints.allSatisfy(\.agrees) { return hints }
    let waived = context.figureFindings(isCancelled: isCancelled).waived
    return hints.filter { hint in
      hint.agrees || !waived.contains { $0.range.touches(hint.offset) }
    }
  }

  /// The hints of some blocks; nil when cancelled.
  private func hints(
    _ context: CheckContext, _ blocks: Range<Int>, _ range: TextRange, agreeing: Bool, _ isCancelled: () -> Bool
  ) -> [FigureHint]? {
    var hints: [FigureHint] = []
    for index in blocks {
      if isCancelled() { return nil }
      let block = context.draft.blocks[index]
      for at in block.figures.indices {
        let place = context.draft.absolute(block.figures[at].range, in: index)
        guard place.lowerBound <= range.upperBound, range.lowerBound <= place.upperBound else { continue }
        if let hint = hint(context, index, at, place), agreeing || !hint.agrees { hints.append(hint) }
      }
    }
    return hints
  }

  private func hint(_ context: CheckContext, _ index: Int, _ at: Int, _ place: TextRange) -> FigureHint? {
    let block = context.draft.blocks[index]
    let proof = FigureProof.best(of: at, in: block) { context.text.string(in: context.draft.absolute($0, in: index)) }
    guard let proof, proof.verdict != .undefined, let value = proof.value(of: block.figures[at], in: block) else {
      return nil
    }
    // Where cutting off is the house style, a figure that was cut off is right.
    let isHouseStyle = proof.verdict == .truncated && context.configuration.rounding != .nearest
    // A rise of a value that fell is wrong, whatever its size.
    let isTurned = value.hasPrefix("-") && !block.figures[at].value.isNegative
    return FigureHint(
      offset: place.upperBound, value: value, agrees: (proof.supports || isHouseStyle) && !isTurned,
      summary: proof.summary)
  }
}

extension FigureHint {
  fileprivate func shifted(by delta: Int) -> FigureHint {
    FigureHint(offset: offset + delta, value: value, agrees: agrees, summary: summary)
  }
}

extension CheckContext {
  /// The findings about figures: those that stand, at their severities, and those that their author lets pass.
  func figureFindings(isCancelled: () -> Bool) -> (kept: [Finding], waived: [Finding]) {
    let outcome = Engine.outcome(in: self, isCancelled: isCancelled)
    func areAboutFigures(_ findings: [Finding]) -> [Finding] {
      findings.filter { [.figure, .percent].contains(RuleCatalog.description(of: $0.rule)?.group) }
    }
    return (areAboutFigures(outcome.kept).compactMap(configuration.applied), areAboutFigures(outcome.silenced))
  }
}

extension FigureProof {
  /// What the calculation gives, written as the figure is, and with a decimal more where that would not show the difference.
  /// Nil where it gives no number.
  fileprivate func value(of figure: Figure, in block: Block) -> String? {
    let isSum = operands.first.map { block.relations(about: $0) }?.contains { relation in
      if case .sum(_, operands, _) = relation.kind { true } else { false }
    }
    if isSum == true {
      var total = figure
      total.value = operands.reduce(.zero) { $0 + block.figures[$1].value }
      return total.plainText
    }
    guard let sign = formula.lastRange(of: " = ") else { return nil }
    let result = String(formula[sign.upperBound...])
    if result.contains("?") { return nil }
    let isFall = result.hasPrefix("-")
    // The words say 下降, so the number goes without its sign.
    let unsigned = isFall && figure.direction != .up ? String(result.dropFirst()) : result
    guard derived.isPoint, let exact = derived.lower?.value, figure.kind == .percent,
      !(isFall && figure.direction == .up)
    else { return unsigned }
    let rounded = exact.decimalText(places: figure.decimals)
    return rounded == figure.value.magnitude.decimalText(places: figure.decimals) ? unsigned : rounded + "%"
  }
}

extension String {
  /// The last place where `part` stands. (The toolchain's own search goes forward only.)
  fileprivate func lastRange(of part: String) -> Range<Index>? { ranges(of: part).last }
}
