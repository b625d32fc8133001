import TextModel

/// One figure, one complaint: that a figure has no support goes without saying where another finding says that it is wrong.
enum Echoes {
  /// The findings without those that only repeat.
  static func left(out findings: [Finding]) -> [Finding] {
    let echo = FigureUnsupported.description.id
    guard findings.contains(where: { $0.rule == echo }) else { return findings }
    let accused = findings.filter {
      $0.rule != echo && $0.severity >= .information
        && [.percent, .figure].contains(RuleCatalog.description(of: $0.rule)?.group)
    }
    let ranges = RangeIndex(accused.map(\.range))
    return findings.filter { $0.rule != echo || !ranges.overlaps($0.range) }
  }
}
