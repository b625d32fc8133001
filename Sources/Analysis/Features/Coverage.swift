import Checks
import DraftSyntax
import PlanModel
import TextModel

/// Which measures of a plan drafts speak to.
package struct PlanCoverage: Sendable, Hashable {
  package var plan: DocumentKey
  package var title: String
  /// The line of the plan's title, in bytes; empty at the start where none was found.
  package var titleRange: TextRange
  package var drafts: [DocumentKey]
  /// The outermost measures, with those that they hold.
  package var measures: [MeasureCoverage]

  /// Of all measures that say what is to be done.
  package var tally: CoverageTally { measures.reduce(into: CoverageTally()) { $0.add($1.tally) } }
}

/// How many measures are cited, how many are likely answered, and how many there are.
package struct CoverageTally: Sendable, Hashable {
  package var measures: Int
  package var cited: Int
  package var likely: Int

  package var missing: Int { measures - cited - likely }

  package init(measures: Int = 0, cited: Int = 0, likely: Int = 0) {
    self.measures = measures
    self.cited = cited
    self.likely = likely
  }

  mutating func add(_ other: CoverageTally) {
    measures += other.measures
    cited += other.cited
    likely += other.likely
  }
}

/// What drafts say to one measure of a plan.
package struct MeasureCoverage: Sendable, Hashable {
  package enum State: String, Sendable {
    /// A draft names it.
    case cited
    /// No draft names it, and one speaks to it by its wording.
    case likely
    case missing
    /// A section that holds such and such.
    case partial
    /// It says nothing that is to be done: guiding ideas, principles, goals.
    case exempt
  }

  package var path: String
  package var marker: String
  package var number: Int
  package var level: Int
  package var title: String
  /// Marker and heading, in bytes of the plan.
  package var range: TextRange
  /// Where drafts name it, in the order of the drafts and their text.
  package var citations: [DocumentRange]
  /// The passages that likely answer it, the likeliest first; at most ``Analysis/mostAnswers``.
  package var answers: [LikelyAnswer]
  /// Of the measures that it holds, or of itself.
  package var tally: CoverageTally
  package var children: [MeasureCoverage]

  /// That of a section is told from what it holds.
  package var state: State {
    if tally.measures == 0 { return .exempt }
    if tally.missing == tally.measures { return .missing }
    if tally.missing > 0 { return .partial }
    return tally.likely > 0 ? .likely : .cited
  }
}

/// A passage of a draft that likely answers a measure.
package struct LikelyAnswer: Sendable, Hashable {
  package var place: DocumentRange
  /// Its own heading, or the one above it.
  package var heading: String
  package var percent: Int
  /// True where the draft says what it is going to do, not what was done.
  package var isPlanned: Bool
}

extension Analysis {
  /// The plans of the workspace in the order of their paths. Regulations are cited as plans are, but ask for nothing that a
  /// report answers.
  package var plans: [DocumentKey] { titles.plans.filter { !$0.isRegulation }.map(\.document) }

  /// How many passages are named for a measure.
  package static let mostAnswers = 3

  /// Which measures of a plan are cited by drafts, likely answered, or not found; nil for a document that is not among
  /// ``plans``.
  ///
  /// What a draft says under a heading of problems (存在的问题) answers nothing. `isCancelled` is asked between passages; a
  /// cancelled run gives nil.
  package func coverage(
    of key: DocumentKey, by drafts: [DocumentKey], isCancelled: () -> Bool = { false }
  ) -> PlanCoverage? {
    guard let plan = documents[key]?.plan, !plan.isRegulation else { return nil }
    let drafts = drafts.filter { $0 != key }
    let citations = citations(of: plan, in: drafts, isCancelled: isCancelled)
    var answers = [[LikelyAnswer]](repeating: [], count: plan.measures.count)
    for draft in drafts {
      for (passage, likely) in likelyMeasures(of: plan, in: draft, isCancelled: isCancelled) {
        for measure in likely {
          answers[measure.measure].append(answer(passage, in: draft, percent: measure.percent))
        }
      }
    }
    if isCancelled() { return nil }
    let tree = CoverageTree(plan: plan, citations: citations, answers: answers.map(Analysis.best))
    return PlanCoverage(
      plan: key, title: plan.title, titleRange: plan.titleRange, drafts: drafts, measures: tree.measures(below: nil))
  }

  /// The passages of a draft that name no measure and tell of no shortcoming; no headings that others stand under, with what each likely answers.
  private func likelyMeasures(
    of plan: Plan, in key: DocumentKey, isCancelled: () -> Bool
  ) -> [(passage: Passage, measures: [LikelyMeasure])] {
    guard let document = documents[key], let context = referenceContext(of: key) else { return [] }
    let index = plan.measureIndex
    return PassageReader(document.draft).passages.compactMap { passage in
      if isCancelled() || passage.isOnlyHeading || context.citesMeasure(in: passage.range) { return nil }
      let section = FoldedText(passage.section)
      if Vocabulary.shortcomings.occurs(in: section, 0..<section.count) { return nil }
      let measures = index.measures(answeredBy: passage, in: document.text)
      return measures.isEmpty ? nil : (passage, measures)
    }
  }

  private func answer(_ passage: Passage, in key: DocumentKey, percent: Int) -> LikelyAnswer {
    let section = FoldedText(passage.section)
    let words = 0..<section.count
    let own = passage.title.flatMap { documents[key]?.text.string(in: $0) }
    return LikelyAnswer(
      place: DocumentRange(document: key, range: passage.range), heading: own ?? passage.heading, percent: percent,
      isPlanned: Vocabulary.outlook.occurs(in: section, words) && !Vocabulary.lookback.occurs(in: section, words))
  }

  /// What was done before what is going to be, then the likelier first, then the order of the text.
  private static func best(_ answers: [LikelyAnswer]) -> [LikelyAnswer] {
    let order = answers.enumerated().sorted { a, b in
      if a.element.isPlanned != b.element.isPlanned { return b.element.isPlanned }
      return (b.element.percent, a.offset) < (a.element.percent, b.offset)
    }
    return order.prefix(mostAnswers).map(\.element)
  }
}

/// Puts the measures of a plan, which stand in the order of the text, into each other.
private struct CoverageTree {
  let plan: Plan
  let citations: [[DocumentRange]]
  let answers: [[LikelyAnswer]]

  /// The measures that a measure holds; the outermost for nil.
  func measures(below parent: Int?) -> [MeasureCoverage] {
    plan.measures.indices.filter { plan.measures[$0].parent == parent }.map { index in
      let measure = plan.measures[index]
      let children = measures(below: index)
      var tally = children.reduce(into: CoverageTally()) { $0.add($1.tally) }
      if Measure.saysWhatToDo(at: index, among: plan.measures) {
        tally.measures = 1
        if !citations[index].isEmpty { tally.cited = 1 } else if !answers[index].isEmpty { tally.likely = 1 }
      }
      return MeasureCoverage(
        path: measure.pathText, marker: measure.marker, number: measure.number, level: measure.level,
        title: measure.title, range: measure.selectionRange, citations: citations[index], answers: answers[index],
        tally: tally, children: children)
    }
  }
}
