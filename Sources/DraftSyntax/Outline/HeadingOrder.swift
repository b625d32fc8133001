import TextModel

/// How deep each family of numbering lies in one document.
///
/// Mostly as GB/T 9704—2012 has it: 一、 → （一） → 1. → （1）. Where a document has chapters, sections or articles too, these stand around
/// the others; articles stand inside whatever began before them (一、 → 第一条 → （一）).
package struct HeadingOrder: Sendable {
  private var levels = MarkerFamily.allCases.map(\.level)

  /// So many markers of a kind make a document of that kind: 第一条 at the start of one line may be prose.
  private static let leastArticles = 3
  private static let leastChapters = 2

  package init(_ blocks: BlockList) {
    var count = [Int](repeating: 0, count: MarkerFamily.allCases.count)
    var first = count
    for mark in blocks.outlineMarks {
      guard let family = mark.family else { continue }
      if count[family.rawValue] == 0 { first[family.rawValue] = mark.block }
      count[family.rawValue] += 1
    }
    var outer = 0
    for family in [MarkerFamily.chapter, .section] where count[family.rawValue] >= HeadingOrder.leastChapters {
      outer += 1
      levels[family.rawValue] = outer
    }
    let hasArticles = count[MarkerFamily.article.rawValue] >= HeadingOrder.leastArticles
    guard outer > 0 || hasArticles else { return }
    let article = MarkerFamily.article.rawValue
    var isInside = false
    for family in [MarkerFamily.han, .hanBracket, .digit, .digitBracket, .circled, .point] {
      let isAround = count[family.rawValue] > 0 && first[family.rawValue] < first[article]
      // The first family that does not begin before the articles lies inside them, and so do the smaller ones.
      if hasArticles, !isInside, !isAround {
        isInside = true
        outer += 1
        levels[article] = family.level + outer - 1
      }
      levels[family.rawValue] = family.level + outer
    }
  }

  /// The level of a family in the outline, 1 outermost.
  package func level(of family: MarkerFamily) -> Int { levels[family.rawValue] }
}
