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
  /// Owns the scalars, their offsets and their traits. Nobody writes once it is made.
  @usableFromInline
  final class Storage: @unchecked Sendable {
    let scalars: UnsafeMutablePointer<UInt32>
    /// One more than scalars: the piece's length at the end.
    let offsets: UnsafeMutablePointer<Int32>
    let traits: UnsafeMutablePointer<UInt8>
    let capacity: Int
    #if DEBUG
      let tally = ReadingTally.current
    #endif

    /// One allocation holds all three.
    init(capacity: Int) {
      self.capacity = capacity
      let memory = UnsafeMutableRawPointer.allocate(
        byteCount: (2 * capacity + 1) * MemoryLayout<UInt32>.stride + capacity,
        alignment: MemoryLayout<UInt64>.alignment)
      scalars = memory.bindMemory(to: UInt32.self, capacity: capacity)
      let behind = memory + capacity * MemoryLayout<UInt32>.stride
      offsets = behind.bindMemory(to: Int32.self, capacity: capacity + 1)
      traits = (behind + (capacity + 1) * MemoryLayout<Int32>.stride).bindMemory(to: UInt8.self, capacity: capacity)
    }

    deinit { UnsafeMutableRawPointer(scalars).deallocate() }
  }

  private let storage: Storage
  /// Points into the storage, which nobody writes to any more.
  @usableFromInline nonisolated(unsafe) let base: UnsafePointer<UInt32>
  /// Points into the storage too.
  @usableFromInline nonisolated(unsafe) let traits: UnsafePointer<UInt8>
  /// How many scalars there are.
  public let count: Int

  private init(_ storage: Storage, count: Int) {
    self.storage = storage
    base = UnsafePointer(storage.scalars)
    traits = UnsafePointer(storage.traits)
    self.count = count
    self.count(looks: count)
  }

  /// Reads valid UTF-8. Of a piece that begins or ends inside a scalar, the rest of that scalar is read as something else.
  package init(_ bytes: ArraySlice<UInt8>) {
    let (storage, count) = bytes.withUnsafeBufferPointer { FoldedText.fold($0) }
    self.init(storage, count: count)
  }

  package init(_ string: String) {
    var string = string
    let (storage, count) = string.withUTF8 { FoldedText.fold($0) }
    self.init(storage, count: count)
  }

  /// Scalars that are folded already.
  package init(folded scalars: [UInt32]) {
    let storage = Storage(capacity: scalars.count)
    let table = ScalarTraits.table
    var offset: Int32 = 0
    for (i, value) in scalars.enumerated() {
      storage.scalars[i] = value
      storage.offsets[i] = offset
      storage.traits[i] = value < 0x1_0000 ? table[Int(value)] : 0
      offset += value < 0x80 ? 1 : value < 0x800 ? 2 : value < 0x1_0000 ? 3 : 4
    }
    storage.offsets[scalars.count] = offset
    self.init(storage, count: scalars.count)
  }

  private static func fold(_ source: UnsafeBufferPointer<UInt8>) -> (Storage, count: Int) {
    // No more scalars than bytes. What is not written to costs address space only.
    let storage = Storage(capacity: source.count)
    guard let bytes = source.baseAddress else {
      storage.offsets[0] = 0
      return (storage, 0)
    }
    let (scalars, offsets, traits) = (storage.scalars, storage.offsets, storage.traits)
    let table = ScalarTraits.table
    let end = source.count
    var (i, count) = (0, 0)
    func append(_ value: UInt32, at offset: Int) {
      let folded = isPlain(value) ? value : FoldedText.fold(value)
      scalars[count] = folded
      offsets[count] = Int32(truncatingIfNeeded: offset)
      traits[count] = folded < 0x1_0000 ? table[Int(folded)] : 0
      count &+= 1
    }
    func word(at offset: Int) -> UInt32 { UnsafeRawPointer(bytes + offset).loadUnaligned(as: UInt32.self).littleEndian }
    while i < end {
      // Nearly all are of three bytes, and such ones stand together: four are read at once.
      while i &+ 13 <= end {
        let words = SIMD4(word(at: i), word(at: i &+ 3), word(at: i &+ 6), word(at: i &+ 9))
        guard all(words & 0xF0 .== 0xE0) else { break }
        let values = (words & 0x0F) &<< 12 | (words & 0x3F00) &>> 2 | words &>> 16 & 0x3F
        UnsafeMutableRawPointer(scalars + count).storeBytes(of: values, as: SIMD4<UInt32>.self)
        let first = SIMD4(repeating: Int32(truncatingIfNeeded: i))
        UnsafeMutableRawPointer(offsets + count).storeBytes(of: first &+ SIMD4(0, 3, 6, 9), as: SIMD4<Int32>.self)
        if any(values &- 0x4E00 .> 0x9FFF - 0x4E00) {
          for k in count..<count &+ 4 where !isPlain(scalars[k]) { scalars[k] = FoldedText.fold(scalars[k]) }
        }
        for k in count..<count &+ 4 { traits[k] = table[Int(scalars[k])] }
        count &+= 4
        i &+= 12
      }
      // One by one up to what is not of three bytes, and over what is of one.
      var isOfThree = true
      while i < end, isOfThree {
        let lead = bytes[i]
        isOfThree = lead & 0xF0 == 0xE0 && i &+ 2 < end
        if isOfThree {
          let value = UInt32(lead & 0x0F) << 12 | UInt32(bytes[i &+ 1] & 0x3F) << 6 | UInt32(bytes[i &+ 2] & 0x3F)
          append(value, at: i)
          i &+= 3
        } else {
          let length = min(SourceText.scalarLength(lead: lead), end - i)
          append(longScalar(bytes + i, length), at: i)
          i &+= length
        }
      }
      while i < end, bytes[i] < 0x80 {
        append(UInt32(bytes[i]), at: i)
        i &+= 1
      }
    }
    offsets[count] = Int32(truncatingIfNeeded: end)
    return (storage, count)
  }

  /// True for a Chinese character, which folds to itself.
  @inline(__always)
  private static func isPlain(_ value: UInt32) -> Bool { value &- 0x4E00 <= 0x9FFF - 0x4E00 }

  /// A scalar of any length, or what there is of one at the end of a piece.
  private static func longScalar(_ bytes: UnsafePointer<UInt8>, _ length: Int) -> UInt32 {
    var value = UInt32(bytes[0]) & (length == 1 ? 0xFF : length == 2 ? 0x1F : length == 3 ? 0x0F : 0x07)
    for i in 1..<max(1, length) { value = value << 6 | UInt32(bytes[i] & 0x3F) }
    return value
  }

  /// The same piece with spaces in place of some of its bytes, so that nobody reads what stands there; offsets stay.
  package func blanking(_ ranges: [TextRange]) -> FoldedText {
    let copy = Storage(capacity: count)
    copy.scalars.update(from: base, count: count)
    copy.offsets.update(from: storage.offsets, count: count + 1)
    copy.traits.update(from: traits, count: count)
    for range in ranges {
      for i in index(atOrAfter: range.lowerBound)..<index(atOrAfter: range.upperBound) {
        copy.scalars[i] = 0x20
        copy.traits[i] = 0
      }
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

  /// Tells who wants to know how many scalars are looked at; a release does not count.
  #if DEBUG
    func count(looks: Int) { storage.tally?.count(looks) }
  #else
    @inlinable @inline(__always)
    func count(looks: Int) {}
  #endif

  /// The scalar at an index, or 0 outside the piece.
  #if !DEBUG
    @inlinable @inline(__always)
  #endif
  public subscript(index: Int) -> UInt32 {
    count(looks: 1)
    return UInt(bitPattern: index) < UInt(bitPattern: count) ? base[index] : 0
  }

  /// True when the scalar at an index, which is inside the piece, is of one of the kinds.
  #if !DEBUG
    @inlinable @inline(__always)
  #endif
  public func has(_ kinds: ScalarTraits, at index: Int) -> Bool {
    count(looks: 1)
    return UInt(bitPattern: index) < UInt(bitPattern: count) && traits[index] & kinds.rawValue != 0
  }

  /// The index of the first scalar of one of the kinds in `index..<limit`; `limit`, which is at most ``count``, where there is none.
  #if !DEBUG
    @inlinable @inline(__always)
  #endif
  public func next(_ kinds: ScalarTraits, from index: Int, limit: Int) -> Int {
    precondition(index >= 0 && limit <= count)
    var i = index
    // Eight scalars at a time: most of a text is of no kind.
    let pattern = UInt64(kinds.rawValue) &* 0x0101_0101_0101_0101
    while i &+ 8 <= limit {
      let found = UnsafeRawPointer(traits + i).loadUnaligned(as: UInt64.self).littleEndian & pattern
      if found != 0 {
        count(looks: i &- index &+ 1)
        return i &+ found.trailingZeroBitCount >> 3
      }
      i &+= 8
    }
    while i < limit, traits[i] & kinds.rawValue == 0 { i &+= 1 }
    count(looks: i - index)
    return max(i, index)
  }

  /// The folded text of a range.
  package func string(_ range: Range<Int>) -> String {
    let range = range.clamped(to: 0..<count)
    return FoldedText.string(of: UnsafeBufferPointer(start: base + range.lowerBound, count: range.count))
  }

  /// Folded scalars as text. What is no Unicode scalar is left out.
  package static func string(of scalars: [UInt32]) -> String { scalars.withUnsafeBufferPointer { string(of: $0) } }

  private static func string(of scalars: UnsafeBufferPointer<UInt32>) -> String {
    String(unsafeUninitializedCapacity: scalars.reduce(0) { $0 + encodedLength($1) }) { bytes in
      var end = 0
      for value in scalars {
        encode(value) {
          bytes[end] = $0
          end += 1
        }
      }
      return end
    }
  }

  /// How many bytes of UTF-8 a scalar takes; 0 for what is no Unicode scalar.
  @inlinable @inline(__always)
  public static func encodedLength(_ value: UInt32) -> Int {
    switch value {
    case 0..<0x80: 1
    case 0x80..<0x800: 2
    case 0x800..<0xD800, 0xE000..<0x1_0000: 3
    case 0x1_0000..<0x11_0000: 4
    default: 0
    }
  }

  /// Writes a scalar as UTF-8, a byte at a time.
  @inlinable @inline(__always)
  public static func encode(_ value: UInt32, _ write: (UInt8) -> Void) {
    func tail(_ shift: UInt32) -> UInt8 { UInt8(truncatingIfNeeded: value >> shift & 0x3F) | 0x80 }
    switch encodedLength(value) {
    case 1: write(UInt8(value))
    case 2:
      write(UInt8(value >> 6) | 0xC0)
      write(tail(0))
    case 3:
      write(UInt8(value >> 12) | 0xE0)
      write(tail(6))
      write(tail(0))
    case 4:
      write(UInt8(value >> 18) | 0xF0)
      write(tail(12))
      write(tail(6))
      write(tail(0))
    default: break
    }
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
    // What a draft is full of comes first: Chinese characters, 、 。 《 》 and “ ” —.
    case 0x4E00...0x9FFF, 0x3001...0x301B, 0x2014...0x2027: value
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
    guard let first = word.first, range.count >= word.count else { return nil }
    let end = min(range.upperBound, count) - word.count
    let start = max(0, range.lowerBound)
    var i = start
    while i <= end {
      if base[i] == first, has(word, at: i) { break }
      i += 1
    }
    count(looks: max(0, i - start))
    return i <= end ? i : nil
  }
}
