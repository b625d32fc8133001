import DraftSyntax
import TextModel

/// Finds the names of places at the start of a title: 福建省泉州市 in 福建省泉州市节水方案.
enum PlacePrefix {
  /// A name has so many characters at most, its 省, 市 or 县 included; those of autonomous regions are longer.
  private static let longestName = 5
  private static let longestAutonomous = 11

  /// The names, in scalars of a folded title. The 乡 of 乡村 and the 市 of 城市 end no name.
  static func names(in title: [UInt32]) -> [Range<Int>] {
    var names: [Range<Int>] = []
    var start = begin(title)
    while let end = end(of: title, from: start) {
      // 博尔塔拉蒙古自治州 is long; of 关于推进云麓市 only the last characters may be the name.
      let isAutonomous = end >= 3 && title[end - 2] == 0x6CBB && title[end - 3] == 0x81EA
      let longest = isAutonomous ? longestAutonomous : longestName
      names.append(max(start, end - longest)..<end)
      start = end
    }
    return names
  }

  /// Behind 中共, which stands before the name of a committee's place.
  private static func begin(_ title: [UInt32]) -> Int { title.starts(with: [0x4E2D, 0x5171]) ? 2 : 0 }

  /// Behind the next 省, 市 or 县 that ends a name.
  private static func end(of title: [UInt32], from start: Int) -> Int? {
    let text = title
    var i = start
    // The first name may have words before it (关于推进云麓市…); the next stands right behind.
    let limit = min(text.count, start + (start <= 2 ? longestAutonomous : longestName + 1))
    while i < limit {
      if levels.contains(text[i]), i > start || start > 2, !isWord(text, i) {
        // 泉州市: both end a name, the longer one counts.
        var end = i + 1
        while end < text.count, levels.contains(text[end]), !isWord(text, end) { end += 1 }
        return end
      }
      i += 1
    }
    return nil
  }

  /// True when the character is part of a common word and no name ends with it: 城市, 市场, 乡村, 社区.
  private static func isWord(_ text: [UInt32], _ index: Int) -> Bool {
    let own = text[index]
    let before = index > 0 ? text[index - 1] : 0
    let behind = index + 1 < text.count ? text[index + 1] : 0
    return words.contains(Pair(before, own)) || words.contains(Pair(own, behind))
  }

  private struct Pair: Hashable {
    let first: UInt32
    let second: UInt32
    init(_ first: UInt32, _ second: UInt32) { (self.first, self.second) = (first, second) }
  }

  private static let levels = Set("省市区县州旗镇乡盟".unicodeScalars.map(\.value))

  private static let words: Set<Pair> = Set(
    (Vocabulary.lists["placewords"] ?? []).compactMap { word in
      let scalars = word.unicodeScalars.map(\.value)
      return scalars.count == 2 ? Pair(scalars[0], scalars[1]) : nil
    })
}
