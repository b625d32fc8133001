import DraftSyntax
import PlanModel
import TextModel

/// One measure of a plan as `hegao plan` prints it.
package struct MeasureEntry: Sendable, Hashable {
  /// `二、／（三）／8.／（34）`.
  package var path: String
  package var marker: String
  package var number: Int
  package var level: Int
  package var title: String
  /// The whole text of the measure without its sub-measures.
  package var text: String
  /// The goal (目标：…) of the section it stands in; empty where there is none.
  package var goal: String
  package var range: TextRange
  /// 不少于40学时, 达到90%以上.
  package var quantities: [String] = []
  /// 2022年底前, 每年3月1日前.
  package var deadlines: [String] = []
  /// How deep it lies, 0 outermost.
  package var depth = 0
}

package struct PlanTable: Sendable, Hashable {
  /// A short name that the plan defines, and what for.
  package struct Alias: Sendable, Hashable {
    package var name: String
    package var title: String
  }

  package var title: String
  package var measures: [MeasureEntry]
  /// 云政发〔2026〕3号; empty where none was found, like the next two.
  package var documentNumber = ""
  package var issuer = ""
  /// The title of the notice that transmits the plan.
  package var notice = ""
  /// The years that its title names.
  package var period: ClosedRange<Int>?
  package var aliases: [Alias] = []
  /// The titles that it cites, each once.
  package var cites: [String] = []
}

extension Analysis {
  /// The measures of a document that is a plan; nil for any other.
  package func plan(of key: DocumentKey) -> PlanTable? {
    guard let document = documents[key], let plan = document.plan else { return nil }
    let aliases = referenceContext(of: key).map { Array($0.aliases) } ?? []
    let short = Set(aliases.map(\.key.whole))
    var seen: Set<String> = [plan.titleKey.whole]
    let cites = plan.cited.filter { title in
      !title.isNested && !short.contains(title.key.whole) && !title.key.whole.isEmpty
        && seen.insert(title.key.whole).inserted
    }
    return PlanTable(
      title: plan.title, measures: plan.measures.map { entry($0, document) },
      documentNumber: plan.imprint.documentNumber, issuer: plan.imprint.issuer, notice: plan.imprint.notice,
      period: plan.imprint.period,
      aliases: aliases.map { PlanTable.Alias(name: $0.definition.name, title: $0.title.text) }, cites: cites.map(\.text)
    )
  }

  private func once(_ words: [String]) -> [String] {
    var seen: Set<String> = []
    return words.filter { seen.insert($0).inserted }
  }

  private func entry(_ measure: Measure, _ document: Document) -> MeasureEntry {
    let text = document.text
    let facts = document.draft.facts(of: measure, in: text)
    return MeasureEntry(
      path: measure.pathText, marker: measure.marker, number: measure.number, level: measure.level,
      title: measure.title, text: text.string(in: measure.textRange),
      goal: measure.goal.map { text.string(in: $0) } ?? "", range: measure.textRange,
      quantities: once(facts.quantities.map { text.string(in: $0.range) }),
      deadlines: once(facts.deadlines.map { text.string(in: $0) }),
      depth: measure.path.count - 1)
  }
}
