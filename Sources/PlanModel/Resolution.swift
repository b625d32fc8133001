import DraftSyntax
import TextModel

/// What a reference to a measure leads to. One candidate resolves; several are ambiguous; nothing is guessed.
package enum MeasureResolution: Sendable, Hashable {
  /// Indices into the plan's measures.
  case resolved([Int])
  case ambiguous([Int])
  /// The step that the plan does not have.
  case undefined(MeasureStep)
}

extension Plan {
  /// Resolves one reference, both ends of a range included.
  package func resolve(_ reference: MeasureReference) -> MeasureResolution {
    let scope = reference.path.dropLast()
    for (depth, step) in scope.enumerated() {
      if candidates(for: step, within: Array(scope.prefix(depth))).isEmpty { return .undefined(step) }
    }
    guard let last = reference.path.last else { return .resolved([]) }
    let found = candidates(for: last, within: Array(scope))
    if found.isEmpty { return .undefined(last) }
    guard let through = reference.through else { return found.count == 1 ? .resolved(found) : .ambiguous(found) }
    let ends = candidates(for: through, within: Array(scope))
    if ends.isEmpty { return .undefined(through) }
    guard let first = found.first, let end = ends.last, first <= end else { return .undefined(through) }
    return .resolved(
      (first...end).filter { measures[$0].family == measures[first].family })
  }

  /// The measures that a step may mean, inside the steps around it.
  private func candidates(for step: MeasureStep, within scope: [MeasureStep]) -> [Int] {
    let matching = measures.indices.filter { index in
      matches(measures[index].path[measures[index].path.count - 1], step)
        && scope.allSatisfy { outer in measures[index].path.dropLast().contains { matches($0, outer) } }
    }
    // 第8条 is an article where the plan has articles.
    if step.form == .article {
      let articles = matching.filter { measures[$0].family == .article }
      if !articles.isEmpty { return articles }
    }
    // 第2项 counts items: 2. and （2） before the headings （二） and 二、 of sections.
    if step.form == .bare || step.form == .article {
      let items = matching.filter { measures[$0].family.level >= MarkerFamily.digit.level }
      if !items.isEmpty { return items }
    }
    return matching
  }

  private func matches(_ own: Measure.Step, _ step: MeasureStep) -> Bool {
    guard own.number == step.number else { return false }
    return switch step.form {
    case .part: own.family == .han || own.family == .chapter || own.family == .section
    case .hanBracket: own.family == .hanBracket
    case .digitBracket: own.family == .digitBracket
    case .bare, .article: true
    }
  }

  /// The numbers that the plan has at the level a step means, for a person: `（1）–（9）`.
  package func knownRange(for step: MeasureStep) -> String {
    let families: [MarkerFamily] =
      switch step.form {
      case .part: [.han, .chapter]
      case .hanBracket: [.hanBracket]
      case .digitBracket: [.digitBracket]
      case .bare, .article: [.article, .digitBracket, .digit, .hanBracket, .han]
      }
    for family in families {
      let numbered = measures.filter { $0.family == family }
      guard let least = numbered.min(by: { $0.number < $1.number }),
        let most = numbered.max(by: { $0.number < $1.number })
      else { continue }
      return least.number == most.number ? least.marker : "\(least.marker)–\(most.marker)"
    }
    return ""
  }
}
