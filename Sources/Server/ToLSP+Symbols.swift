import Analysis
import LanguageServerProtocol
import TextModel

extension ToLSP {
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

  /// LSP forbids empty names, and a heading may be half typed.
  func name(of item: OutlineItem) -> String { item.label.isEmpty ? "…" : item.label }

  func kind(of item: OutlineItem) -> SymbolKind {
    switch item.kind {
    case .title: .module
    case .heading: .namespace
    case .point: .string
    }
  }
}
