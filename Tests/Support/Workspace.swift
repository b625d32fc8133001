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
}

extension Analysis {
  /// The findings of a draft that stands alone or beside a plan.
  package static func findings(in draft: String, plan: String? = nil, configuration: Configuration = Configuration())
    -> [Finding]
  {
    var documents = ["draft.md": draft]
    documents["plan.md"] = plan
    return AnalysisHost(documents, configuration: configuration).analysis.findings(of: .sample("draft.md"))
  }

  /// The words of a range of a document; the range is written out where it is out of bounds or cuts a character.
  package func words(of key: DocumentKey, _ range: TextRange) -> String {
    guard let bytes = text(of: key)?.bytes, (0...bytes.count).contains(range.lowerBound),
      range.upperBound <= bytes.count, let words = String(validating: bytes[range], as: UTF8.self)
    else { return "<\(range)>" }
    return words
  }
}
