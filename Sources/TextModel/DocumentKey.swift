/// The name of a document in a workspace: an absolute path for a file, the URI as the client spelt it for anything else.
package struct DocumentKey: Hashable, Sendable, Comparable {
  package let path: String

  package init(_ path: String) { self.path = path }

  /// The last component of the path.
  package var name: String {
    // Scalars, not characters: a combining mark at the start of a name would join the slash before it.
    let scalars = path.unicodeScalars
    return scalars.lastIndex(of: "/").map { String(scalars[scalars.index(after: $0)...]) } ?? path
  }

  package static func < (a: DocumentKey, b: DocumentKey) -> Bool { a.path < b.path }
}

/// A range in a document.
package struct DocumentRange: Hashable, Sendable {
  package var document: DocumentKey
  package var range: TextRange

  package init(document: DocumentKey, range: TextRange) {
    self.document = document
    self.range = range
  }
}
