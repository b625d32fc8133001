/// LSP 3.17, SymbolKind: the kinds that an outline of prose uses, and measures.
package enum SymbolKind: Int, Codable, Sendable, CaseIterable {
  case module = 2
  case namespace = 3
  case method = 6
  case string = 15
}

/// A node of the outline (LSP 3.17, DocumentSymbol).
package struct DocumentSymbol: Codable, Sendable, Hashable {
  /// Never empty.
  package var name: String
  package var kind: SymbolKind
  package var range: PositionRange
  /// Lies inside ``range``.
  package var selectionRange: PositionRange
  package var children: [DocumentSymbol]?

  package init(
    name: String, kind: SymbolKind, range: PositionRange, selectionRange: PositionRange, children: [DocumentSymbol]?
  ) {
    self.name = name
    self.kind = kind
    self.range = range
    self.selectionRange = selectionRange
    self.children = children
  }
}

/// A symbol for clients that know no tree (LSP 3.17, SymbolInformation).
package struct SymbolInformation: Codable, Sendable, Hashable {
  package var name: String
  package var kind: SymbolKind
  package var location: Location
  /// The name of the node above.
  package var containerName: String?

  package init(name: String, kind: SymbolKind, location: Location, containerName: String?) {
    self.name = name
    self.kind = kind
    self.location = location
    self.containerName = containerName
  }
}
