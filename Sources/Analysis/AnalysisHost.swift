import Checks
import Evidence
import PlanModel
import TextModel

/// One workspace: its documents and its configuration. The one mutable thing; readers take ``analysis``.
///
/// It reads no file. Whoever owns it puts documents in (``setDocument(_:text:)``) and takes them out.
package struct AnalysisHost: Sendable {
  private var documents: [DocumentKey: Document] = [:]
  private var settings: WorkspaceSettings
  private var titles = TitleIndex(plans: [])
  private var ledgers: [Ledger] = []
  private var stamps = WorkspaceStamps()
  /// How the work at a long document is divided among threads.
  private let division: any WorkDivision

  /// - Parameters:
  ///   - settingsReader: Reads `hegao.json` and its kin where they are among the documents; without it they are ignored.
  ///   - division: How the work at a long document is divided among threads.
  package init(settingsReader: (any SettingsReading)? = nil, dividing division: any WorkDivision = OneThread()) {
    settings = WorkspaceSettings(reader: settingsReader)
    self.division = division
  }

  /// Adds a document, or replaces its whole text.
  package mutating func setDocument(_ key: DocumentKey, text: SourceText) {
    readSettings(key, text)
    guard documents[key] != nil else {
      let division = division
      return changing(key) { $0 = Document(key: key, text: text, configured: $1, dividing: division) }
    }
    changing(key) { document, _ in document?.replaceText(text, key) }
  }

  /// Reads a document as ``setDocument(_:text:)`` would, without putting it in. Several may be read at once, on any threads.
  package func reading(_ key: DocumentKey, _ text: SourceText) -> ReadDocument {
    ReadDocument(key: key, document: Document(key: key, text: text, configured: settings.role(of: key)))
  }

  /// A document as it has been read; nil when it is not here.
  package func read(_ key: DocumentKey) -> ReadDocument? {
    documents[key].map { ReadDocument(key: key, document: $0) }
  }

  /// Puts in documents that have been read, in the place of those that were here. One that was read under other settings is read anew.
  package mutating func insert(_ read: [ReadDocument]) {
    for one in read {
      if SettingsFile(one.key) != nil || one.document.configured != settings.role(of: one.key) {
        setDocument(one.key, text: one.document.text)
      } else {
        documents[one.key] = one.document
      }
    }
    indexTitles()
    indexLedgers()
  }

  /// Applies edits in their order; each is in terms of the text that the one before it left. Unknown documents are ignored.
  package mutating func edit(_ key: DocumentKey, _ edits: [TextEdit]) {
    guard documents[key] != nil else { return }
    changing(key) { document, _ in document?.edit(edits, key) }
    if SettingsFile(key) != nil { readSettings(key, documents[key]?.text) }
  }

  package mutating func removeDocument(_ key: DocumentKey) {
    readSettings(key, nil)
    changing(key) { document, _ in document = nil }
  }

  /// Drops all that was carried over of a document, and reads it from its text. Its settings stay.
  package mutating func readAnew(_ key: DocumentKey) {
    documents[key] = documents[key]?.readAnew(key)
    indexTitles()
    indexLedgers()
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
    Analysis(
      documents: documents, titles: titles, ledgers: ledgers, stamps: stamps, settings: settings, division: division)
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

  /// Changes a document, in its place, and what the workspace knows from it.
  private mutating func changing(_ key: DocumentKey, _ change: (inout Document?, ConfiguredRole?) -> Void) {
    let (wasPlan, wasLedger) = (documents[key]?.plan != nil, documents[key]?.ledger != nil)
    change(&documents[key], settings.role(of: key))
    if wasPlan || documents[key]?.plan != nil { indexTitles() }
    if wasLedger || documents[key]?.ledger != nil { indexLedgers() }
  }

  private mutating func indexLedgers() {
    ledgers = documents.keys.sorted().compactMap { documents[$0]?.ledger }
    stamps.ledgers = Stamp()
  }

  private mutating func indexTitles() {
    let plans = documents.keys.sorted().compactMap { documents[$0]?.plan }
    titles = TitleIndex(plans: plans, configured: settings.knownTitles)
    stamps.titles = Stamp()
  }
}
