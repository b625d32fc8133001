import DraftSyntax
import TextModel

extension Draft {
  /// The outline of a text as indented lines: marker, title and, for points and the document's title, what they are.
  package var outlineLines: [String] {
    var lines: [String] = []
    func visit(_ node: OutlineNode, _ depth: Int) {
      let kind = node.kind == .heading ? "" : "[\(node.kind.rawValue)] "
      lines.append(String(repeating: "  ", count: depth) + kind + node.marker + "|" + node.title)
      for child in node.children { visit(child, depth + 1) }
    }
    for node in outline { visit(node, 0) }
    return lines
  }

  /// Every node of the outline, parents before their children.
  package var allNodes: [OutlineNode] {
    func flat(_ node: OutlineNode) -> [OutlineNode] { [node] + node.children.flatMap(flat) }
    return outline.flatMap(flat)
  }
}
