/// A finding as a person gets to see it, by whichever way it comes.
struct ShownFinding: Hashable, Comparable, CustomStringConvertible {
  var rule: String
  var severity: String
  /// Start line and character, end line and character: from 0, in UTF-16 units.
  var range: [Int]
  var message: String

  var description: String { "\(range) \(severity) \(rule) \(message)" }

  static func < (a: ShownFinding, b: ShownFinding) -> Bool {
    if a.range != b.range { return a.range.lexicographicallyPrecedes(b.range) }
    return (a.rule, a.severity, a.message) < (b.rule, b.severity, b.message)
  }
}
