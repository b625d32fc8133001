import Numerals
import TextModel

/// Reads the measures that stand behind a title: 第（35）项, 第32、33项, 第（32）至（35）项, 第二部分第（三）项第8目, 二、（三）8., （5）.
enum MeasureReader {
  /// The references that begin right at `index`, behind a title.
  static func references(_ text: FoldedText, at index: Int) -> [MeasureReference] {
    let (start, isSpoken) = skipFillers(text, index)
    guard let first = ReferencePath(text, at: start) else { return [] }
    // （2）召开会议: the number of a list in the text, not of a measure.
    if text[start] == Mark.open {
      let isMarker =
        MarkerReader.heading(text, at: first.end) != nil || !first.outer.isEmpty && !endsReference(text, at: first.end)
      if isMarker || isEnumeration(text, at: start, title: index) { return [] }
    }
    // 《方案》提出的第一项任务 may count the tasks of which the draft has spoken.
    if isSpoken, first.elements[0].first.isHan, first.outer.isEmpty, !first.isBracketed { return [] }
    var references: [MeasureReference] = []
    var path = first
    while true {
      append(path, to: &references, text)
      guard let next = self.next(text, behind: path) else { return references }
      path = next
    }
  }

  /// The references that fill a bracket behind a title: （第35项）, （见第二部分第（三）项）; with the index behind the bracket.
  static func bracketed(_ text: FoldedText, at index: Int) -> (references: [MeasureReference], end: Int)? {
    guard text[index] == Mark.open else { return nil }
    var i = index + 1
    if let length = pointers.match(text, at: i, limit: text.count) { i += length }
    guard text[i] == 0x7B2C || i > index + 1 else { return nil }
    let references = references(text, at: i)
    guard let last = references.last else { return nil }
    let end = text.index(atOrAfter: last.range.upperBound)
    return text[end] == Mark.close ? (references, end + 1) : nil
  }

  private static let pointers = WordTable(["详见", "参见", "见", "即", "对应", "对照"])

  // MARK: Lists

  private static func append(_ path: ReferencePath, to references: inout [MeasureReference], _ text: FoldedText) {
    // 第二部分第（一）项、第（三）项: what stands around the first stands around the second.
    let depth = (path.outer.first ?? path.elements[0].first).form.depth
    let shared = references.last?.path.dropLast().prefix { $0.form.depth < depth } ?? []
    let outer = shared + path.outer
    for (index, element) in path.elements.enumerated() {
      let start = (index == 0 ? path.outer.first ?? element.first : element.first).range.lowerBound
      let isLast = index == path.elements.count - 1
      let end = isLast ? text.offset(path.end) : (element.last ?? element.first).range.upperBound
      let words = text.string(text.index(atOrAfter: start)..<text.index(atOrAfter: end))
      references.append(
        MeasureReference(path: outer + [element.first], through: element.last, range: start..<end, words: words))
    }
  }

  /// What goes on behind a reference: 、第（33）项, 和第三部分, 、33项.
  private static func next(_ text: FoldedText, behind path: ReferencePath) -> ReferencePath? {
    guard let start = ReferenceGroup.separator(text, at: path.end), let last = path.elements.last else { return nil }
    let before = (last.last ?? last.first)
    if text[start] == 0x7B2C || text[start] == Mark.open {
      guard let next = ReferencePath(text, at: start) else { return nil }
      // 第3项，第一条经验是…: behind a comma a new thought may begin.
      let own = next.elements[0].first
      let goesOn = text[start] == 0x7B2C && own.form == before.form && own.isHan == before.isHan
      if text[path.end] == Mark.comma, !goesOn || own.number <= before.number { return nil }
      return next
    }
    // 第32项、33项 names two; 第32项、12项任务 counts.
    guard text[path.end] == Mark.enumeration, let next = ReferencePath(text, at: start, isBare: true),
      let own = next.elements.first?.first, own.form == before.form, own.number > before.number, next.unit != nil,
      endsReference(text, at: next.end)
    else { return nil }
    return next
  }

  // MARK: What stands around

  /// The index behind 的, 中的, 提出的, and whether a verb was among them.
  private static func skipFillers(_ text: FoldedText, _ index: Int) -> (index: Int, isSpoken: Bool) {
    var i = index
    while text[i] == Mark.space { i += 1 }
    if let length = verbs.match(text, at: i, limit: text.count) { return (i + length, true) }
    if let length = fillers.match(text, at: i, limit: text.count) { i += length }
    if let length = verbs.match(text, at: i, limit: text.count) { return (i + length, true) }
    while text[i] == Mark.space { i += 1 }
    return (i, false)
  }

  private static let fillers = WordTable(["的", "中", "中的", "里", "里的", "之", "内"])
  private static let verbs = WordTable(
    ["提出", "明确", "确定", "规定", "部署", "要求", "安排", "列出", "所列"].flatMap { [$0 + "的"] } + ["所列"])

  /// True where a reference may end: at a mark, or before a word that speaks of what it names.
  static func endsReference(_ text: FoldedText, at index: Int) -> Bool {
    !ScalarClass.isHan(text[index]) || tails.match(text, at: index, limit: text.count) != nil
  }

  private static let tails = WordTable(
    ["要求", "规定", "部署", "明确", "提出", "精神", "内容", "安排", "的", "中", "所", "和", "及", "与", "等", "任务要求"])

  /// True for the marker of a list that runs through the text: （1）印发《…》（2）召开….
  private static func isEnumeration(_ text: FoldedText, at index: Int, title: Int) -> Bool {
    guard let own = MarkerReader.bracketed(text, at: index), text[own.scalarRange.upperBound] != 0x9879 else {
      return false
    }
    func stands(_ number: Int, in range: Range<Int>) -> Bool {
      range.contains { i in
        guard text[i] == Mark.open, text[i - 1] != Mark.titleClose, text[i - 1] != 0x7B2C,
          let marker = MarkerReader.bracketed(text, at: i)
        else { return false }
        return marker.family == own.family && marker.number == number && !isListed(text, at: i)
      }
    }
    if own.number > 1 { return stands(own.number - 1, in: max(0, title - reach)..<title) }
    let behind = own.scalarRange.upperBound
    return stands(2, in: behind..<min(text.count, behind + reach))
  }

  /// True for （2） in （1）、（2）.
  private static func isListed(_ text: FoldedText, at index: Int) -> Bool {
    text[index - 1] == Mark.enumeration || text[index - 1] == 0x81F3 || Mark.isDash(text[index - 1])
  }

  /// How far the marker before or behind may stand, in scalars.
  private static let reach = 300
}
