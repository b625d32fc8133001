import DraftSyntax
import TextModel

/// Reads the names of bodies that issue documents.
enum Issuer {
  /// The body in front of 关于, 印发 or 转发; nil where there is none.
  static func before(_ title: FoldedText) -> String? {
    guard let verb = verbs.first(in: title, 0..<title.count), verb.lowerBound >= 2 else { return nil }
    return isBody(title, 0..<verb.lowerBound) ? title.string(0..<verb.lowerBound) : nil
  }

  /// A title's body, folded, and the title without it: 云麓市人民政府 and 关于…的意见.
  static func split(_ key: TitleKey) -> (body: String?, title: TitleKey) {
    guard let range = key.whole.firstRange(of: "关于"), range.lowerBound > key.whole.startIndex,
      let body = before(FoldedText(key.whole)), key.whole.hasPrefix(body + "关于")
    else { return (nil, key) }
    return (body, TitleKey(String(key.whole[range.lowerBound...])))
  }

  /// 发布机构：云麓市人民政府.
  static func label(_ line: FoldedText) -> String? {
    var i = 0
    while i < line.count, line[i] == 0x2D || line[i] == 0x20 || line[i] == 0x2022 { i += 1 }
    guard let length = labels.match(line, at: i, limit: line.count) else { return nil }
    i += length
    while line[i] == 0x20 { i += 1 }
    guard line[i] == 0x3A else { return nil }
    i += 1
    while line[i] == 0x20 { i += 1 }
    return isBody(line, i..<line.count) ? line.string(i..<line.count) : nil
  }

  /// True for 云麓市人民政府: words that end like the name of a body, without marks.
  static func isBody(_ text: FoldedText, _ range: Range<Int>) -> Bool {
    guard range.count >= 3, range.count <= 60 else { return false }
    let isPlain = range.allSatisfy {
      text[$0] >= 0x4E00 || text[$0] == 0x20 || text[$0] == 0x201C || text[$0] == 0x201D
    }
    return isPlain
      && Vocabulary.bodies.matchSuffix(text, endingAt: range.upperBound, notBefore: range.lowerBound) != nil
  }

  private static let verbs = WordTable(["关于", "印发", "转发", "批转", "发布"])
  private static let labels = WordTable(["发布机构", "发文机关", "制定机关", "发文单位", "发布单位", "印发机关"])
}
