import DraftSyntax
import TextModel

/// What a reference to a measure leads to. One candidate resolves; several are ambiguous; nothing is guessed.
package enum MeasureResolution: Sendable, Hashable {
  /// Indices into the plan's measures.
  case resolved([Int])
  case ambiguous([Int])
  /// The step that the plan does not have, or to which a range does not lead.
  case undefined(MeasureStep)
}

extension Plan {
  /// Resolves one reference, both ends of a range included.
  package func resolve(_ reference: MeasureReference) -> MeasureResolution {
    var scope: Set<Int>?
    for step in reference.path.dropLast() {
      let found = candidates(for: step, within: scope)
      if found.isEmpty { return .undefined(step) }
      scope = Set(found)
    }
    guard let last = reference.path.last else { return .resolved([]) }
    let found = candidates(for: last, within: scope)
    if found.isEmpty { return .undefined(last) }
    guard let through = reference.through else { return found.count == 1 ? .resolved(found) : .ambiguous(found) }
    let ends = candidates(for: through, within: scope)
    // A range leads from one item to another of its own run: from each beginning at most one way.
    let runs = found.compactMap { run(from: $0, to: ends) }
    switch runs.count {
    case 0: return .undefined(through)
    case 1: return .resolved(runs[0])
    default: return .ambiguous(found)
    }
  }

  /// The items from one to the first of the ends, all of one family and with rising numbers; nil where no way leads there.
  private func run(from start: Int, to ends: [Int]) -> [Int]? {
    var run = [start]
    for index in start..<measures.count where measures[index].family == measures[start].family {
      if index > start {
        guard measures[index].number > measures[run[run.count - 1]].number else { return nil }
        run.append(index)
      }
      if ends.contains(index) { return run }
    }
    return nil
  }

  // MARK: One step

  /// The measures that a step may mean, inside the measures that the steps around it may mean.
  ///
  /// Inside another step the next level comes first: in 第二部分第（一）项第1项 the item 1. right under （一） is meant, not a （1） under that.
  func candidates(for step: MeasureStep, within scope: Set<Int>?) -> [Int] {
    for families in tiers(of: step, within: scope) {
      let found = measures.indices.filter { index in
        measures[index].number == step.number && families(measures[index])
          && (scope.map { isInside(index, $0) } ?? true)
      }
      if found.isEmpty { continue }
      guard let scope, step.form == .bare || step.form == .inner || step.form == .part else { return found }
      let children = found.filter { measures[$0].parent.map(scope.contains) ?? false }
      return children.isEmpty ? found : children
    }
    return []
  }

  /// True when one of the measures of a scope stands around a measure.
  func isInside(_ index: Int, _ scope: Set<Int>) -> Bool {
    var parent = measures[index].parent
    while let outer = parent {
      if scope.contains(outer) { return true }
      parent = measures[outer].parent
    }
    return false
  }

  private typealias Filter = (Measure) -> Bool

  /// What a step may count, what is likelier first: another tier is looked at only where those before it have nothing.
  private func tiers(of step: MeasureStep, within scope: Set<Int>?) -> [Filter] {
    func of(_ families: MarkerFamily...) -> Filter {
      { measure in measure.family.map { families.contains($0) } ?? false }
    }
    let arabic = of(.digit, .digitBracket, .circled)
    func isPart() -> Filter {
      let outermost = outermostLevel(within: scope)
      return { measure in measure.level == outermost && (measure.family.map { $0 != .article } ?? true) }
    }
    switch step.form {
    case .part: return [isPart()]
    case .chapter: return has(.chapter) ? [of(.chapter)] : [isPart()]
    case .section: return has(.section) ? [of(.section)] : [of(.hanBracket)]
    case .hanBracket: return [of(.hanBracket)]
    case .digit: return [of(.digit)]
    case .digitBracket: return [of(.digitBracket)]
    case .inner: return [{ _ in true }]
    case .article where has(.article): return [of(.article)]
    // 第2项 counts the items 2. and （2） before the section （二）; 第二项 may mean any of them.
    case .bare, .article:
      return step.isHan
        ? [of(.hanBracket, .digit, .digitBracket, .circled), { _ in true }] : [arabic, of(.hanBracket), { _ in true }]
    }
  }

  private func has(_ family: MarkerFamily) -> Bool { measures.contains { $0.family == family } }

  /// The level of the parts: the outermost there is, inside a scope if there is one.
  private func outermostLevel(within scope: Set<Int>?) -> Int {
    let levels = measures.indices.filter { index in scope.map { isInside(index, $0) } ?? true }.map {
      measures[$0].level
    }
    return levels.min() ?? 0
  }
}
