import Analysis
import TextModel

/// Writes hover blocks as Markdown (CommonMark with GFM tables). Whatever the blocks' texts hold is shown as it stands: no character of a
/// document becomes a link, an image, HTML, a command or any other markup.
struct MarkdownWriter {
  let language: Language

  func text(_ blocks: [HoverBlock]) -> String { blocks.map(block).joined(separator: "\n\n") }

  private func block(_ block: HoverBlock) -> String {
    switch block {
    case .heading(let text):
      "### " + MarkdownWriter.escape(text[language]).split(separator: "\n").joined(separator: " ")
    case .paragraph(let text): lines(text[language]).joined(separator: "  \n")
    case .quotation(let text): lines(text).map { $0.isEmpty ? ">" : "> " + $0 }.joined(separator: "  \n")
    case .table(let header, let rows): table(header, rows)
    }
  }

  private func table(_ header: [LocalizedText], _ rows: [[LocalizedText]]) -> String {
    let columns = max(1, header.count)
    let line: ([LocalizedText]) -> String = { cells in
      let texts = (0..<columns).map { $0 < cells.count ? cell(cells[$0][language]) : "" }
      return "| " + texts.joined(separator: " | ") + " |"
    }
    let rule = "|" + String(repeating: " --- |", count: columns)
    return ([line(header), rule] + rows.map(line)).joined(separator: "\n")
  }

  /// A cell stands on one line.
  private func cell(_ text: String) -> String { lines(text).filter { !$0.isEmpty }.joined(separator: " ") }

  private func lines(_ text: String) -> [String] {
    MarkdownWriter.escape(text).split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
  }

  /// The text with every character escaped that Markdown or one of its usual extensions could act upon. Line ends become LF; spaces at
  /// the start of a line, which would make it code, are dropped, and so is what ``Swift/Unicode/Scalar/isShown`` leaves out.
  ///
  /// Bare addresses are links to GFM and to readers that look for them: `//`, a dot before a letter and `@` are escaped. (cmark-gfm joins
  /// what was escaped before it looks for mail addresses; such a link leads where it says.) A colon at the start of a line may
  /// begin the second row of a table.
  static func escape(_ text: String) -> String {
    var result = String.UnicodeScalarView()
    var atLineStart = true
    var afterMarkerDigits = false
    // First of all, so that nothing hides between two characters that act together.
    let scalars = Array(text.unicodeScalars.filter(\.isShown))
    for (i, scalar) in scalars.enumerated() {
      switch scalar {
      case "\r" where i + 1 < scalars.count && scalars[i + 1] == "\n": continue
      case "\r", "\n", "\u{2028}", "\u{2029}", "\u{0B}", "\u{0C}", "\u{85}":
        result.append("\n")
        (atLineStart, afterMarkerDigits) = (true, false)
        continue
      case " " where atLineStart, "\t" where atLineStart: continue
      case "\t": result.append(" ")
      case "\\", "`", "*", "_", "[", "]", "<", ">", "#", "|", "!", "~", "^", "&", "$", "@": result += ["\\", scalar]
      case "-" where atLineStart, "+" where atLineStart, "=" where atLineStart, ":" where atLineStart:
        result += ["\\", scalar]
      case "." where afterMarkerDigits, ")" where afterMarkerDigits: result += ["\\", scalar]
      case "/", "=": result += i + 1 < scalars.count && scalars[i + 1] == scalar ? ["\\", scalar] : [scalar]
      case "." where i + 1 < scalars.count && scalars[i + 1].isASCIILetter: result += ["\\", scalar]
      default: result.append(scalar)
      }
      let isDigit = ("0"..."9").contains(scalar)
      afterMarkerDigits = isDigit && (atLineStart || afterMarkerDigits)
      atLineStart = false
    }
    return String(result)
  }
}

extension Unicode.Scalar {
  fileprivate var isASCIILetter: Bool { ("a"..."z").contains(self) || ("A"..."Z").contains(self) }

  /// False for characters that are not seen and act: control characters but for line ends and tabs, the mark of the byte order, and those
  /// that turn the direction of what follows, so that it reads otherwise than it stands (Unicode Standard Annex 9, 2).
  var isShown: Bool {
    switch value {
    case 0x09...0x0D, 0x85: true
    case 0x00...0x1F, 0x7F...0x9F, 0xFEFF, 0x061C, 0x200E, 0x200F, 0x202A...0x202E, 0x2066...0x2069: false
    default: true
    }
  }
}
