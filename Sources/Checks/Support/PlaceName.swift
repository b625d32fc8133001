import TextModel

/// The place whose report a draft is, by its title.
package enum PlaceName {
  /// 清源县 and, of 澜州市溪亭区, also 溪亭区.
  package static func places(in title: String) -> [String] {
    let text = FoldedText(title)
    var places: [String] = []
    // 在清源县…会议上的讲话, 关于清源县…的报告.
    let first = text[0] == 0x5728 ? 1 : text[0] == 0x5173 && text[1] == 0x4E8E ? 2 : 0
    var start = first
    var i = first
    while i < min(text.count, 14), text[i] >= 0x4E00 {
      if levels.contains(text[i]), i - start >= 2 {
        places.append(text.string(first..<i + 1))
        if start > first { places.append(text.string(start..<i + 1)) }
        start = i + 1
      }
      i += 1
    }
    // The longer ones first, so that nothing is left of them.
    return places.sorted { $0.count > $1.count }
  }

  /// True when two titles name one place, or the places of one contain the other's: only then do two drafts speak of the same thing.
  package static func isShared(_ places: [String], _ others: [String]) -> Bool {
    places.contains { place in others.contains { $0.hasSuffix(place) || place.hasSuffix($0) } }
  }

  /// 省 市 区 县 州 旗 镇 乡.
  private static let levels: Set<UInt32> = [0x7701, 0x5E02, 0x533A, 0x53BF, 0x5DDE, 0x65D7, 0x9547, 0x4E61]
}
