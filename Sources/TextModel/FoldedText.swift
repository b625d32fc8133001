/// A piece of text for reading: its Unicode scalars with the variants of width folded, and where each began.
///
/// Drafts mix full- and half-width forms of digits, brackets, commas and percent signs, NBSP and ideographic spaces. The
/// folded form has one of each, so a reader asks for `(` and finds `（` too, while ``offset(_:)`` still names the bytes as
/// they stand. Folding maps one scalar to one scalar.
///
/// Every reader goes over it many times, a scalar at a time: so it is one block of memory behind a pointer, and an index outside of it
/// is caught once, in ``subscript(_:)``. It is public, where `package` is the rule: only what is public and inlinable is inlined into
/// other modules.
public struct FoldedText: Sendable {
  /// Owns the scalars and, behind them, the offsets. Nobody writes once it is made.
  @usableFromInline
  final class Storage: @unchecked Sendable {
    let scalars: UnsafeMutablePointer<UInt32>
    /// One more than scalars: the piece's length at the end.
    let offsets: UnsafeMutablePointer<Int32>
    let capacity: Int
    #if DEBUG
      let tally = ReadingTally.current
    #endif

    init(capacity: Int) {
      self.capacity = capacity
      scalars = .allocate(capacity: max(1, capacity))
      offsets = .allocate(capacity: capacity + 1)
    }

    deinit {
      scalars.deallocate()
      offsets.deallocate()
    }
  }

  private let storage: Storage
  /// Points into the storage, which nobody writes to any more.
  @usableFromInline nonisolated(unsafe) let base: UnsafePointer<UInt32>
  /// How many scalars there are.
  public let count: Int

  private init(_ storage: Storage, count: Int) {
    self.storage = storage
    base = UnsafePointer(storage.scalars)
    self.count = count
  }

  /// Reads valid UTF-8.
  package init(_ bytes: ArraySlice<UInt8>) {
    let (storage, count) = bytes.withUnsafeBufferPointer { source in
      // Mostly three bytes make a scalar, but all may be of one.
      let storage = Storage(capacity: FoldedText.scalarCount(of: source))
      return (storage, FoldedText.fold(source, into: storage))
    }
    self.init(storage, count: count)
  }

  private static func scalarCount(of source: UnsafeBufferPointer<UInt8>) -> Int {
    var count = 0
    for byte in source where byte & 0xC0 != 0x80 { count += 1 }
    // A piece that begins or ends inside a scalar is read all the same.
    return count + 4
  }

  private static func fold(_ source: UnsafeBufferPointer<UInt8>, into storage: Storage) -> Int {
    var (i, count) = (0, 0)
    // The capacity is enough for valid UTF-8; anything else must not be written behind it.
    while i < source.count, count < storage.capacity {
      let lead = source[i]
      storage.offsets[count] = Int32(truncatingIfNeeded: i)
      let length = min(SourceText.scalarLength(lead: lead), source.count - i)
      let value: UInt32
      switch length {
      case 3:
        value = UInt32(lead & 0x0F) << 12 | UInt32(source[i + 1] & 0x3F) << 6 | UInt32(source[i + 2] & 0x3F)
      case 1: value = UInt32(lead)
      case 2: value = UInt32(lead & 0x1F) << 6 | UInt32(source[i + 1] & 0x3F)
      default:
        value =
          UInt32(lead & 0x07) << 18 | UInt32(source[i + 1] & 0x3F) << 12 | UInt32(source[i + 2] & 0x3F) << 6
          | UInt32(source[i + 3] & 0x3F)
      }
      storage.scalars[count] = FoldedText.fold(value)
      count += 1
      i += length
    }
    storage.offsets[count] = Int32(truncatingIfNeeded: source.count)
    #if DEBUG
      storage.tally?.count(count)
    #endif
    return count
  }

  package init(_ string: String) {
    var string = string
    let (storage, count) = string.withUTF8 { source in
      let storage = Storage(capacity: FoldedText.scalarCount(of: source))
      return (storage, FoldedText.fold(source, into: storage))
    }
    self.init(storage, count: count)
  }

