import TextModel

/// Reads document numbers (文号): 云政发〔2026〕3号, in the brackets in which they are found.
enum DocumentNumber {
  /// The number that a line is, a label or brackets beside it; empty where the line says more.
  static func line(_ line: FoldedText) -> String {
    let number = first(in: line)
    return line.count - number.unicodeScalars.count <= longestLabel ? number : ""
  }

  private static let longestLabel = 12

  private static func first(in line: FoldedText) -> String {
    for i in 1..<max(1, line.count) where openers.contains(line[i]) {
      let year = i + 1..<i + 5
      guard year.allSatisfy({ (0x30...0x39).contains(line[$0]) }), closers.contains(line[i + 5]) else { continue }
      var end = i + 6
      if line[end] == 0x7B2C { end += 1 }
      let digits = end
      while (0x30...0x39).contains(line[end]) || line[end] == 0x20 { end += 1 }
      guard end > digits, line[end] == 0x53F7 else { continue }
      var start = i
      while start > 0, line[start - 1] >= 0x4E00, line[start - 1] < 0xFF00 { start -= 1 }
      if start < i { return line.string(start..<end + 1) }
    }
    return ""
  }

  /// 〔 [ 【 ( ﹝, folded.
  private static let openers: Set<UInt32> = [0x3014, 0x5B, 0x3010, 0x28, 0xFE5D]
  private static let closers: Set<UInt32> = [0x3015, 0x5D, 0x3011, 0x29, 0xFE5E]
}
