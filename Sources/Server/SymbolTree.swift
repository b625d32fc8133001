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
    // A node is looked at where it lies: a copy of each would count its references up and down.
    json.array(items.indices) { json, at in
      // Clients refuse a whole outline for one selection that sticks out of its range.
      let range = items[at].range.union(items[at].selectionRange)
      let start = starts.position(of: range.lowerBound)
      let selection = starts.range(of: items[at].selectionRange)
      json.object { json in
        if !items[at].children.isEmpty {
          json.name("children")
          write(items[at].children, to: &json, &starts, &ends)
        }
        json.name("kind")
        json.number(converter.kind(of: items[at].kind).rawValue)
        json.name("name")
        json.string(converter.name(of: items[at].label))
        json.name("range")
        PositionRange(start: start, end: ends.position(of: range.upperBound)).write(to: &json)
        json.name("selectionRange")
        selection.write(to: &json)
      }
    }
  }
}
