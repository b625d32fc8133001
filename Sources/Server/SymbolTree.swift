import Analysis
import LanguageServerProtocol
import TextModel

/// The answer to `textDocument/documentSymbol` for clients that take trees: a `[DocumentSymbol]` of LSP 3.17, written straight from the
/// outline. A long draft has thousands of symbols, and each would be made only to be written.
struct SymbolTree {
  let outline: [OutlineItem]
  let text: SourceText
  let converter: ToLSP

  func write(to json: inout JSONWriter) {
    // What is written about a section stands behind what is written about the sections in it, so that its end comes after their ends: the
    // places follow each other as they do in the text.
    var cursor = converter.cursor(in: text)
    write(outline, to: &json, &cursor)
  }

  /// A node is looked at where it lies: a copy of each would count its references up and down.
  private func write(_ items: [OutlineItem], to json: inout JSONWriter, _ cursor: inout PositionCursor) {
    json.piece("[")
    for at in items.indices {
      json.piece(at == 0 ? "{" : ",{")
      // Clients refuse a whole outline for one selection that sticks out of its range.
      let range = items[at].range.union(items[at].selectionRange)
      let start = cursor.position(of: range.lowerBound)
      let selection = cursor.range(of: items[at].selectionRange)
      if !items[at].children.isEmpty {
        json.piece(#""children":"#)
        write(items[at].children, to: &json, &cursor)
        json.piece(",")
      }
      json.piece(#""kind":"#)
      json.number(converter.kind(of: items[at].kind).rawValue)
      json.piece(#","name":"#)
      json.string(converter.name(of: items[at].label))
      json.piece(#","range":"#)
      PositionRange(start: start, end: cursor.position(of: range.upperBound)).write(to: &json)
      json.piece(#","selectionRange":"#)
      selection.write(to: &json)
      json.piece("}")
    }
    json.piece("]")
  }
}