  /// The same piece with spaces in place of some of its bytes, so that nobody reads what stands there; offsets stay.
  package func blanking(_ ranges: [TextRange]) -> FoldedText {
    let copy = Storage(capacity: count)
    copy.scalars.update(from: base, count: count)
    copy.offsets.update(from: storage.offsets, count: count + 1)
    for range in ranges {
      for i in index(atOrAfter: range.lowerBound)..<index(atOrAfter: range.upperBound) { copy.scalars[i] = 0x20 }
    }
    return FoldedText(copy, count: count)
  }

  /// Folded scalar values.
  package var scalars: [UInt32] { Array(UnsafeBufferPointer(start: base, count: count)) }

  /// The folded scalars of a range, which is clamped to the piece.
  package func scalars(_ range: Range<Int>) -> [UInt32] {
    Array(UnsafeBufferPointer(rebasing: UnsafeBufferPointer(start: base, count: count)[range.clamped(to: 0..<count)]))
  }

  /// The byte offset of a scalar from the start of the piece; the piece's length for the index behind the last.
  package func offset(_ index: Int) -> Int {
    precondition(index >= 0 && index <= count)
    return Int(storage.offsets[index])
  }

  /// The bytes of a range of scalars.
  package func byteRange(_ range: Range<Int>) -> TextRange { offset(range.lowerBound)..<offset(range.upperBound) }

  /// The scalar at an index, or 0 outside the piece.
  #if DEBUG
    public subscript(index: Int) -> UInt32 {
      storage.tally?.count(1)
      return UInt(bitPattern: index) < UInt(bitPattern: count) ? base[index] : 0
    }
  #else
    @inlinable @inline(__always)
    public subscript(index: Int) -> UInt32 { UInt(bitPattern: index) < UInt(bitPattern: count) ? base[index] : 0 }
  #endif

  /// The folded text of a range.
  package func string(_ range: Range<Int>) -> String {
    var text = String.UnicodeScalarView()
    for i in range.clamped(to: 0..<count) {
      if let scalar = Unicode.Scalar(base[i]) { text.append(scalar) }
    }
    return String(text)
  }

  package var string: String { string(0..<count) }

  /// The index of the first scalar that begins at or after a byte offset.
  package func index(atOrAfter offset: Int) -> Int {
    var low = 0
    var high = count
    while low < high {
      let middle = (low + high) / 2
      if Int(storage.offsets[middle]) < offset { low = middle + 1 } else { high = middle }
    }
    return low
  }

  /// One scalar with its variants of width, space and dash folded.
  package static func fold(_ value: UInt32) -> UInt32 {
    switch value {
    case 0x4E00...0x9FFF: value
    case 0..<0x7F: value == 0x09 ? 0x20 : value
    case 0xFF01...0xFF5E: value - 0xFEE0
    case 0x3000, 0x00A0, 0x2000...0x200A, 0x202F, 0x205F, 0xFEFF: 0x20
    case 0x2236, 0xFE55: 0x3A
    case 0x2010...0x2013, 0x2212, 0xFE63: 0x2D
    case 0x301C, 0x223C: 0x7E
    case 0xFE6A: 0x25
    case 0xFF61: 0x3002
    case 0xFF64: 0x3001
    default: value
    }
  }
}

extension FoldedText {
  /// True when a word stands at an index.
  @inlinable @inline(__always)
  public func has(_ word: [UInt32], at index: Int) -> Bool {
    guard index >= 0, index + word.count <= count else { return false }
    for i in 0..<word.count where base[index + i] != word[i] { return false }
    return true
  }

  /// Where a run of scalars first stands in a range.
  package func firstIndex(of word: [UInt32], in range: Range<Int>) -> Int? {
    guard !word.isEmpty, range.count >= word.count else { return nil }
    for i in range.lowerBound...range.upperBound - word.count where has(word, at: i) { return i }
    return nil
  }
}
