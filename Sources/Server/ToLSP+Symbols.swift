import Analysis
import LanguageServerProtocol
import TextModel

extension ToLSP {
  /// The outline as a tree.
  func symbolTree(_ items: [OutlineItem], in text: SourceText) -> [DocumentSymbol] {
    var cursor = cursor(in: text)
    return items.map { symbol($0, &cursor) }
  }

  /// The outline as a list, in the order of the text, each node with the name of the one above.
  func symbolList(_ items: [OutlineItem], of key: DocumentKey, in text: SourceText) -> [SymbolInformation] {
    var cursor = cursor(in: text)
    var list: [SymbolInformation] = []
    func append(_ items: [OutlineItem], under container: String?) {
      for item in items {
        let name = name(of: item)
        list.append(
          SymbolInformation(
            name: name, kind: kind(of: item),
            location: Location(uri: uri(of: key), range: cursor.range(of: item.range)),
            containerName: container))
        append(item.children, under: name)
      }
    }
    append(items, under: nil)
    return list
  }

  private func symbol(_ item: OutlineItem, _ cursor: inout PositionCursor) -> DocumentSymbol {
    // Clients refuse a whole outline for one selection that sticks out of its range.
    let range = cursor.range(of: item.range.union(item.selectionRange))
    let selection = cursor.range(of: item.selectionRange)
    let children = item.children.map { symbol($0, &cursor) }
    return DocumentSymbol(
      name: name(of: item), kind: kind(of: item), range: range, selectionRange: selection,
      children: children.isEmpty ? nil : children)
  }

  /// Marker and title on one line. LSP forbids empty names, and a heading may be half typed.
  private func name(of item: OutlineItem) -> String {
    let name = item.marker + item.title
    // Titles mostly hold no space, and whole characters are dear to cut.
    if !name.isEmpty, !name.unicodeScalars.contains(where: \.properties.isWhitespace) { return name }
    let words = name.split(whereSeparator: \.isWhitespace)
    return words.isEmpty ? "…" : words.joined(separator: " ")
  }

  private func kind(of item: OutlineItem) -> SymbolKind {
    switch item.kind {
    case .title: .module
    case .heading: .namespace
    case .point: .string
    }
  }
}
