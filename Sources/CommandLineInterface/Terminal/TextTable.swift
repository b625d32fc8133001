/// Columns of text, aligned.
enum TextTable {
  static func lines(header: [String], rows: [[String]], style: TerminalStyle) -> [String] {
    let widths = header.indices.map { column in
      ([header] + rows).map { DisplayWidth.of($0[column]) }.max() ?? 0
    }
    func line(_ cells: [String]) -> String {
      var line = ""
      for (cell, width) in zip(cells.dropLast(), widths) { line += cell.padded(to: width) + "  " }
      return line + (cells.last ?? "")
    }
    return [style.dim(line(header))] + rows.map(line)
  }
}
