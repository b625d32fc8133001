import Checks
import DraftSyntax
import Evidence
import PlanModel
import TextModel

/// What a document is for, decided by what it says and not by its name or language id.
package enum DocumentRole: String, Sendable {
  case draft, plan, ledger, other
}

/// A document that has been read for an ``AnalysisHost``, so that putting it in costs nothing more.
package struct ReadDocument: Sendable {
  package let key: DocumentKey
  let document: Document
}

/// One document as it is read.
struct Document: Sendable {
  var text: SourceText
  var draft: Draft { didSet { version = Stamp() } }
  /// Marks what is read of the text: another one for each edit.
  private(set) var version = Stamp()
  var role: DocumentRole
  /// The measures of a document that is a plan.
  var plan: Plan?
  /// The rows of a document that is a ledger.
  var ledger: Ledger?
  /// The places that its title names.
  private(set) var places: [String] = []
  /// What was found in it when it was last looked at.
  let memory = FindingsMemory()
  /// What it was last found to speak of.
  let mentions = MentionMemory()
  /// How its words were last coloured.
  let tokens = ChunkMemory<TokenReader.Basis, [SemanticToken]>()
  /// What was last shown behind its figures.
  let hints = ChunkMemory<HintBasis, [FigureHint]>()
  /// What the workspace's configuration says of its role.
  let configured: ConfiguredRole?

  /// - Parameter division: How the reading of a long text is divided among threads.
  init(
    key: DocumentKey, text: SourceText, configured: ConfiguredRole? = nil,
    dividing division: any WorkDivision = OneThread()
  ) {
    self.text = text
    self.configured = configured
    let name = key.name.lowercased()
    // A README explains the folder; it is no paper of the office.
    if name.hasSuffix(".json") || name.hasPrefix("readme") {
      draft = Draft(SourceText(""))
      role = .other
    } else if let ledger = LedgerReader.ledger(text, document: key) {
      // A ledger is known by its header row, whatever it is called.
      self.ledger = ledger
      draft = Draft(SourceText(""))
      role = .ledger
    } else if name.hasSuffix(".csv") || name.hasSuffix(".tsv") {
      draft = Draft(SourceText(""))
      role = .other
    } else {
      draft = Draft(text, dividing: division)
      role = .draft
      decideByTitle(key)
    }
    if let configured { take(configured, key) }
    places = PlaceName.places(in: draft.title)
  }

  /// Applies edits in their order; each is in terms of the text that the one before it left. What they do not touch is not read again.
  ///
  /// The text is edited in place, unless a snapshot still holds it.
  mutating func edit(_ edits: [TextEdit], _ key: DocumentKey) {
    guard role == .draft || role == .plan else {
      for edit in edits { text.apply(edit) }
      self = Document(key: key, text: text, configured: configured)
      return
    }
    let remains = draft.remains
    draft = Draft(SourceText(""))
    var damage: TextDamage?
    for edit in edits {
      let one = text.apply(edit)
      damage = damage?.adding(one) ?? one
    }
    readAgain(remains, damage, key)
  }

  /// Replaces the text. What the old and the new one have in common at their ends is not read again.
  mutating func replaceText(_ newText: SourceText, _ key: DocumentKey) {
    guard role == .draft || role == .plan else {
      self = Document(key: key, text: newText, configured: configured)
      return
    }
    let damage = TextDamage(from: text, to: newText)
    text = newText
    readAgain(draft.remains, damage, key)
  }

  private mutating func readAgain(_ remains: Draft.Remains, _ damage: TextDamage?, _ key: DocumentKey) {
    let damage = damage ?? TextDamage(replacing: 0..<0, byteCount: 0)
    if LedgerReader.mayBecomeLedger(text, by: damage), LedgerReader.isLedger(text) {
      self = Document(key: key, text: text, configured: configured)
      return
    }
    draft = Draft(remains, text: text, damage: damage)
    (role, plan) = (.draft, nil)
    decideByTitle(key)
    if let configured { take(configured, key) }
    places = PlaceName.places(in: draft.title)
  }

  private mutating func decideByTitle(_ key: DocumentKey) {
    guard Plan.isPlan(draft) else { return }
    (role, plan) = (.plan, Plan(document: key, draft: draft, text: text))
  }

  /// Gives the document the role that the configuration wants for it.
  private mutating func take(_ configured: ConfiguredRole, _ key: DocumentKey) {
    if SettingsFile(key) != nil { return }
    switch configured {
    case .draft:
      readAsDraft()
      (role, plan) = (.draft, nil)
    case .plan:
      readAsDraft()
      (role, plan) = (.plan, Plan(document: key, draft: draft, text: text))
    case .ledger:
      (role, plan, ledger) = (.ledger, nil, LedgerReader.ledger(text, document: key))
      draft = Draft(SourceText(""))
    case .not(let excluded):
      if role == .plan, excluded.plans { (role, plan) = (.draft, nil) }
      if role == .draft && excluded.drafts || role == .ledger && excluded.ledgers { (role, ledger) = (.other, nil) }
    }
  }

  /// Reads a document as a draft that was not taken for one.
  private mutating func readAsDraft() {
    if role != .draft, role != .plan { draft = Draft(text) }
    ledger = nil
  }
}
