import Analysis
import Checks
import TextModel

extension DocumentKey {
  /// A document of a workspace that stands in no folder of any machine.
  package static func sample(_ name: String) -> DocumentKey { DocumentKey("/workspace/" + name) }
}

extension AnalysisHost {
  /// A workspace with these documents.
  package init(_ documents: [String: String], configuration: Configuration = Configuration()) {
    self.init()
    setConfiguration(configuration)
    for (name, text) in documents { setDocument(.sample(name), text: SourceText(text)) }
  }

  /// The workspace of a fixture.
  package init(_ fixture: Fixture) {
    self.init()
    setConfiguration(fixture.configuration)
    for document in fixture.documents {
      setDocument(.sample(document.name), text: SourceText(decoding: document.bytes))
    }
  }

  /// The workspace of an example, with its draft as `draft.md`.
  package init(_ example: RuleExample) {
    var documents = ["draft.md": example.draft]
    documents["plan.md"] = example.plan
    documents["ledger.csv"] = example.ledger
    documents["neighbour.md"] = example.neighbour
    self.init(documents)
  }
}

extension Analysis {
  /// The findings of a draft that stands alone.
  package static func findings(in draft: String) -> [Finding] {
    AnalysisHost(["draft.md": draft]).analysis.findings(of: .sample("draft.md"))
  }

  /// The words of a range of a document; empty where the range is out of bounds or cuts a character.
  package func words(of key: DocumentKey, _ range: TextRange) -> String {
    isWhole(range, of: key) ? text(of: key)?.string(in: range) ?? "" : ""
  }

  /// True when a range lies in its document and cuts no character.
  package func isWhole(_ range: TextRange, of key: DocumentKey) -> Bool {
    guard let text = text(of: key), (0..<text.count).encloses(range) else { return false }
    return text.scalarStart(at: range.lowerBound) == range.lowerBound
      && text.scalarStart(at: range.upperBound) == range.upperBound
  }
}
