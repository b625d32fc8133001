import Testing
import TextModel

/// Whatever bytes a file holds, its text is valid UTF-8, and the first repair is where the first fault was.
@Suite struct BrokenTextTests {
  /// Well-formed byte sequences as table 3-7 of the Unicode Standard lists them: the range of the first byte, then of
  /// each byte after it.
  private static let wellFormed: [[ClosedRange<UInt8>]] = [
    [0x00...0x7F],
    [0xC2...0xDF, 0x80...0xBF],
    [0xE0...0xE0, 0xA0...0xBF, 0x80...0xBF],
    [0xE1...0xEC, 0x80...0xBF, 0x80...0xBF],
    [0xED...0xED, 0x80...0x9F, 0x80...0xBF],
    [0xEE...0xEF, 0x80...0xBF, 0x80...0xBF],
    [0xF0...0xF0, 0x90...0xBF, 0x80...0xBF, 0x80...0xBF],
    [0xF1...0xF3, 0x80...0xBF, 0x80...0xBF, 0x80...0xBF],
    [0xF4...0xF4, 0x80...0x8F, 0x80...0xBF, 0x80...0xBF],
  ]

  /// Repairs bytes by that table: one U+FFFD for each maximal subpart ("U+FFFD Substitution of Maximal Subparts").
  private static func repaired(_ raw: [UInt8]) -> (bytes: [UInt8], firstRepair: Int?) {
    var bytes: [UInt8] = []
    var firstRepair: Int?
    var i = 0
    while i < raw.count {
      let form = wellFormed.first { $0[0].contains(raw[i]) } ?? []
      var length = 0
      while length < form.count, i + length < raw.count, form[length].contains(raw[i + length]) { length += 1 }
      if length > 0, length == form.count {
        bytes += raw[i..<i + length]
      } else {
        if firstRepair == nil { firstRepair = bytes.count }
        bytes += [0xEF, 0xBF, 0xBD]
      }
      i += max(1, length)
    }
    return (bytes, firstRepair)
  }

  private static func check(_ raw: [UInt8]) {
    let text = SourceText(decoding: raw)
    let expected = repaired(raw)
    let hasRightLines = text.lineIndex == SourceText(String(decoding: expected.bytes, as: UTF8.self)).lineIndex
    if text.bytes != expected.bytes || text.firstRepair != expected.firstRepair || !hasRightLines {
      Issue.record("\(raw) gave \(text.bytes), first repair \(text.firstRepair as Int?), not \(expected)")
    }
    #expect(String(validating: text.bytes, as: UTF8.self) != nil)
  }

  @Test(
    arguments: [
      ([0xFF], 0), ([0x61, 0x80], 1), ([0xE4, 0xB8], 0), ([0x61, 0xE4, 0xB8, 0x62], 1), ([0xC0, 0xAF], 0),
      ([0xED, 0xA0, 0x80], 0), ([0xF4, 0x90, 0x80, 0x80], 0), ([0x0D, 0x0A, 0xF0, 0x9F, 0x98], 2),
      // Cut off where they agree with U+FFFD itself, which is EF BF BD.
      ([0x61, 0xEF], 1), ([0x61, 0xEF, 0xBF], 1), ([0xEF, 0xBF, 0xBD, 0xEF, 0xBF], 3),
      ([0xEF, 0xBF, 0xEF, 0xBF, 0xBD], 0),
      ([0xEF, 0xBB, 0xBF, 0xEF, 0xBB], 3),
    ] as [([UInt8], Int)])
  func knownFaults(_ raw: [UInt8], _ firstRepair: Int) {
    #expect(SourceText(decoding: raw).firstRepair == firstRepair)
    Self.check(raw)
  }

  @Test func soundBytesAreKept() {
    for string in SampleTexts.all {
      let text = SourceText(decoding: Array(string.utf8))
      #expect(text == SourceText(string))
      #expect(text.firstRepair == nil)
    }
  }

  @Test func allOneAndTwoByteTexts() {
    for a in UInt8.min...UInt8.max {
      Self.check([a])
      for b in UInt8.min...UInt8.max { Self.check([a, b]) }
    }
  }

  /// Random bytes, and real text with bytes changed, lost and put in.
  @Test(arguments: [11, 12, 13, 14] as [UInt64])
  func randomBytes(seed: UInt64) {
    var random = SplitMix64(seed: seed)
    // Bytes near the ends of the ranges of the table come up more often than chance has them.
    let telling: [UInt8] = [
      0x0A, 0x0D, 0x41, 0x7F, 0x80, 0x8F, 0x90, 0x9F, 0xA0, 0xBB, 0xBD, 0xBF, 0xC0, 0xC2, 0xDF, 0xE0, 0xE4, 0xED, 0xEF,
      0xF0, 0xF4, 0xF5, 0xFF,
    ]
    for round in 0..<2500 {
      var raw: [UInt8]
      if round % 2 == 0 {
        raw = (0..<Int.random(in: 0...24, using: &random)).map { _ in telling.randomElement(using: &random) ?? 0 }
      } else {
        raw = Array(SampleTexts.random(upTo: 12, using: &random).utf8)
        for _ in 0..<Int.random(in: 0...3, using: &random) where !raw.isEmpty {
          let i = Int.random(in: 0..<raw.count, using: &random)
          switch Int.random(in: 0..<3, using: &random) {
          case 0: raw[i] = UInt8.random(in: 0...255, using: &random)
          case 1: raw.remove(at: i)
          default: raw.insert(telling.randomElement(using: &random) ?? 0, at: i)
          }
        }
      }
      Self.check(raw)
    }
  }

  @Test func editsCarryTheRepairAlong() {
    var text = SourceText(decoding: Array("甲\n乙".utf8) + [0xFF] + Array("丙".utf8))
    #expect(text.firstRepair == 7)
    text.apply(TextEdit(range: 0..<3, replacement: "第一"))
    #expect(text.firstRepair == 10)
    text.apply(TextEdit(range: 10..<10, replacement: "\r\n"))
    #expect(text.firstRepair == 12)
    text.apply(TextEdit(range: 15..<18, replacement: "后"))
    #expect(text.firstRepair == 12)
    #expect(text.string(in: 12..<15) == "\u{FFFD}")
    text.apply(TextEdit(range: 11..<15, replacement: "好"))
    #expect(text.firstRepair == nil)
    #expect(text == SourceText("第一\n乙\r好后"))
  }
}
