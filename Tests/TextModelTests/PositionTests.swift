import Testing
import TextModel

/// Offsets to positions and back (LSP 3.17, `Position`, `PositionEncodingKind`).
@Suite struct PositionTests {
  private static func texts() -> [String] {
    var random = SplitMix64(seed: 0x5EED_0001)
    return SampleTexts.all + (0..<400).map { _ in SampleTexts.random(upTo: 24, using: &random) }
  }

  @Test(arguments: PositionEncoding.allCases)
  func everyScalarBoundaryGoesThereAndBack(_ encoding: PositionEncoding) {
    for string in Self.texts() {
      let text = SourceText(string)
      for stop in ReferenceText(string, encoding: encoding).stops {
        let position = text.position(of: stop.offset, encoding: encoding)
        #expect(position == stop.position, "\(string.debugDescription) at \(stop.offset)")
        // Between CR and LF there is no position of its own: it is the end of the line.
        let expected = stop.isInsideLineEnd ? stop.offset - 1 : stop.offset
        #expect(
          text.offset(of: position, encoding: encoding) == expected, "\(string.debugDescription) at \(stop.offset)")
      }
    }
  }

  @Test(arguments: PositionEncoding.allCases)
  func offsetsInsideScalarsCountAsTheirStart(_ encoding: PositionEncoding) {
    for string in Self.texts() {
      let text = SourceText(string)
      let stops = ReferenceText(string, encoding: encoding).stops
      for (stop, next) in zip(stops, stops.dropFirst()) {
        for offset in stop.offset..<next.offset {
          #expect(text.scalarStart(at: offset) == stop.offset)
          #expect(
            text.position(of: offset, encoding: encoding) == stop.position, "\(string.debugDescription) at \(offset)")
        }
      }
    }
  }

  @Test(arguments: PositionEncoding.allCases)
  func offsetsOutsideTheTextAreItsEnds(_ encoding: PositionEncoding) {
    for string in Self.texts() {
      let text = SourceText(string)
      let stops = ReferenceText(string, encoding: encoding).stops
      for offset in [-1, -7, Int.min] {
        #expect(text.position(of: offset, encoding: encoding) == TextPosition(line: 0, character: 0))
      }
      for offset in [text.count, text.count + 1, Int.max] {
        #expect(text.position(of: offset, encoding: encoding) == stops.last?.position)
      }
    }
  }

  /// Every column of every line, those inside a scalar and past the end included. LSP 3.17: "If the character value is
  /// greater than the line length it defaults back to the line length."
  @Test(arguments: PositionEncoding.allCases)
  func everyColumnIsTheLastBoundaryNotPastIt(_ encoding: PositionEncoding) {
    for string in Self.texts() {
      let text = SourceText(string)
      let reference = ReferenceText(string, encoding: encoding)
      for (line, range) in reference.lines.enumerated() {
        let boundaries = reference.stops.filter { $0.position.line == line && !$0.isInsideLineEnd }
        let length = boundaries.last?.position.character ?? 0
        for character in [Int.min, -1] + Array(0...length + 3) + [Int(Int32.max), Int(UInt32.max), Int.max] {
          let expected = boundaries.last { $0.position.character <= max(0, character) }?.offset
          let position = TextPosition(line: line, character: character)
          #expect(
            text.offset(of: position, encoding: encoding) == expected, "\(string.debugDescription) at \(position)")
        }
        #expect(boundaries.last?.offset == range.content.upperBound)
      }
    }
  }

  @Test(arguments: PositionEncoding.allCases)
  func linesOutsideTheTextAreItsEnds(_ encoding: PositionEncoding) {
    for string in Self.texts() {
      let text = SourceText(string)
      for character in [-1, 0, 5, Int.max] {
        for line in [-1, Int.min] {
          #expect(text.offset(of: TextPosition(line: line, character: character), encoding: encoding) == 0)
        }
        for line in [text.lineIndex.lineCount, text.lineIndex.lineCount + 9, Int.max] {
          #expect(text.offset(of: TextPosition(line: line, character: character), encoding: encoding) == text.count)
        }
      }
    }
  }

  /// Literal numbers, so that no mistake shared with the reference goes unseen.
  @Test func columnsOfKnownText() {
    let text = SourceText("甲𠮷\u{E9}\r\n乙")
    let expected: [(PositionEncoding, [Int])] = [
      (.utf8, [0, 3, 7, 9]), (.utf16, [0, 1, 3, 4]), (.utf32, [0, 1, 2, 3]),
    ]
    for (encoding, columns) in expected {
      let found = [0, 3, 7, 9].map { text.position(of: $0, encoding: encoding) }
      #expect(found == columns.map { TextPosition(line: 0, character: $0) })
      #expect(text.position(of: 10, encoding: encoding) == found[3])
      #expect(text.position(of: 11, encoding: encoding) == TextPosition(line: 1, character: 0))
    }
    // The second half of a surrogate pair belongs to the scalar before it.
    #expect(text.offset(of: TextPosition(line: 0, character: 2), encoding: .utf16) == 3)
    #expect(text.offset(of: TextPosition(line: 0, character: 5), encoding: .utf8) == 3)
  }

  @Test func swappedEndsOfARangeArePutInOrder() {
    let text = SourceText("甲乙\n丙丁\n")
    let (a, b) = (TextPosition(line: 1, character: 1), TextPosition(line: 0, character: 1))
    for encoding in [PositionEncoding.utf16, .utf32] {
      #expect(text.range(from: a, to: b, encoding: encoding) == 3..<10)
      #expect(text.range(from: b, to: a, encoding: encoding) == 3..<10)
      #expect(text.range(from: a, to: a, encoding: encoding) == 10..<10)
    }
  }

  @Test func positionsAreOrderedByLineThenColumn() {
    let inOrder = [(0, 0), (0, 5), (1, 0), (1, 1), (2, 0)].map { TextPosition(line: $0.0, character: $0.1) }
    #expect(inOrder.reversed().sorted() == inOrder)
  }

  @Test func encodingsHaveTheNamesOfTheProtocol() {
    #expect(PositionEncoding.allCases.map(\.rawValue) == ["utf-8", "utf-16", "utf-32"])
  }
}
