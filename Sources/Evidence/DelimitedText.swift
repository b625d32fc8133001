import TextModel

/// A cell of delimited text.
struct DelimitedCell: Sendable, Hashable {
  /// Its words: quotation marks taken off, doubled ones made single, spaces at both ends gone.
  var words: String
  /// Where the words stand, in bytes, inside the quotation marks.
  var range: TextRange
}

/// A row of delimited text.
struct DelimitedRecord: Sendable, Hashable {
  var cells: [DelimitedCell]
  /// In bytes, without the line end.
  var range: TextRange
  /// True when a quotation mark in it is never closed.
  var isUnclosed = false

  var isBlank: Bool { cells.allSatisfy { $0.words.isEmpty } }
}

/// Cuts delimited text into rows and cells (RFC 4180, with any separator, LF, CR or CRLF, and a byte order mark).
struct DelimitedText {
  let bytes: [UInt8]
  let separator: [UInt8]
  private var i: Int

  init(_ text: SourceText, separator: [UInt8]) {
    bytes = text.bytes
    self.separator = separator
    i = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
  }

  private static let quote: UInt8 = 0x22

  /// The next row, or nil at the end.
  mutating func next() -> DelimitedRecord? {
    guard i < bytes.count else { return nil }
    let start = i
    var record = DelimitedRecord(cells: [], range: start..<start)
    while true {
      record.cells.append(cell(&record))
      if isSeparator(at: i) {
        i += separator.count
        continue
      }
      break
    }
    record.range = start..<i
    if i < bytes.count, bytes[i] == 0x0D { i += 1 }
    if i < bytes.count, bytes[i] == 0x0A { i += 1 }
    return record
  }

  private func isSeparator(at index: Int) -> Bool {
    index + separator.count <= bytes.count && separator.indices.allSatisfy { bytes[index + $0] == separator[$0] }
  }

  private func isLineEnd(at index: Int) -> Bool { index >= bytes.count || bytes[index] == 0x0A || bytes[index] == 0x0D }

  private mutating func cell(_ record: inout DelimitedRecord) -> DelimitedCell {
    let start = i
    while i < bytes.count, bytes[i] == 0x20 { i += 1 }
    if i < bytes.count, bytes[i] == DelimitedText.quote, let end = closingQuote(from: i) {
      let inner = i + 1..<end
      i = end + 1
      // What stands behind the closing mark is no part of the cell.
      while !isLineEnd(at: i), !isSeparator(at: i) { i += 1 }
      return makeCell(inner, isQuoted: true)
    }
    if i < bytes.count, bytes[i] == DelimitedText.quote { record.isUnclosed = true }
    i = start
    while !isLineEnd(at: i), !isSeparator(at: i) { i += 1 }
    return makeCell(start..<i, isQuoted: false)
  }

  /// Where the quotation that opens at an index closes; nil when it never does, so that one lost mark does not swallow
  /// the rest of the ledger.
  private func closingQuote(from open: Int) -> Int? {
    var k = open + 1
    while k < bytes.count {
      if bytes[k] == DelimitedText.quote {
        if k + 1 < bytes.count, bytes[k + 1] == DelimitedText.quote {
          k += 2
          continue
        }
        return k
      }
      k += 1
    }
    return nil
  }

  private func makeCell(_ range: Range<Int>, isQuoted: Bool) -> DelimitedCell {
    var range = range
    while let first = range.first, DelimitedText.isSpace(bytes[first]) { range = range.dropFirst() }
    while let last = range.last, DelimitedText.isSpace(bytes[last]) { range = range.dropLast() }
    var words = String(decoding: bytes[range], as: UTF8.self)
    if isQuoted { words = words.split(separator: "\"\"", omittingEmptySubsequences: false).joined(separator: "\"") }
    return DelimitedCell(words: words, range: range)
  }

  private static func isSpace(_ byte: UInt8) -> Bool { byte == 0x20 || byte == 0x09 || byte == 0x0A || byte == 0x0D }
}
