import TextModel

/// Finds comments, `<!-- … -->` as in HTML and Markdown (CommonMark 0.31, 6.6): notes for the editor that nobody prints.
enum CommentReader {
  /// A comment that is not closed within so many lines was never meant to be one.
  static let mostLines = 200

  /// The comments of a block, in bytes from its start. One that is not closed is text.
  static func comments(in bytes: ArraySlice<UInt8>) -> [TextRange] {
    bytes.withUnsafeBufferPointer { bytes in
      var comments: [TextRange] = []
      var i = 0
      while let open = opening(in: bytes, i..<bytes.count) {
        guard let end = closing(in: bytes, open + 4..<bytes.count) else { break }
        comments.append(open..<end)
        i = end
      }
      return comments
    }
  }

  /// The line behind the one where the comments that `line` opens are closed; the next line where it opens none. And whether it opens
  /// any, closed or not.
  static func endLine(of line: Int, in text: SourceText) -> (line: Int, hasComment: Bool) {
    let starts = text.lineIndex.starts
    func end(of line: Int) -> Int { line + 1 < starts.count ? starts[line + 1] : text.count }
    return text.bytes.withUnsafeBufferPointer { bytes in
      var next = line + 1
      var hasComment = false
      var i = starts[line]
      while let open = opening(in: bytes, i..<end(of: next - 1)) {
        hasComment = true
        if let close = closing(in: bytes, open + 4..<max(open + 4, end(of: next - 1))) {
          i = close
          continue
        }
        // The search ends at the next comment: so a page of openings without ends costs no more than its length.
        var last = next
        var close: Int?
        while last < min(starts.count, line + mostLines) {
          close = closing(in: bytes, starts[last]..<end(of: last))
          let another = opening(in: bytes, starts[last]..<(close ?? end(of: last)))
          if another != nil { close = nil }
          if close != nil || another != nil { break }
          last += 1
        }
        guard let close else { break }
        next = last + 1
        i = close
      }
      return (next, hasComment)
    }
  }

  /// Where the first `<!--` begins.
  private static func opening(in bytes: UnsafeBufferPointer<UInt8>, _ range: TextRange) -> Int? {
    var i = range.lowerBound
    while i + 3 < range.upperBound {
      i = ByteSearch.first(of: 0x3C, or: 0x3C, in: bytes, i..<range.upperBound)
      guard i + 3 < range.upperBound else { return nil }
      if bytes[i + 1] == 0x21, bytes[i + 2] == 0x2D, bytes[i + 3] == 0x2D { return i }
      i += 1
    }
    return nil
  }

  /// Where the first `-->` ends.
  private static func closing(in bytes: UnsafeBufferPointer<UInt8>, _ range: TextRange) -> Int? {
    var i = range.lowerBound
    while i + 2 < range.upperBound {
      if bytes[i] == 0x2D, bytes[i + 1] == 0x2D, bytes[i + 2] == 0x3E { return i + 3 }
      i += 1
    }
    return nil
  }
}
