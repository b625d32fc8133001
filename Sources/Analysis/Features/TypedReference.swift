import TextModel

/// A title or a measure that is being typed at a place of a line.
struct TypedReference {
  /// Titles of fewer characters are short names.
  static let shortestTitle = 5

  let bytes: [UInt8]
  let line: TextRange
  let offset: TextOffset

  /// The scalars of the line with their places.
  private let scalars: [(scalar: Unicode.Scalar, start: TextOffset)]
  /// How many of them stand before the cursor.
  private let before: Int

  init(bytes: [UInt8], line: TextRange, offset: TextOffset) {
    self.bytes = bytes
    self.line = line
    self.offset = offset
    var scalars: [(Unicode.Scalar, TextOffset)] = []
    var place = line.lowerBound
    for scalar in String(decoding: bytes[line], as: UTF8.self).unicodeScalars {
      scalars.append((scalar, place))
      place += String(scalar).utf8.count
    }
    self.scalars = scalars
    before = scalars.firstIndex { $0.1 >= offset } ?? scalars.count
  }

  private func place(_ index: Int) -> TextOffset { index < scalars.count ? scalars[index].start : line.upperBound }

  /// From the 《 before the cursor that nothing closes, to the cursor, with the rest of the title and its 》 where they stand
  /// there already. Nil where no title is being typed.
  var titleRange: TextRange? {
    guard let open = scalars[..<before].lastIndex(where: { $0.scalar == "《" || $0.scalar == "》" }),
      scalars[open].scalar == "《",
      !scalars[open..<before].contains(where: { "。！？；".unicodeScalars.contains($0.scalar) })
    else { return nil }
    return place(open)..<place(endOfTitle)
  }

  /// Behind the 》 that closes the title under the cursor; the cursor where something else comes first.
  private var endOfTitle: Int {
    let stop = scalars[before...].firstIndex { "》《。！？；，、：“”".unicodeScalars.contains($0.scalar) }
    guard let stop, scalars[stop].scalar == "》" else { return before }
    return stop + 1
  }

  /// The measure that is being typed behind a title: from its 第 or （ to the cursor, with the ） and 项 that stand there
  /// already. Nil where something else is being typed.
  func measureRange(behind title: TextOffset) -> TextRange? {
    guard let first = scalars.firstIndex(where: { $0.start >= title }), first < before else { return nil }
    let typed = scalars[first..<before]
    guard typed.allSatisfy({ TypedReference.stands(inReference: $0.scalar) }) else { return nil }
    let separator = typed.lastIndex { "、和及与至到".unicodeScalars.contains($0.scalar) }
    let own = (separator.map { $0 + 1 } ?? first)..<before
    guard let start = scalars[own].firstIndex(where: { "第（(".unicodeScalars.contains($0.scalar) }) else { return nil }
    // Behind 项 the measure is complete.
    if scalars[start..<before].contains(where: { "项条款".unicodeScalars.contains($0.scalar) }) { return nil }
    var end = before
    if end < scalars.count, "）)".unicodeScalars.contains(scalars[end].scalar) { end += 1 }
    if end < scalars.count, scalars[end].scalar == "项" { end += 1 }
    return place(start)..<place(end)
  }

  private static func stands(inReference scalar: Unicode.Scalar) -> Bool {
    "第（）()项条款点部分章节、和及与至到的中 　零一二三四五六七八九十百".unicodeScalars.contains(scalar)
      || ("0"..."9").contains(scalar) || ("０"..."９").contains(scalar)
  }

  /// The words of a citation in the widths that are being typed, so that an editor that compares letters finds them.
  func filterText(_ citation: String, typed: String) -> String {
    var text = typed.hasPrefix("第") ? citation : String(citation.drop { $0 == "第" })
    if typed.contains("(") {
      text = String(text.map { $0 == "（" ? "(" : $0 == "）" ? ")" : $0 })
    }
    return text
  }
}
