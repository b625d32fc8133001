import DraftSyntax
import TextModel

extension Plan {
  /// What the plan has at the level of a step that it has not, and what is nearest to it.
  package struct KnownNumbers: Sendable, Hashable {
    /// The numbers of that level, run by run: `（1）–（9）`; empty where the plan has nothing of the kind.
    package var runs: String
    /// The one measure inside which it was looked for; nil for the whole plan.
    package var scope: Int?
    /// The measure that may be meant: of the same number at another level, else of the nearest number.
    package var nearest: Int?
  }

  /// What to say of a reference that leads nowhere.
  package func knownNumbers(for step: MeasureStep, of reference: MeasureReference) -> KnownNumbers {
    var scope: Set<Int>?
    for outer in reference.path.dropLast() where outer != step {
      let found = candidates(for: outer, within: scope)
      if found.isEmpty { break }
      scope = Set(found)
    }
    let inside = measures.indices.filter { index in scope.map { isInside(index, $0) } ?? true }
    var level: [Int] = []
    for families in families(of: step) where level.isEmpty {
      level = inside.filter { index in measures[index].family.map { families.contains($0) } ?? families.isEmpty }
    }
    let countsItems = [.bare, .digitBracket, .digit, .hanBracket, .inner].contains(step.form)
    let alike: [MarkerFamily] = step.isHan ? [.hanBracket, .han] : [.digit, .digitBracket]
    let sameNumber = inside.filter { index in
      measures[index].number == step.number && (measures[index].family.map { alike.contains($0) } ?? false)
    }
    let nearest =
      countsItems && sameNumber.count == 1
      ? sameNumber[0] : level.min { abs(measures[$0].number - step.number) < abs(measures[$1].number - step.number) }
    return KnownNumbers(
      runs: runs(level), scope: scope.flatMap { $0.count == 1 ? $0.first : nil }, nearest: nearest)
  }

  /// The families of a step's level, what is likelier first.
  private func families(of step: MeasureStep) -> [[MarkerFamily]] {
    switch step.form {
    case .part: [[.han], [.chapter], [], [.hanBracket], [.digit]]
    case .chapter: [[.chapter], [.han]]
    case .section: [[.section], [.hanBracket]]
    case .hanBracket: [[.hanBracket]]
    case .digit: [[.digit]]
    case .digitBracket: [[.digitBracket]]
    case .bare, .article, .inner: [[.article], [.digitBracket], [.digit], [.hanBracket], [.han], [.chapter]]
    }
  }

  /// `（1）–（76）`; where the numbers start again, each run with the path to it: `一、／（一）–（三）；二、／（一）–（八）`.
  private func runs(_ level: [Int]) -> String {
    var runs: [ClosedRange<Int>] = []
    for index in level {
      if let last = runs.last, measures[index].number > measures[last.upperBound].number {
        runs[runs.count - 1] = last.lowerBound...index
      } else {
        runs.append(index...index)
      }
    }
    let names = runs.map { run in
      let (first, last) = (label(run.lowerBound), label(run.upperBound))
      return first == last ? first : "\(first)–\(last)"
    }
    if runs.count == 1 { return names[0] }
    let shown = zip(runs, names).prefix(Plan.mostRuns).map { run, name in
      let outer = measures[run.lowerBound].path.dropLast().map(\.marker).joined(separator: "／")
      return outer.isEmpty ? name : "\(outer)／\(name)"
    }
    return shown.joined(separator: "；") + (runs.count > Plan.mostRuns ? "……" : "")
  }

  private func label(_ index: Int) -> String { measures[index].path[measures[index].path.count - 1].marker }

  /// More runs than these help nobody.
  private static let mostRuns = 5
}
