import DraftSyntax
import Synchronization

/// What was found out about titles, as long as the titles that are known stay the same.
final class Verdicts: Sendable {
  /// What a title means among the known ones. Plans by their places among the plans.
  struct Verdict: Sendable {
    /// The one plan that it names.
    var plan: Int?
    /// The plans with the very title.
    var titled: [Int]
    var isKnown: Bool
    var isConfigured: Bool
  }

  private struct State: Sendable {
    var verdicts: [TitleKey: Verdict] = [:]
    /// The known titles, by their places, of which a title is a slip.
    var slips: [TitleKey: [Int]] = [:]
  }

  /// Titles that are edited leave their former spellings behind; at so many all is forgotten.
  private static let mostTitles = 20_000

  private let state = Mutex(State())

  func verdict(on key: TitleKey, _ find: () -> Verdict) -> Verdict {
    if let known = state.withLock({ $0.verdicts[key] }) { return known }
    let verdict = find()
    state.withLock { state in
      if state.verdicts.count >= Verdicts.mostTitles { state.verdicts = [:] }
      state.verdicts[key] = verdict
    }
    return verdict
  }

  func slips(of key: TitleKey, _ find: () -> [Int]) -> [Int] {
    if let known = state.withLock({ $0.slips[key] }) { return known }
    let slips = find()
    state.withLock { state in
      if state.slips.count >= Verdicts.mostTitles { state.slips = [:] }
      state.slips[key] = slips
    }
    return slips
  }
}
