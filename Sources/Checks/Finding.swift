import Numerals
import TextModel

/// How loud a finding is. The raw values rise with the weight.
package enum Severity: Int, Sendable, Comparable, CaseIterable {
  case hint, information, warning, error

  /// The name in configuration, command line and JSON.
  package var name: String {
    switch self {
    case .hint: "hint"
    case .information: "information"
    case .warning: "warning"
    case .error: "error"
    }
  }

  package init?(name: String) {
    guard let match = Severity.allCases.first(where: { $0.name == name }) else { return nil }
    self = match
  }

  package static func < (a: Severity, b: Severity) -> Bool { a.rawValue < b.rawValue }
}

/// A place that a finding was computed from.
package struct RelatedPlace: Sendable, Hashable {
  /// The document, or nil for the one in which the finding stands.
  package var document: DocumentKey?
  package var range: TextRange
  package var message: LocalizedText

  package init(document: DocumentKey? = nil, range: TextRange, message: LocalizedText) {
    self.document = document
    self.range = range
    self.message = message
  }
}

/// The arithmetic behind a finding, for a person and for a program.
package struct Computation: Sendable, Hashable {
  /// The relation: `share`, `sum`, `part`, `bound`, `count`.
  package var kind: String
  /// The calculation as one would write it: `1887 ÷ 1888 = 99.947%`.
  package var formula: String
  /// The interval that the other figures give.
  package var derived: Interval?
  /// The interval that the stated figure stands for.
  package var stated: Interval?
  /// True when the stated figure was cut off instead of rounded.
  package var isTruncation: Bool = false

  package init(kind: String, formula: String, derived: Interval? = nil, stated: Interval? = nil) {
    self.kind = kind
    self.formula = formula
    self.derived = derived
    self.stated = stated
  }
}

/// A repair of the draft.
package struct Fix: Sendable, Hashable {
  package var title: LocalizedText
  /// The document that is edited, or nil for the one in which the finding stands. One that does not exist is created.
  package var document: DocumentKey?
  /// Edits of that document; they do not overlap.
  package var edits: [TextEdit]
  /// True when the repair can be applied without looking at it: `source.fixAll.hegao` takes it.
  package var isSafe: Bool

  package init(title: LocalizedText, document: DocumentKey? = nil, edits: [TextEdit], isSafe: Bool) {
    self.title = title
    self.document = document
    self.edits = edits
    self.isSafe = isSafe
  }
}

/// Something in a document that is, or may be, wrong.
package struct Finding: Sendable, Hashable {
  /// The permanent id of the rule, as in ``RuleDescription/id``.
  package var rule: String
  package var severity: Severity
  /// The words that are meant, no more.
  package var range: TextRange
  package var message: LocalizedText
  package var related: [RelatedPlace]
  package var computation: Computation?
  package var fixes: [Fix]

  package init(
    rule: String, severity: Severity, range: TextRange, message: LocalizedText, related: [RelatedPlace] = [],
    computation: Computation? = nil, fixes: [Fix] = []
  ) {
    self.rule = rule
    self.severity = severity
    self.range = range
    self.message = message
    self.related = related
    self.computation = computation
    self.fixes = fixes
  }
}
