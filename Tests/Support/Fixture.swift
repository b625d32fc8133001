import Checks
import TextModel

/// A workspace in one text, with the findings that are right in it.
///
/// ```
/// What the fixture shows.
/// -- plan.md --
/// …
/// -- draft.md --
/// 全年受理625件，办结590件，办结率⏩94.04%⏪。
/// -- config --
/// rounding truncate
/// -- findings --
/// draft.md#1 warning percent-mismatch 应为94.40% => 94.40
/// ```
///
/// A finding names a range of a document by its number, then its severity and rule; behind them may stand words of the
/// Chinese message, and behind `=>` what the edits of the first fix insert. A document whose header is `-- name bytes --` may
/// write `\xFF` for a byte.
package struct Fixture: Sendable {
  /// One document of the workspace.
  package struct Document: Sendable {
    package var name: String
    /// What the file holds.
    package var bytes: [UInt8]
    package var marked: MarkedText
  }

  /// A finding that is right.
  package struct Expectation: Sendable, Hashable {
    package var document: String
    package var range: TextRange
    package var severity: Severity
    package var rule: String
    /// Words that the Chinese message holds; empty where any message will do.
    package var message: String
    /// What the edits of the first fix insert, or nil where fixes are not looked at.
    package var replacement: String?
  }

  package var summary: String
  package var documents: [Document]
  package var configuration: Configuration
  package var expectations: [Expectation]

  /// Reads a fixture; `transform` changes the text of each document, marks and all, before it is read.
  package init(_ text: String, transform: (String) -> String = { $0 }) throws(FixtureError) {
    var sections = Fixture.sections(text)
    summary = sections.removeFirst().body.trimmed
    documents = []
    configuration = Configuration()
    var findings: [Substring] = []
    for section in sections {
      switch section.name {
      case "findings": findings = section.body.split(separator: "\n")
      case "config": configuration = try Fixture.configuration(section.body)
      default: documents.append(try Fixture.document(section.name, transform(section.body)))
      }
    }
    if summary.isEmpty { throw FixtureError("a fixture begins with a line that says what it shows") }
    if documents.isEmpty { throw FixtureError("no document") }
    expectations = []
    for line in findings where !line.trimmed.isEmpty { expectations.append(try expectation(line.trimmed)) }
    for document in documents {
      for (index, range) in document.marked.ranges.enumerated()
      where !expectations.contains(where: { $0.document == document.name && $0.range == range }) {
        throw FixtureError("no finding is expected at \(document.name)#\(index + 1)")
      }
    }
  }

  private struct Section {
    var name: String
    var body: String
  }

  /// Cuts at lines of the form `-- name --`; what stands before the first is the section without a name.
  private static func sections(_ text: String) -> [Section] {
    var sections = [Section(name: "", body: "")]
    for line in text.split(separator: "\n", omittingEmptySubsequences: false) {
      if line.hasPrefix("-- "), line.hasSuffix(" --"), line.utf8.count > 6 {
        sections.append(Section(name: String(line.dropFirst(3).dropLast(3)), body: ""))
      } else {
        sections[sections.count - 1].body += line + "\n"
      }
    }
    // The last line of the file ends with a line end, which begins no line of its own.
    if text.hasSuffix("\n") { sections[sections.count - 1].body.removeLast() }
    return sections
  }

  private static func document(_ header: String, _ body: String) throws(FixtureError) -> Document {
    guard header.hasSuffix(" bytes") else {
      let marked = try MarkedText(body)
      return Document(name: header, bytes: Array(marked.text.utf8), marked: marked)
    }
    let name = String(header.dropLast(" bytes".count))
    // Marks are found in the text as it is decoded, so that ranges count the bytes that stand for broken ones.
    let marked = try MarkedText(String(decoding: unescaped(body), as: UTF8.self))
    let plain = String(
      String.UnicodeScalarView(body.unicodeScalars.filter { $0 != MarkedText.open && $0 != MarkedText.close }))
    return Document(name: name, bytes: unescaped(plain), marked: marked)
  }

  /// The bytes of a text in which `\xFF` stands for a byte.
  private static func unescaped(_ text: String) -> [UInt8] {
    var bytes: [UInt8] = []
    var rest = Array(text.utf8)[...]
    while let first = rest.first {
      if first == UInt8(ascii: "\\"), rest.count >= 4, rest[rest.startIndex + 1] == UInt8(ascii: "x"),
        let byte = UInt8(String(decoding: rest.dropFirst(2).prefix(2), as: UTF8.self), radix: 16)
      {
        bytes.append(byte)
        rest = rest.dropFirst(4)
      } else {
        bytes.append(first)
        rest = rest.dropFirst()
      }
    }
    return bytes
  }

  /// Lines `rounding truncate`, `title 文件名`, `severity rule-id hint` or `severity rule-id off`.
  private static func configuration(_ text: String) throws(FixtureError) -> Configuration {
    var configuration = Configuration()
    for line in text.split(separator: "\n") {
      let words = line.split(separator: " ").map(String.init)
      switch (words.first, words.count) {
      case ("rounding", 2):
        guard let rounding = Configuration.Rounding(rawValue: words[1]) else { throw FixtureError("\(line)") }
        configuration.rounding = rounding
      case ("title", 2): configuration.knownTitles.append(words[1])
      case ("severity", 3):
        let severity = Severity(name: words[2])
        if severity == nil, words[2] != "off" { throw FixtureError("\(line)") }
        configuration.severities.updateValue(severity, forKey: words[1])
      default: throw FixtureError("no such setting: \(line)")
      }
    }
    return configuration
  }

  private func expectation(_ line: String) throws(FixtureError) -> Expectation {
    let halves = line.split(separator: " => ", maxSplits: 1).map(String.init)
    let words = halves[0].split(separator: " ", maxSplits: 3).map(String.init)
    guard words.count >= 3, let severity = Severity(name: words[1]) else { throw FixtureError("no finding: \(line)") }
    let place = words[0].split(separator: "#").map(String.init)
    guard place.count == 2, let number = Int(place[1]), let document = documents.first(where: { $0.name == place[0] }),
      document.marked.ranges.indices.contains(number - 1)
    else { throw FixtureError("no such place: \(words[0])") }
    guard RuleCatalog.description(of: words[2]) != nil else { throw FixtureError("no such rule: \(words[2])") }
    return Expectation(
      document: document.name, range: document.marked.ranges[number - 1], severity: severity, rule: words[2],
      message: words.count > 3 ? words[3] : "", replacement: halves.count > 1 ? halves[1] : nil)
  }
}

extension StringProtocol {
  /// Without white space at its ends.
  package var trimmed: String {
    var rest = self[...]
    while let first = rest.first, first.isWhitespace { rest = rest.dropFirst() }
    while let last = rest.last, last.isWhitespace { rest = rest.dropLast() }
    return String(rest)
  }
}
