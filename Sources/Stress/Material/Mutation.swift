import Benchmark

/// Changes bytes as broken transfers, other programs and bad luck do.
enum Mutation {
  /// Bytes that are no UTF-8, or hardly text: lone surrogates, cut and overlong sequences, NUL, NEL, GB18030, byte order marks.
  private static let strangeBytes: [[UInt8]] = [
    [0xED, 0xA0, 0x80], [0xED, 0xB0, 0x80], [0xE4, 0xB8], [0xF0, 0x9F, 0x98], [0xC0, 0xAF], [0xF4, 0x90, 0x80, 0x80],
    [0xFF],
    [0x80],
    [0x00], [0x85], [0xC2, 0x85], [0xEF, 0xBB, 0xBF], [0xFF, 0xFE], [0xFE, 0xFF], [0x0D], [0x0D, 0x0A], [0x1A],
    // 指标,数值 and 一、总体要求 in GB18030.
    [0xD6, 0xB8, 0xB1, 0xEA, 0x2C, 0xCA, 0xFD, 0xD6, 0xB5, 0x0A],
    [0xD2, 0xBB, 0xA1, 0xA2, 0xD7, 0xDC, 0xCC, 0xE5, 0xD2, 0xAA, 0xC7, 0xF3],
  ]

  static func mutated(_ bytes: [UInt8], pieces: [String], _ dice: inout Dice) -> [UInt8] {
    var bytes = bytes
    for _ in 0...dice.below(dice.once(in: 4) ? 40 : 6) { mutate(&bytes, pieces, &dice) }
    return bytes
  }

  private static func mutate(_ bytes: inout [UInt8], _ pieces: [String], _ dice: inout Dice) {
    let at = dice.below(bytes.count + 1)
    let end = min(bytes.count, at + dice.below(dice.once(in: 6) ? 600 : 24))
    switch dice.below(14) {
    case 0, 1: bytes.removeSubrange(at..<end)
    case 2: bytes.insert(contentsOf: Array(bytes[at..<end]), at: dice.below(bytes.count + 1))
    case 3, 4, 5, 6: bytes.insert(contentsOf: Array(dice.pick(pieces).utf8), at: at)
    case 7: bytes.replaceSubrange(at..<end, with: Array(dice.pick(pieces).utf8))
    case 8, 9: bytes.insert(contentsOf: dice.pick(strangeBytes), at: at)
    case 10: if at < bytes.count { bytes[at] = UInt8(dice.below(256)) }
    case 11: if dice.once(in: 4) { bytes.removeSubrange(at...) }
    case 12:
      // A run: brackets nested deep, a number of many digits, a line without end.
      let piece = Array(dice.pick(pieces).utf8)
      if dice.once(in: 5), !piece.isEmpty {
        let count = dice.below(min(1500, 6000 / piece.count))
        bytes.insert(contentsOf: [[UInt8]](repeating: piece, count: count).joined(), at: at)
      }
    default: if dice.once(in: 8) { bytes.removeAll { $0 == 0x0A || $0 == 0x0D } }
    }
  }

  /// A text in another encoding than Hegao reads drafts in.
  static func asUTF16(_ text: String, isLittle: Bool) -> [UInt8] {
    let units = [0xFEFF] + Array(text.utf16)
    return units.flatMap { unit in
      let (high, low) = (UInt8(unit >> 8), UInt8(unit & 0xFF))
      return isLittle ? [low, high] : [high, low]
    }
  }
}
