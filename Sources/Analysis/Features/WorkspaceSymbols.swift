import DraftSyntax
import PlanModel
import TextModel

/// A measure of a plan or a heading of a draft, found by its words.
package struct WorkspaceSymbol: Sendable, Hashable {
  package enum Kind: Sendable, Hashable {
    /// The title of a document.
    case document
    case measure
    case heading
  }

  package var kind: Kind
  /// Marker and title.
  package var name: String
  /// The document's title, and for a measure its path.
  package var container: String
  package var document: DocumentKey
  /// Marker and title, in bytes of the document.
  package var range: TextRange
  /// How well it answers the query: the lower the better.
  package var distance: Int
}

extension Analysis {
  /// The titles, measures and headings of the workspace whose words hold the characters of `query` in their order; those that
  /// hold it in one piece first. Widths, brackets and spaces make no difference. An empty query finds everything.
  package func symbols(matching query: String, isCancelled: () -> Bool = { false }) -> [WorkspaceSymbol] {
    let wanted = SymbolQuery(query)
    var found: [WorkspaceSymbol] = []
    for key in keys where !isCancelled() {
      guard let document = documents[key], document.role == .draft || document.role == .plan else { continue }
      for symbol in symbols(of: document, key) {
        guard let distance = wanted.distance(to: symbol.name) else { continue }
        var symbol = symbol
        symbol.distance = distance
        found.append(symbol)
      }
    }
    return found.sorted {
      ($0.distance, $0.document, $0.range.lowerBound) < ($1.distance, $1.document, $1.range.lowerBound)
    }
  }

  private func symbols(of document: Document, _ key: DocumentKey) -> [WorkspaceSymbol] {
    let title = document.plan?.title ?? document.draft.title
    var symbols: [WorkspaceSymbol] = []
    var measures: [TextRange: Measure] = [:]
    for measure in document.plan?.measures ?? [] { measures[measure.selectionRange] = measure }
    func visit(_ node: OutlineNode) {
      let measure = measures[node.selectionRange]
      if node.kind != .point, !(node.marker + node.title).isEmpty {
        symbols.append(
          WorkspaceSymbol(
            kind: node.kind == .title ? .document : measure == nil ? .heading : .measure,
            name: node.marker + node.title,
            container: [title, measure?.pathText ?? ""].filter { !$0.isEmpty }.joined(separator: " "), document: key,
            range: node.selectionRange, distance: 0))
      }
      node.children.forEach(visit)
    }
    document.draft.outline.forEach(visit)
    return symbols
  }
}

/// What somebody looks for, made comparable.
private struct SymbolQuery {
  private let letters: [UInt32]

  init(_ query: String) { letters = SymbolQuery.letters(query) }

  /// How far a name is from the query; nil where its characters do not stand in it in their order.
  func distance(to name: String) -> Int? {
    if letters.isEmpty { return 0 }
    let own = SymbolQuery.letters(name)
    if let start = firstIndex(in: own) { return start == 0 ? 0 : 1 }
    // The shortest stretch that begins with the first character and holds the others.
    var best: Int?
    for start in own.indices where own[start] == letters[0] {
      var next = 1
      var i = start + 1
      while next < letters.count, i < own.count {
        if own[i] == letters[next] { next += 1 }
        i += 1
      }
      if next == letters.count { best = min(best ?? .max, i - start) }
    }
    return best.map { 2 + $0 - letters.count }
  }

  private func firstIndex(in own: [UInt32]) -> Int? {
    guard own.count >= letters.count else { return nil }
    return (0...own.count - letters.count).first { own[$0..<$0 + letters.count].elementsEqual(letters) }
  }

  private static func letters(_ text: String) -> [UInt32] {
    FoldedText(text.lowercased()).scalars.filter { $0 != 0x20 && $0 != 0x0A && $0 != 0x0D }
  }
}
