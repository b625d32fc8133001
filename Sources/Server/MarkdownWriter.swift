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
  /// the start of a line, which would make it code, are dropped.
  ///
  /// A colon before `//`, the dot of `www.` and `@` are escaped too, because GFM makes links of bare addresses.
  static func escape(_ text: String) -> String {
    var result = String.UnicodeScalarView()
    var atLineStart = true
    var afterMarkerDigits = false
    let scalars = Array(text.unicodeScalars)
    for (i, scalar) in scalars.enumerated() {
      switch scalar {
      case "\r" where i + 1 < scalars.count && scalars[i + 1] == "\n": continue
      case "\r", "\n", "\u{2028}", "\u{2029}", "\u{0B}", "\u{0C}", "\u{85}":
        result.append("\n")
        (atLineStart, afterMarkerDigits) = (true, false)
        continue
      case " " where atLineStart, "\t" where atLineStart: continue
      case "\t": result.append(" ")
      case "\\", "`", "*", "_", "[", "]", "<", ">", "#", "|", "!", "~", "&", "$", "@": result += ["\\", scalar]
      case "-" where atLineStart, "+" where atLineStart, "=" where atLineStart: result += ["\\", scalar]
      case "." where afterMarkerDigits, ")" where afterMarkerDigits: result += ["\\", scalar]
      case ":" where isFollowed(by: "//", i, scalars): result += ["\\", scalar]
      case "." where isPreceded(byWWW: i, scalars): result += ["\\", scalar]
      case _ where scalar.value < 0x20 || scalar.value == 0x7F: continue
      default: result.append(scalar)
      }
      let isDigit = ("0"..."9").contains(scalar)
      afterMarkerDigits = isDigit && (atLineStart || afterMarkerDigits)
      atLineStart = false
    }
    return String(result)
  }

  private static func isFollowed(by text: String, _ i: Int, _ scalars: [Unicode.Scalar]) -> Bool {
    scalars[(i + 1)...].starts(with: text.unicodeScalars)
  }

  private static func isPreceded(byWWW i: Int, _ scalars: [Unicode.Scalar]) -> Bool {
    i >= 3 && scalars[i - 3..<i].allSatisfy { $0 == "w" || $0 == "W" }
  }
}
