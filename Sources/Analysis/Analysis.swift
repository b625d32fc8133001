import Checks
import DraftSyntax
import Evidence
import PlanModel
import TextModel

/// A snapshot of a workspace. Immutable; safe to read on any thread.
package struct Analysis: Sendable {
  let documents: [DocumentKey: Document]
  let titles: TitleIndex
  let ledgers: [Ledger]
  let stamps: WorkspaceStamps
  let settings: WorkspaceSettings
  /// How the work at a long document is divided among threads.
  let division: any WorkDivision

  /// The documents in order of their paths.
  package var keys: [DocumentKey] { documents.keys.sorted() }

  package func text(of key: DocumentKey) -> SourceText? { documents[key]?.text }

  /// Marks the text of a document as it is read: another one for each edit. Nil where the document is not here.
  package func version(of key: DocumentKey) -> Stamp? { documents[key]?.version }

  /// The title that a document states itself; empty where it states none.
  package func title(of key: DocumentKey) -> String { documents[key]?.draft.title ?? "" }

  package func role(of key: DocumentKey) -> DocumentRole { documents[key]?.role ?? .other }

  /// Every finding of a document in the order of its text. `isCancelled` is asked between blocks; a cancelled run gives
  /// no findings.
  package func findings(of key: DocumentKey, isCancelled: () -> Bool = { false }) -> [Finding] {
    if let file = SettingsFile(key) { return settingsFindings(of: file, key, isCancelled: isCancelled) }
    guard let context = context(of: key) else { return [] }
    return Engine.findings(in: context, isCancelled: isCancelled)
  }

  /// What the rules and features know about a draft, plan or ledger; nil for other documents and those not here.
  func context(of key: DocumentKey) -> CheckContext? {
    guard let document = documents[key], document.role != .other else { return nil }
    return context(of: key, document, samePlace: document.role == .draft ? samePlace(as: document, key) : [])
  }

  /// The drafts whose titles name the same place.
  private func samePlace(as document: Document, _ key: DocumentKey) -> [CheckContext] {
    guard !document.places.isEmpty else { return [] }
    return documents.filter { other, candidate in
      other != key && candidate.role == .draft && PlaceName.isShared(candidate.places, document.places)
    }.sorted { $0.key < $1.key }.map { context(of: $0.key, $0.value, samePlace: []) }
  }

  private func context(of key: DocumentKey, _ document: Document, samePlace: [CheckContext]) -> CheckContext {
    CheckContext(
      document: key, text: document.text, draft: document.draft, titles: titles, ledgers: ledgers,
      configuration: settings.configuration(of: key), recordedWaivers: settings.waivers(for: key),
      samePlace: samePlace, stamps: stamps, memory: document.memory, dividing: division)
  }
}
