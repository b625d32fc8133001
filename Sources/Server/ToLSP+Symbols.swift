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
        let name = name(of: item.label)
        list.append(
          SymbolInformation(
            name: name, kind: kind(of: item.kind),
            location: Location(uri: uri(of: key), range: cursor.range(of: item.range)),
            containerName: container))
        append(item.children, under: name)
      }
    }
    append(items, under: nil)
    return list
  }

  /// LSP forbids empty names, and a heading may be half typed.
  func name(of label: String) -> String { label.isEmpty ? "…" : label }

  func kind(of kind: OutlineItem.Kind) -> SymbolKind {
    switch kind {
    case .title: .module
    case .heading: .namespace
    case .point: .string
    }
  }
}
