import Checks
import DraftSyntax
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

  init(key: DocumentKey, text: SourceText) {
    self.text = text
    let name = key.name.lowercased()
    // A README explains the folder; it is no paper of the office.
    if name.hasSuffix(".json") || name.hasPrefix("readme") {
      draft = Draft(SourceText(""))
      role = .other
    } else if name.hasSuffix(".csv") || name.hasSuffix(".tsv") {
      draft = Draft(SourceText(""))
      role = .ledger
    } else {
      draft = Draft(text)
      plan = Plan.isPlan(draft) ? Plan(document: key, draft: draft, text: text) : nil
      role = plan == nil ? .draft : .plan
    }
  }
}

/// One workspace: its documents and its configuration. The one mutable thing; readers take ``analysis``.
///
/// It reads no file. Whoever owns it puts documents in (``setDocument(_:text:)``) and takes them out.
package struct AnalysisHost: Sendable {
  private var documents: [DocumentKey: Document] = [:]
  private var configuration = Configuration()
  private var titles = TitleIndex(plans: [])

  package init() {}

  /// Adds a document, or replaces its whole text.
  package mutating func setDocument(_ key: DocumentKey, text: SourceText) {
    replace(key, with: Document(key: key, text: text))
  }

  /// Applies edits in their order; each is in terms of the text that the one before it left. Unknown documents are ignored.
  package mutating func edit(_ key: DocumentKey, _ edits: [TextEdit]) {
    guard var text = documents[key]?.text else { return }
    for edit in edits { text.apply(edit) }
    replace(key, with: Document(key: key, text: text))
  }

  package mutating func removeDocument(_ key: DocumentKey) { replace(key, with: nil) }

  package mutating func setConfiguration(_ configuration: Configuration) {
    self.configuration = configuration
    indexTitles()
  }

  /// A snapshot: a value that later changes of the host do not touch.
  package var analysis: Analysis { Analysis(documents: documents, titles: titles, configuration: configuration) }

  private mutating func replace(_ key: DocumentKey, with document: Document?) {
    let wasPlan = documents[key]?.plan != nil
    documents[key] = document
    if wasPlan || document?.plan != nil { indexTitles() }
  }

  private mutating func indexTitles() {
    let plans = documents.keys.sorted().compactMap { documents[$0]?.plan }
    titles = TitleIndex(plans: plans, configured: configuration.knownTitles)
  }
}
