import Synchronization

/// Columns in endless lines. A draft that has lost its line ends is one line, and to count each of its findings from the start of it
/// would cost more than all else.
enum LongLines {
  /// Shorter lines are counted through. No paragraph of a report comes near it.
  static let shortestBytes = 65_536

  /// How many bytes lie between two places whose columns are kept.
  private static let step = 1_024

  /// The text that was asked about last, with the units before each step. It keeps the text's bytes, so that no other text can have their
  /// address.
  private struct Counted: Sendable {
    let bytes: [UInt8]
    let encoding: PositionEncoding
    let unitsBefore: [Int]
  }

  private static let last = Mutex<Counted?>(nil)

  /// How many units the scalars take that begin in a range of bytes.
  static func units(in range: TextRange, of bytes: [UInt8], _ encoding: PositionEncoding) -> Int {
    last.withLock { last in
      let counted = last.flatMap { isSame($0, bytes, encoding) ? $0 : nil } ?? count(bytes, encoding)
      last = counted
      return units(before: range.upperBound, counted) - units(before: range.lowerBound, counted)
    }
  }

  private static func isSame(_ counted: Counted, _ bytes: [UInt8], _ encoding: PositionEncoding) -> Bool {
    guard counted.encoding == encoding, counted.bytes.count == bytes.count else { return false }
    return counted.bytes.withUnsafeBufferPointer { a in
      bytes.withUnsafeBufferPointer { a.baseAddress == $0.baseAddress }
    }
  }

  private static func count(_ bytes: [UInt8], _ encoding: PositionEncoding) -> Counted {
    var unitsBefore = [0]
    for start in stride(from: 0, to: bytes.count, by: step) {
      let range = start..<min(start + step, bytes.count)
      unitsBefore.append((unitsBefore.last ?? 0) + encoding.units(in: range, of: bytes))
    }
    return Counted(bytes: bytes, encoding: encoding, unitsBefore: unitsBefore)
  }

  private static func units(before offset: TextOffset, _ counted: Counted) -> Int {
    let kept = offset / step
    return counted.unitsBefore[kept] + counted.encoding.units(in: kept * step..<offset, of: counted.bytes)
  }
}
