import DraftSyntax
import Evidence
import PlanModel
import TextModel

/// What the rules may know beside one block: the document, the plans and ledgers of the workspace, the configuration.
package struct CheckContext: Sendable {
  package let document: DocumentKey
  package let text: SourceText
  package let draft: Draft
  package let titles: TitleIndex
  /// The ledgers of the workspace; the document's own among them when it is one.
  package let ledgers: [Ledger]
  package let configuration: Configuration
  /// The waivers that stand beside the document instead of in it.
  package let recordedWaivers: [RecordedWaiver]
  /// The drafts of the same place, each without its own.
  package let samePlace: [CheckContext]
  /// Mark the present state of what is shared by the documents of the workspace.
  package let stamps: WorkspaceStamps
  /// How the work at many blocks is divided among threads.
  package let division: any WorkDivision
  let knownAliases = Once<AliasTable>()
  private let knownNumbering = Once<[NumberingProblem]>()
  /// What the last look at the document found.
  let memory: FindingsMemory
  /// What the document's own figures say. Read while rules run.
  var statements = StatementTable.empty
  /// What those of other drafts say of the same place. Read while rules run.
  var neighbours: [NeighbourDraft] = []
  /// The rows of the ledgers that speak of the document's figures. Read while rules run.
  var ledgerMatches: [FigureMatch] = []

  package init(
    document: DocumentKey, text: SourceText, draft: Draft, titles: TitleIndex, ledgers: [Ledger] = [],
    configuration: Configuration, recordedWaivers: [RecordedWaiver] = [], samePlace: [CheckContext] = [],
    stamps: WorkspaceStamps = WorkspaceStamps(), memory: FindingsMemory = FindingsMemory(),
    dividing division: any WorkDivision = OneThread()
  ) {
    self.document = document
    self.text = text
    self.draft = draft
    self.titles = titles
    self.ledgers = ledgers
    self.configuration = configuration
    self.recordedWaivers = recordedWaivers
    self.samePlace = samePlace
    self.stamps = stamps
    self.memory = memory
    self.division = division
  }

  /// What is wrong with the numbers of headings and points.
  var numberingProblems: [NumberingProblem] { knownNumbering.value { Numbering.problems(in: draft) } }
}
