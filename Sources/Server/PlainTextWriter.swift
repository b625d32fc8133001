import Analysis
import TextModel

/// Writes hover blocks as plain text, tables with aligned columns.
struct PlainTextWriter {
  let language: Language

  func text(_ blocks: [HoverBlock]) -> String {
    var shown = String.UnicodeScalarView()
    shown.append(contentsOf: blocks.map(block).joined(separator: "\n\n").unicodeScalars.filter(\.isShown))
    return String(shown)
  }

  private func block(_ block: HoverBlock) -> String {
    switch block {
    case .heading(let text), .paragraph(let text): text[language]
    case .quotation(let text):
      text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline).map { "  " + $0 }.joined(
        separator: "\n")
    case .table(let header, let rows): table([header] + rows)
    }
  }

  private func table(_ rows: [[LocalizedText]]) -> String {
    let cells = rows.map { row in
      row.map { $0[language].split(whereSeparator: \.isNewline).joined(separator: " ") }
    }
    let columns = cells.map(\.count).max() ?? 0
    let widths = (0..<columns).map { column in
      cells.map { column < $0.count ? PlainTextWriter.width(of: $0[column]) : 0 }.max() ?? 0
    }
    return cells.map { row in
      var line = ""
      for (column, cell) in row.enumerated() {
        line += cell
        guard column + 1 < row.count else { break }
        line += String(repeating: " ", count: widths[column] - PlainTextWriter.width(of: cell) + 2)
      }
      return line
    }.joined(separator: "\n")
  }

  /// The columns that a text takes where full-width characters take two (Unicode Standard Annex 11, in broad strokes).
  static func width(of text: String) -> Int {
    text.unicodeScalars.reduce(0) { $0 + width(of: $1) }
  }

  private static func width(of scalar: Unicode.Scalar) -> Int {
    switch scalar.value {
    case 0x0300...0x036F, 0x200B...0x200F, 0xFE00...0xFE0F: 0
    case 0x1100...0x115F, 0x2E80...0x303E, 0x3041...0xA4CF, 0xAC00...0xD7A3, 0xF900...0xFAFF, 0xFE30...0xFE6F,
      0xFF00...0xFF60, 0xFFE0...0xFFE6, 0x1F300...0x1FAFF, 0x20000...0x3FFFD:
      2
    default: 1
    }
  }
}
