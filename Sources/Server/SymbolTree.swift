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
    // The sections begin in one order and end in another.
    var (starts, ends) = (converter.cursor(in: text), converter.cursor(in: text))
    write(outline, to: &json, &starts, &ends)
  }

  private func write(
    _ items: [OutlineItem], to json: inout JSONWriter, _ starts: inout PositionCursor, _ ends: inout PositionCursor
  ) {
    json.array(items) { json, item in
      // Clients refuse a whole outline for one selection that sticks out of its range.
      let range = item.range.union(item.selectionRange)
      let start = starts.position(of: range.lowerBound)
      let selection = starts.range(of: item.selectionRange)
      json.object { json in
        if !item.children.isEmpty {
          json.name("children")
          write(item.children, to: &json, &starts, &ends)
        }
        json.name("kind")
        json.number(converter.kind(of: item).rawValue)
        json.name("name")
        json.string(converter.name(of: item))
        json.name("range")
        PositionRange(start: start, end: ends.position(of: range.upperBound)).write(to: &json)
        json.name("selectionRange")
        selection.write(to: &json)
      }
    }
  }
}
