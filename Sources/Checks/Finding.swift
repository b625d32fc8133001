import Numerals
import Synchronization
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
///
/// Copies share what is said: a finding is moved with its text at no cost, however much it says.
package struct Finding: Sendable {
  /// The permanent id of the rule, as in ``RuleDescription/id``.
  package var rule: String {
    get { shared.said.rule }
    set { change { $0.rule = newValue } }
  }
  package var severity: Severity
  /// The words that are meant, no more.
  package var range: TextRange {
    get { shared.said.range.shifted(by: offset) }
    set { change { $0.range = newValue } }
  }
  package var message: LocalizedText {
    get { shared.said.message }
    set { change { $0.message = newValue } }
  }
  package var related: [RelatedPlace] {
    get { offset == 0 ? shared.said.related : said.related }
    set { change { $0.related = newValue } }
  }
  package var computation: Computation? {
    get { shared.said.computation }
    set { change { $0.computation = newValue } }
  }
  package var fixes: [Fix] {
    get { offset == 0 ? shared.said.fixes : said.fixes }
    set { change { $0.fixes = newValue } }
  }

  /// What is said, as it was said first.
  private var shared: Shared
  /// How far its own document's places have moved since.
  private var offset: TextOffset

  package init(
    rule: String, severity: Severity, range: TextRange, message: LocalizedText, related: [RelatedPlace] = [],
    computation: Computation? = nil, fixes: [Fix] = []
  ) {
    shared = Shared(
      Said(
        rule: rule, range: range, message: message, related: related, computation: computation, fixes: fixes))
    self.severity = severity
    offset = 0
  }

  /// What was made of the finding before: of what it says, which all copies share, wherever it has moved with its text. One owner keeps one
  /// value here, with what else it depends on.
  package var memo: (any Sendable)? {
    get { shared.memo.withLock { $0 } }
    nonmutating set { shared.memo.withLock { $0 = newValue } }
  }

  private struct Said: Hashable {
    var rule: String
    var range: TextRange
    var message: LocalizedText
    var related: [RelatedPlace]
    var computation: Computation?
    var fixes: [Fix]

    /// Puts every place of the finding's own document elsewhere.
    mutating func moveRanges(_ moved: (TextRange) -> TextRange) {
      range = moved(range)
      for at in related.indices where related[at].document == nil { related[at].range = moved(related[at].range) }
      for at in fixes.indices where fixes[at].document == nil {
        fixes[at].edits = fixes[at].edits.map { TextEdit(range: moved($0.range), replacement: $0.replacement) }
      }
    }

    /// The places in the finding's own document.
    var ranges: [TextRange] {
      [range] + related.filter { $0.document == nil }.map(\.range)
        + fixes.filter { $0.document == nil }.flatMap(\.edits).map(\.range)
    }
  }

  private final class Shared: Sendable {
    let said: Said
    /// Where the first of its own document's places begins, the last one begins, and the last one ends.
    let bounds: (firstStart: TextOffset, lastStart: TextOffset, lastEnd: TextOffset)
    let otherDocuments: [DocumentKey]
    let memo = Mutex<(any Sendable)?>(nil)

    init(_ said: Said) {
      self.said = said
      otherDocuments = said.related.compactMap(\.document)
      var bounds = (said.range.lowerBound, said.range.lowerBound, said.range.upperBound)
      for range in said.ranges {
        bounds.0 = min(bounds.0, range.lowerBound)
        bounds.1 = max(bounds.1, range.lowerBound)
        bounds.2 = max(bounds.2, range.upperBound)
      }
      self.bounds = bounds
    }
  }

  /// What is said, with its places where they stand now.
  private var said: Said {
    var said = shared.said
    if offset != 0 { said.moveRanges { $0.shifted(by: offset) } }
    return said
  }

  private mutating func change(_ change: (inout Said) -> Void) {
    var said = said
    change(&said)
    (shared, offset) = (Shared(said), 0)
  }
}

extension Finding {
  package var hasFixes: Bool { !shared.said.fixes.isEmpty }

  /// The other documents in which it names places.
  package var otherDocuments: [DocumentKey] { shared.otherDocuments }
}

extension Finding: Hashable {
  package static func == (a: Finding, b: Finding) -> Bool {
    a.severity == b.severity && (a.shared === b.shared && a.offset == b.offset || a.said == b.said)
  }

  package func hash(into hasher: inout Hasher) {
    hasher.combine(severity)
    hasher.combine(said)
  }
}

extension Finding {
  /// The finding with every range of its own document moved.
  func shifted(by delta: Int) -> Finding {
    var finding = self
    finding.offset += delta
    return finding
  }

  /// The finding after an edit that it does not touch, with every place where it stands now; nil when one of them is no more.
  ///
  /// - Parameters:
  ///   - gone: The bytes before the edit that were replaced.
  ///   - delta: How far the bytes behind them have moved.
  func moved(around gone: TextRange, by delta: Int) -> Finding? {
    let bounds = shared.bounds
    if bounds.lastEnd + offset <= gone.lowerBound, bounds.lastStart + offset < gone.lowerBound { return self }
    if bounds.firstStart + offset >= gone.upperBound { return shifted(by: delta) }
    // Some of it stands before and some behind: each place moves for itself.
    var said = said
    guard said.ranges.allSatisfy({ $0.upperBound <= gone.lowerBound || $0.lowerBound >= gone.upperBound }) else {
      return nil
    }
    said.moveRanges { $0.lowerBound >= gone.upperBound ? $0.shifted(by: delta) : $0 }
    var finding = self
    (finding.shared, finding.offset) = (Shared(said), 0)
    return finding
  }
}
