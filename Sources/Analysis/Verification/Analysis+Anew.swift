import Checks
import PlanModel
import TextModel

extension Analysis {
  /// The same workspace with some of its documents read again from their bytes: of these nothing is carried over, neither blocks nor
  /// findings. Settings are taken as they were read, because they may rest on an earlier text that was still in order.
  ///
  /// The stamps stay: what is read anew must be what it was, so that the memory of the other documents still holds.
  package func readAnew(_ keys: some Sequence<DocumentKey>) -> Analysis {
    var documents = documents
    for key in keys { documents[key] = documents[key]?.readAnew(key) }
    let all = documents.keys.sorted().compactMap { documents[$0] }
    return Analysis(
      documents: documents,
      titles: TitleIndex(plans: all.compactMap(\.plan), configured: settings.knownTitles),
      ledgers: all.compactMap(\.ledger), stamps: stamps, settings: settings, division: division)
  }
}

extension Document {
  /// The document as its text alone makes it.
  func readAnew(_ key: DocumentKey) -> Document {
    Document(key: key, text: text.recounted, configured: configured)
  }
}
