/// Sets rows as lines of text: the columns have fixed widths, and the last one, the size of the work, is as wide as it likes.
package struct Table {
  /// The medians of an earlier run, by name.
  package var earlier: [String: Double] = [:]

  package init(earlier: [Row]) {
    self.earlier = Dictionary(earlier.map { ($0.name, $0.median) }) { first, _ in first }
  }

  package var header: String {
    line("name", "median", "p95", "runs", "goal", earlier.isEmpty ? nil : ("before", "ratio"), "work")
  }

  package func line(_ row: Row) -> String {
    var goal = ""
    if let wanted = row.goal {
      let p95 = wanted.p95.map { "; \(Table.number($0))" } ?? ""
      goal = "\(row.holds == true ? "ok  " : "MISS") \(wanted.isLeast ? "≥" : "≤") \(Table.number(wanted.median))\(p95)"
    }
    var comparison: (String, String)?
    if !earlier.isEmpty {
      let before = earlier[row.name]
      comparison = (
        before.map(Table.number) ?? "", before.map { $0 > 0 ? Table.number(row.median / $0) : "" } ?? ""
      )
    }
    let unit = row.unit.rawValue
    return line(
      row.name, "\(Table.number(row.median)) \(unit)", "\(Table.number(row.p95)) \(unit)", String(row.runs), goal,
      comparison, row.work)
  }

  private func line(
    _ name: String, _ median: String, _ p95: String, _ runs: String, _ goal: String,
    _ comparison: (String, String)?, _ work: String
  ) -> String {
    var line = name + Table.space(name, 50) + Table.space(median, 13) + median + Table.space(p95, 13) + p95
    line += Table.space(runs, 6) + runs + "  " + goal + Table.space(goal, 21)
    if let (before, ratio) = comparison {
      line += Table.space(before, 9) + before + Table.space(ratio, 7) + ratio + "  "
    }
    return line + work
  }

  private static func space(_ text: String, _ width: Int) -> String {
    String(repeating: " ", count: max(0, width - text.count))
  }

  /// Three digits that count, without an exponent.
  package static func number(_ value: Double) -> String {
    let places = value.magnitude >= 100 ? 0 : value.magnitude >= 10 ? 1 : value.magnitude >= 1 ? 2 : 3
    let scale = [1.0, 10, 100, 1000][places]
    let scaled = Int((value.magnitude * scale).rounded())
    let sign = value < 0 && scaled > 0 ? "-" : ""
    guard places > 0 else { return sign + String(scaled) }
    let fraction = String(scaled % Int(scale))
    return sign + "\(scaled / Int(scale))." + String(repeating: "0", count: places - fraction.count) + fraction
  }
}
