import Analysis
import DraftSyntax
import TestSupport
import Testing
import TextModel

/// The library against the documents in `../shared`: every heading, every finding that is right, and nothing else.
@Suite(.enabled(if: SharedGold.isHere, "there is no ../shared beside the checkout"))
struct SharedGoldTests {
  /// One heading: its line, marker, title without spaces and the line of the heading above it.
  private struct Row: Hashable, CustomStringConvertible {
    var line: Int
    var marker: String
    var title: String
    var parent: Int?

    var description: String { "\(line) \(marker)\(title) under \(parent.map(String.init) ?? "none")" }
  }

  @Test func outlines() throws {
    for (name, headings) in try SharedGold.outlines() {
      var open: [SharedGold.Heading] = []
      var wanted: Set<Row> = []
      for heading in headings {
        while let last = open.last, last.level >= heading.level { open.removeLast() }
        wanted.insert(
          Row(line: heading.line, marker: heading.marker, title: Self.plain(heading.title), parent: open.last?.line))
        open.append(heading)
      }
      let url = SharedGold.folder.appending(path: "seeds").appending(path: name)
      let seen = Self.rows(SourceText(decoding: try SharedGold.bytes(url)))
      #expect(Set(seen).count == seen.count)
      #expect(wanted.subtracting(seen).isEmpty && Set(seen).subtracting(wanted).isEmpty, "\(name)")
    }
  }

  private static func plain(_ title: String) -> String { String(title.filter { !$0.isWhitespace }) }

  /// The headings that carry a marker of the four common forms.
  private static func rows(_ text: SourceText) -> [Row] {
    var rows: [Row] = []
    func visit(_ node: OutlineNode, parent: Int?) {
      var parent = parent
      if node.kind == .heading, let family = node.family, [.han, .hanBracket, .digit, .digitBracket].contains(family) {
        let line = text.position(of: node.selectionRange.lowerBound, encoding: .utf8).line
        rows.append(Row(line: line, marker: node.marker, title: plain(node.title), parent: parent))
        parent = line
      }
      for child in node.children { visit(child, parent: parent) }
    }
    for node in Draft(text).outline { visit(node, parent: nil) }
    return rows
  }

  @Test func findings() throws {
    #expect(try SharedGold.cases().flatMap { $0.expect ?? [] }.isEmpty == false)
    for item in try SharedGold.cases() {
      let score = try item.score()
      let misses = score.misses.filter { ["outline", "plan", "figure"].contains($0.group) }.map(\.description)
      #expect(misses == [], "\(item.id)")
      #expect(score.falseAlarms == [], "\(item.id)")
    }
  }

  /// Every document, whatever it is, gives a tree whose sections nest and findings that are in order.
  @Test func everyDocumentIsRead() throws {
    for item in try SharedGold.cases() {
      let url = SharedGold.gold.appending(path: item.path).standardizedFileURL
      let text = SourceText(decoding: try SharedGold.bytes(url))
      let draft = Draft(text)
      #expect(draft.blocks.map(\.length).reduce(0, +) == text.count)
      var host = AnalysisHost()
      host.setDocument(.sample("draft.txt"), text: text)
      let ranges = host.analysis.findings(of: .sample("draft.txt")).map(\.range)
      #expect(ranges.map(\.lowerBound) == ranges.map(\.lowerBound).sorted())
      #expect(ranges.allSatisfy { (0..<text.count).encloses($0) && !$0.isEmpty })
    }
  }
}
