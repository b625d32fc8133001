import Analysis
import TextModel

/// The outline of one document as `outline --format json` prints it.
struct OutlineJSON: Encodable {
  let path: String
  let outline: [OutlineItemJSON]

  init(_ document: SelectedDocument) {
    path = document.shownPath
    outline = document.analysis.outline(of: document.key).map { OutlineItemJSON($0, in: document.text) }
  }
}

struct OutlineItemJSON: Encodable {
  let kind: String
  let level: Int
  let marker: String
  let number: Int?
  let title: String
  /// From 0, the line on which the marker or the title begins.
  let line: Int
  let range: RangeJSON
  let selectionRange: RangeJSON
  let children: [OutlineItemJSON]

  init(_ item: OutlineItem, in source: SourceText) {
    kind = item.kind.rawValue
    level = item.level
    marker = item.marker
    number = item.number
    title = item.title
    range = RangeJSON(item.range, in: source)
    selectionRange = RangeJSON(item.selectionRange, in: source)
    line = selectionRange.start.line
    children = item.children.map { OutlineItemJSON($0, in: source) }
  }
}

/// Shows an outline to a person: one line a node, indented by its depth, with the line of the draft before it.
package struct OutlineTextReporter {
  let style: TerminalStyle

  package init(style: TerminalStyle) { self.style = style }

  package func lines(of items: [OutlineItem], in source: SourceText) -> [String] {
    let digits = String(source.lineIndex.lineCount).count
    var lines: [String] = []
    append(items, depth: 0, digits: max(4, digits), in: source, to: &lines)
    return lines
  }

  private func append(
    _ items: [OutlineItem], depth: Int, digits: Int, in source: SourceText, to lines: inout [String]
  ) {
    for item in items {
      let number = String(source.position(of: item.selectionRange.lowerBound, encoding: .utf8).line + 1)
      let margin = String(repeating: " ", count: max(0, digits - number.count)) + number
      let marker = style.accent(item.marker.safeForTerminal)
      let title = item.title.safeForTerminal
      let indent = String(repeating: "  ", count: depth)
      lines.append("\(style.dim(margin))  \(indent)\(marker)\(item.kind == .title ? style.bold(title) : title)")
      append(item.children, depth: depth + 1, digits: digits, in: source, to: &lines)
    }
  }
}
