/// Cuts a byte stream into frames (LSP 3.17, Base Protocol, Header Part).
///
/// Header names count in any case, lines may end with LF alone, other headers are passed over. Broken input is reported once and then
/// skipped up to the next `Content-Length`, wherever that stands. A content part is read to its exact size into its own array.
package struct FrameReader: ~Copyable {
  /// Fills a buffer and returns the count of bytes, 0 at the end of the stream, or a negative number when reading failed.
  package typealias Source = (UnsafeMutableRawBufferPointer) -> Int

  private let source: Source
  private let limits: FrameLimits
  /// Bytes read ahead; the unread ones begin at `head`.
  private var buffer: [UInt8] = []
  private var head = 0
  private var isLost = false
  private var bytesToSkip = 0
  private var failure: String?

  package init(limits: FrameLimits = FrameLimits(), source: @escaping Source) {
    self.limits = limits
    self.source = source
  }

  /// The next frame. After ``Frame/end(inside:)`` it keeps returning that.
  package mutating func next() -> Frame {
    if bytesToSkip > 0, !skipBody() { return end(inside: "a message above the limit") }
    if isLost {
      guard findContentLength() else { return end(inside: nil) }
      isLost = false
    }
    switch readHeader() {
    case .length(let length) where length > limits.bodyBytes:
      bytesToSkip = length
      return .oversized(length: length)
    case .length(let length): return readBody(length)
    case .broken(let reason):
      isLost = true
      return .malformedHeader(reason)
    case .ended(let inside): return end(inside: inside)
    }
  }

  private func end(inside: String?) -> Frame { .end(inside: failure ?? inside) }

  // MARK: - Header

  private enum Header {
    case length(Int)
    case broken(String)
    case ended(inside: String?)
  }

  /// Reads lines up to an empty one. On a broken header `head` is left one byte after its start, so that the search for the next
  /// `Content-Length` looks at the rest of it but not at the same one again.
  private mutating func readHeader() -> Header {
    while true {
      guard head < buffer.count || fill() else { return .ended(inside: nil) }
      // Some clients end a content part with a line break that its length does not count.
      guard buffer[head] == 0x0D || buffer[head] == 0x0A else { break }
      head += 1
    }
    var lineStart = 0
    var fields = HeaderFields()
    while true {
      guard let lineEnd = endOfLine(from: lineStart) else {
        if buffer.count - head > limits.headerBytes {
          return broken("a header of more than \(limits.headerBytes) bytes")
        }
        return .ended(inside: "the middle of a header")
      }
      let line = buffer[head + lineStart..<head + lineEnd]
      lineStart = lineEnd + 1
      if line.allSatisfy({ $0 == 0x0D }) { break }
      if let reason = fields.take(line, plausibleBytes: limits.plausibleBytes) {
        // Of two lengths neither is to be believed: the search begins behind the second.
        if fields.contentLength != nil { head += lineStart - 1 }
        return broken(reason)
      }
    }
    guard let length = fields.contentLength else { return broken("a header without Content-Length") }
    head += lineStart
    return .length(length)
  }

  private mutating func broken(_ reason: String) -> Header {
    head += 1
    return .broken(reason)
  }

  /// The distance from `head` to the LF that ends the line at `start`; nil when the stream or the limit ends before it.
  private mutating func endOfLine(from start: Int) -> Int? {
    var searched = start
    while true {
      if let found = buffer[(head + searched)...].firstIndex(of: 0x0A) {
        return found - head > limits.headerBytes ? nil : found - head
      }
      searched = buffer.count - head
      if searched > limits.headerBytes || !fill() { return nil }
    }
  }

  // MARK: - Content

  private mutating func readBody(_ length: Int) -> Frame {
    var filled = min(length, buffer.count - head)
    let ready = buffer[head..<head + filled]
    let source = source
    var status = 1
    let body = [UInt8](unsafeUninitializedCapacity: length) { target, count in
      _ = target[..<filled].initialize(fromContentsOf: ready)
      while filled < length, status > 0 {
        status = source(UnsafeMutableRawBufferPointer(rebasing: UnsafeMutableRawBufferPointer(target)[filled...]))
        filled += max(0, status)
      }
      count = filled
    }
    head += ready.count
    guard filled == length else {
      if status < 0 { failure = "a read error" }
      return end(inside: "a message, after \(filled) of \(length) bytes")
    }
    return .body(body)
  }

  private mutating func skipBody() -> Bool {
    while bytesToSkip > 0 {
      guard head < buffer.count || fill() else { return false }
      let step = min(bytesToSkip, buffer.count - head)
      head += step
      bytesToSkip -= step
    }
    return true
  }

  // MARK: - The stream

  /// Moves `head` to the next `Content-Length:`; false when the stream ends before one.
  private mutating func findContentLength() -> Bool {
    let name = HeaderFields.contentLengthName
    while true {
      while buffer.count - head >= name.count {
        if HeaderFields.equal(buffer[head..<head + name.count], name) { return true }
        head += 1
      }
      guard fill() else { return false }
    }
  }

  private mutating func fill() -> Bool {
    let chunk = 64 << 10
    buffer.removeSubrange(..<head)
    head = 0
    let kept = buffer.count
    let source = source
    var count = 0
    let fresh = [UInt8](unsafeUninitializedCapacity: chunk) { target, initialized in
      count = source(UnsafeMutableRawBufferPointer(target))
      initialized = max(0, count)
    }
    if count < 0 { failure = "a read error" }
    if kept == 0 { buffer = fresh } else { buffer += fresh }
    return count > 0
  }
}
