/// Where the lines of a document begin. A line ends with LF, CRLF or a lone CR, as LSP counts them.
package struct LineIndex: Sendable, Equatable {
  /// The offset of the first byte of each line; the first is always 0.
  package private(set) var starts: [TextOffset]

  init(_ bytes: [UInt8]) {
    starts = [0]
    LineIndex.appendStarts(of: bytes, in: 0..<bytes.count, to: &starts)
  }

  package var lineCount: Int { starts.count }

  /// The line that holds `offset`; an offset at the very end belongs to the last line.
  ///
  /// - Parameter before: A line that begins at the offset or before it; the nearer it is the sooner the line is found.
  package func line(at offset: TextOffset, from before: Int = 0) -> Int {
    var low = before
    var step = 1
    while before > 0, low + step < starts.count, starts[low + step] <= offset {
      low += step
      step *= 2
    }
    var high = before > 0 ? min(low + step, starts.count) : starts.count
    while high - low > 1 {
      let middle = (low + high) / 2
      if starts[middle] <= offset { low = middle } else { high = middle }
    }
    return low
  }

  /// Adjusts the index to an edit: the bytes of `range` were replaced by `inserted` bytes, and `bytes` is the text after it.
  ///
  /// Only lines that the edit touches are scanned again; later starts are shifted.
  mutating func update(replacing range: TextRange, inserted: Int, bytes: [UInt8]) {
    let delta = inserted - range.count
    // A CR just before the edit may become half of a CRLF, or stop being it: the line before is scanned again too.
    let first = line(at: max(0, range.lowerBound - 1))
    let last = line(at: range.upperBound)
    let scanStart = starts[first]
    // A line start just after the edit may be that of a lone CR which now is followed by LF; scan one line more.
    let next = min(last + 2, starts.count)
    let scanEnd = next < starts.count ? starts[next] + delta : bytes.count
    var fresh: [TextOffset] = [scanStart]
    LineIndex.appendStarts(of: bytes, in: scanStart..<scanEnd, to: &fresh)
    if next < starts.count, fresh.last == scanEnd, fresh.count > 1 { fresh.removeLast() }
    let tail = starts[next...].map { $0 + delta }
    starts.replaceSubrange(first..., with: fresh)
    starts.append(contentsOf: tail)
  }

  private static func appendStarts(of bytes: [UInt8], in range: TextRange, to starts: inout [TextOffset]) {
    bytes.withUnsafeBufferPointer { buffer in
      var i = range.lowerBound
      let end = range.upperBound
      while true {
        i = ByteSearch.first(of: 0x0A, or: 0x0D, in: buffer, i..<end)
        guard i < end else { return }
        i += 1
        if buffer[i - 1] == 0x0D, i < buffer.count, buffer[i] == 0x0A { i += 1 }
        starts.append(i)
        // A line end may reach behind the range.
        if i >= end { return }
      }
    }
  }
}
