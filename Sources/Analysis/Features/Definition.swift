import TextModel

/// Where a reference leads.
package struct DefinitionTarget: Sendable, Hashable {
  /// The reference under the cursor.
  package var origin: TextRange
  package var document: DocumentKey
  /// The whole measure, or the plan's title.
  package var range: TextRange
  /// Its first line.
  package var selectionRange: TextRange
}

extension Analysis {
  package func definitions(in key: DocumentKey, at offset: TextOffset) -> [DefinitionTarget] { [] }
}
