/// What a score of ``MeasureIndex`` means for a person.
///
/// The percentage says how many of a hundred offers with such a score are right. It was read off 128 passages of four
/// districts' reports about the plan that they carry out, judged by hand before there was an engine: of 34 offers in 8..<12
/// about three in four were right, of 47 above that all but one. Where an offer begins was decided on half of the passages;
/// the other half is the fixture of `AnswerTests`. For plans of another field the percentage is a guess of the same kind.
enum Likelihood {
  /// Scores and the percentage of right offers there; between two, a straight line. Below the first one an offer is wrong
  /// too often to be worth a look.
  private static let steps: [(score: Double, percent: Double)] = [(8, 70), (10, 78), (12, 88), (15, 96)]

  /// In percent; nil for a score that is no offer.
  static func percent(of score: Double) -> Int? {
    guard let above = steps.firstIndex(where: { $0.score > score }) else { return Int(steps[steps.count - 1].percent) }
    guard above > 0 else { return nil }
    let (low, high) = (steps[above - 1], steps[above])
    return Int(low.percent + (high.percent - low.percent) * (score - low.score) / (high.score - low.score))
  }
}
