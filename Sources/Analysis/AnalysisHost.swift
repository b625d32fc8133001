import Checks
import DraftSyntax
import Evidence
import PlanModel
import TextModel

/// What a document is for, decided by what it says and not by its name or language id.
package enum DocumentRole: String, Sendable {
  case draft, plan, ledger, other
}

/// One document as it is read.
struct Document: Sendable {
  var text: SourceText
  var draft: Draft
  var role: DocumentRole
  /// The measures of a document that is a plan.
  var plan: Plan?
  /// The rows of a document that is a ledger.
  var ledger: Ledger?
  /// What the figures of a draft say, for comparison with other drafts.
  private(set) var statements = StatementTable.empty
  /// What the workspace's configuration says of its role.
  let configured: ConfiguredRole?

  init(key: DocumentKey, text: SourceText, configured: ConfiguredRole? = nil) {
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
      draft = Draft(text)
      plan = Plan.isPlan(draft) ? Plan(document: key, draft: draft, text: text) : nil
      role = plan == nil ? .draft : .plan
    }
    if let configured { take(configured, key) }
    if role == .draft { statements = StatementTable(draft, text) }
  }

  /// Gives the document the role that the configuration wants for it.
  private mutating func take(_ configured: ConfiguredRole, _ key: DocumentKey) {
    if SettingsFile(key) != nil { return }
    switch configured {
    case .draft: (role, plan, ledger, draft) = (.draft, nil, nil, Draft(text))
    case .plan:
      (draft, ledger) = (Draft(text), nil)
      (role, plan) = (.plan, Plan(document: key, draft: draft, text: text))
    case .ledger:
      (role, plan, ledger) = (.ledger, nil, LedgerReader.ledger(text, document: key))
      draft = Draft(SourceText(""))
    case .not(let excluded):
      if role == .plan, excluded.plans { (role, plan) = (.draft, nil) }
      if role == .draft && excluded.drafts || role == .ledger && excluded.ledgers { (role, ledger) = (.other, nil) }
    }
  }
}

/// One workspace: its documents and its configuration. The one mutable thing; readers take ``analysis``.
///
/// It reads no file. Whoever owns it puts documents in (``setDocument(_:text:)``) and takes them out.
package struct AnalysisHost: Sendable {
  private var documents: [DocumentKey: Document] = [:]
  private var settings: WorkspaceSettings
  private var titles = TitleIndex(plans: [])
  private var ledgers: [Ledger] = []

  /// - Parameter settingsReader: Reads `hegao.json` and its kin where they are among the documents; without it they are ignored.
  package init(settingsReader: (any SettingsReading)? = nil) { settings = WorkspaceSettings(reader: settingsReader) }

  /// Adds a document, or replaces its whole text.
  package mutating func setDocument(_ key: DocumentKey, text: SourceText) {
    readSettings(key, text)
    replace(key, with: Document(key: key, text: text, configured: settings.role(of: key)))
  }

  /// Applies edits in their order; each is in terms of the text that the one before it left. Unknown documents are ignored.
  package mutating func edit(_ key: DocumentKey, _ edits: [TextEdit]) {
    guard var text = documents[key]?.text else { return }
    for edit in edits { text.apply(edit) }
    setDocument(key, text: text)
  }

  package mutating func removeDocument(_ key: DocumentKey) {
    readSettings(key, nil)
    replace(key, with: nil)
  }

  /// Sets what holds where neither a file nor the client says anything.
  package mutating func setConfiguration(_ configuration: Configuration) {
    settings.defaults = configuration
    settingsChanged()
  }

  /// Sets the client's settings, which go over those of `hegao.json`; their globs count from `folders`. `scoped` are those that
  /// the client has for single folders.
  package mutating func setClientSettings(
    _ layer: ConfigurationLayer, folders: [String], scoped: [String: ConfigurationLayer] = [:]
  ) {
    settings.setClient(layer, folders: folders, scoped: scoped)
    settingsChanged()
  }

  /// A snapshot: a value that later changes of the host do not touch.
  package var analysis: Analysis {
    Analysis(documents: documents, titles: titles, ledgers: ledgers, settings: settings)
  }

  private mutating func readSettings(_ key: DocumentKey, _ text: SourceText?) {
    guard let file = SettingsFile(key) else { return }
    settings.read(file, key, text)
    if file == .configuration { settingsChanged() }
  }

  private mutating func settingsChanged() {
    for (key, document) in documents {
      let configured = settings.role(of: key)
      if configured != document.configured {
        documents[key] = Document(key: key, text: document.text, configured: configured)
      }
    }
    indexTitles()
    indexLedgers()
  }

  private mutating func replace(_ key: DocumentKey, with document: Document?) {
    let wasPlan = documents[key]?.plan != nil
    let wasLedger = documents[key]?.ledger != nil
    documents[key] = document
    if wasPlan || document?.plan != nil { indexTitles() }
    if wasLedger || document?.ledger != nil { indexLedgers() }
  }

  private mutating func indexLedgers() { ledgers = documents.keys.sorted().compactMap { documents[$0]?.ledger } }

  private mutating func indexTitles() {
    let plans = documents.keys.sorted().compactMap { documents[$0]?.plan }
    titles = TitleIndex(plans: plans, configured: settings.knownTitles)
  }
}
