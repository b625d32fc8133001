import DraftSyntax
import TextModel

/// The years that headings name: 二、2026年工作打算.
enum SectionYears {
  /// The sections with their years, the outer before the inner; in bytes of the document.
  static func sections(of outline: [OutlineNode]) -> [(range: TextRange, year: Int)] {
    var sections: [(range: TextRange, year: Int)] = []
    func visit(_ node: OutlineNode) {
      if node.kind == .heading, let year = year(in: node.title) { sections.append((node.range, year)) }
      node.children.forEach(visit)
    }
    outline.forEach(visit)
    return sections
  }

  private static func year(in title: String) -> Int? {
    let text = FoldedText(title)
    let reader = PeriodReader(text)
    for i in 0..<text.count {
      guard case .absolute(let period)? = reader.mention(at: i)?.time else { continue }
      return period.isYear ? period.firstYear : nil
    }
    return nil
  }
}
