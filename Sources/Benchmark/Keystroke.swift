/// One edit as an editor sends it: positions count lines and UTF-16 units from 0.
package struct Keystroke: Sendable, Equatable {
  package var line: Int
  package var character: Int
  package var endLine: Int
  package var endCharacter: Int
  package var text: String

  static func insert(_ text: String, at line: Int, _ character: Int) -> Keystroke {
    Keystroke(line: line, character: character, endLine: line, endCharacter: character, text: text)
  }
}

/// What a typist does in a draft.
package enum KeystrokeKind: String, CaseIterable, Sendable {
  /// Words, one character after the other, in a paragraph without figures or titles.
  case words
  /// A digit more in a figure, and away again.
  case figure
  /// A digit more in the number of a measure that is cited, and away again.
  case citation
  /// A paragraph parted in two, and joined again.
  case paragraph = "line break"
}

/// A place of a draft where one kind of keystroke goes on without end.
package struct TypingPlace: Sendable, Equatable {
  package let kind: KeystrokeKind
  package let line: Int
  /// In UTF-16 units.
  package let character: Int

  private static let words = Array("围绕群众反映的突出问题认真研究对策逐项抓好整改落实")

  /// The keystroke that follows `count` others.
  package func keystroke(after count: Int) -> Keystroke {
    switch kind {
    case .words:
      return .insert(String(TypingPlace.words[count % TypingPlace.words.count]), at: line, character + count)
    case .figure, .citation:
      return count % 2 == 0
        ? .insert("7", at: line, character)
        : Keystroke(line: line, character: character, endLine: line, endCharacter: character + 1, text: "")
    case .paragraph:
      return count % 2 == 0
        ? .insert("\n", at: line, character)
        : Keystroke(line: line, character: character, endLine: line + 1, endCharacter: 0, text: "")
    }
  }
}

/// The lines of a draft, for finding places in it.
package struct DraftLines: Sendable {
  private let lines: [Substring]

  package init(_ text: String) { lines = text.split(separator: "\n", omittingEmptySubsequences: false) }

  /// The place of a kind that is nearest to a share of the draft: 0 is its start, 1 its end.
  package func place(for kind: KeystrokeKind, at share: Double) -> TypingPlace? {
    let wanted = Int(Double(lines.count - 1) * share)
    for distance in 0..<lines.count {
      for line in distance == 0 ? [wanted] : [wanted + distance, wanted - distance]
      where lines.indices.contains(line) {
        if let character = DraftLines.character(for: kind, in: lines[line]) {
          return TypingPlace(kind: kind, line: line, character: character)
        }
      }
    }
    return nil
  }

  /// The same, where a draft has all kinds of paragraphs.
  func certainPlace(for kind: KeystrokeKind, at share: Double) throws(BenchmarkError) -> TypingPlace {
    guard let place = place(for: kind, at: share) else {
      throw BenchmarkError(message: "the draft has no place for \(kind.rawValue)")
    }
    return place
  }

  private static func character(for kind: KeystrokeKind, in line: Substring) -> Int? {
    func units(upTo index: Substring.Index) -> Int { line[..<index].utf16.count }
    guard line.utf8.count > 300 else { return nil }
    switch kind {
    case .words:
      // The number of the heading that the paragraph follows does not count.
      let body = line.drop { $0 != "。" }.dropFirst()
      guard body.utf8.count > 100, !body.contains(where: { $0.isASCII || $0 == "《" }) else { return nil }
      return body.firstIndex(of: "，").map { units(upTo: $0) }
    case .figure:
      return line.firstRange(of: "理信访事项").map { units(upTo: $0.upperBound) + 1 }
        ?? line.firstRange(of: "理热线诉求").map { units(upTo: $0.upperBound) + 1 }
    case .citation: return line.firstRange(of: "》第（").map { units(upTo: $0.upperBound) + 1 }
    case .paragraph:
      guard let stop = line.dropFirst(60).firstIndex(of: "。"), stop < line.index(line.endIndex, offsetBy: -20) else {
        return nil
      }
      return units(upTo: stop) + 1
    }
  }
}
