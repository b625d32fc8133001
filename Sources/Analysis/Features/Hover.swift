import TextModel

/// A part of a hover. Texts are plain: whoever shows them escapes what the client would interpret.
package enum HoverBlock: Sendable, Hashable {
  case heading(LocalizedText)
  case paragraph(LocalizedText)
  /// Words of a document.
  case quotation(String)
  case table(header: [LocalizedText], rows: [[LocalizedText]])
}

package struct HoverContent: Sendable, Hashable {
  /// The words that the hover is about.
  package var range: TextRange
  package var blocks: [HoverBlock]
}

extension Analysis {
  package func hover(in key: DocumentKey, at offset: TextOffset) -> HoverContent? { nil }
}
