import Analysis
import Checks
import Foundation
import TestSupport
import TextModel

/// Real documents with what is right in them, kept beside the checkout in `../shared` and not part of it.
/// `HEGAO_SHARED` names another place.
enum SharedGold {
  static let folder: URL = {
    if let place = ProcessInfo.processInfo.environment["HEGAO_SHARED"] { return URL(filePath: place) }
    let package = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "../..").standardizedFileURL
    return package.deletingLastPathComponent().appending(path: "shared")
  }()

  static let gold = folder.appending(path: "gold")

  static let isHere = FileManager.default.fileExists(atPath: gold.path(percentEncoded: false))

  static func bytes(_ url: URL) throws -> [UInt8] { try Array(Data(contentsOf: url)) }

  /// One heading of `outline.json`; lines count from 0.
  struct Heading: Decodable {
    var line: Int
    var level: Int
    var marker: String
    var title: String
  }

  static func outlines() throws -> [String: [Heading]] {
    try JSONDecoder().decode([String: [Heading]].self, from: Data(contentsOf: gold.appending(path: "outline.json")))
  }

  /// One line of `seeds.jsonl`: a document that is checked where it stands, with others beside it.
  struct Case: Decodable {
    var id: String
    var path: String
    var with: [String]?
    var complete: Bool?
    var expect: [Wish]?
    var may: [Wish]?
    var silent: [Wish]?
  }

  /// A finding that is right, or a place that must stay quiet.
  struct Wish: Decodable {
    /// Words that stand once in the draft.
    var quote: String
    /// The part of the quote that the finding must overlap.
    var focus: String?
    /// `percent`, `figure`, `plan`, `outline`, … or several joined by `|`; the first counts.
    var group: String?
    var min: String?
    var max: String?
    var why: String?

    var groups: [String] { (group ?? "").split(separator: "|").map(String.init) }

    func severities(least: Severity, most: Severity) -> ClosedRange<Severity> {
      (min.flatMap(Severity.init) ?? least)...(max.flatMap(Severity.init) ?? most)
    }

    /// Where the focus stands; nil where quote or focus do not stand exactly once.
    func place(in text: String) -> TextRange? {
      let quotes = text.ranges(of: quote)
      let inner = quote.ranges(of: focus ?? quote)
      guard quotes.count == 1, inner.count == 1 else { return nil }
      let start =
        text[..<quotes[0].lowerBound].utf8.count + quote[..<inner[0].lowerBound].utf8.count
      return start..<start + (focus ?? quote).utf8.count
    }
  }

  static func cases() throws -> [Case] {
    let text = try String(contentsOf: gold.appending(path: "seeds.jsonl"), encoding: .utf8)
    return try text.split(separator: "\n").map { try JSONDecoder().decode(Case.self, from: Data($0.utf8)) }
  }
}

extension SharedGold.Case {
  /// What the findings of a case get wrong.
  struct Score {
    /// Findings that were not made, with the group they belong to.
    var misses: [(group: String, description: String)] = []
    var falseAlarms: [String] = []
  }

  func score() throws -> Score {
    var host = AnalysisHost()
    for name in [path] + (with ?? []) {
      let url = SharedGold.gold.appending(path: name).standardizedFileURL
      host.setDocument(.sample(url.lastPathComponent), text: SourceText(decoding: try SharedGold.bytes(url)))
    }
    let key = DocumentKey.sample(URL(filePath: path).lastPathComponent)
    let analysis = host.analysis
    guard let text = analysis.text(of: key)?.string else { throw FixtureError("\(path) is not here") }
    let findings = analysis.findings(of: key)
    var score = Score()
    var used: Set<Int> = []
    for wish in expect ?? [] {
      let hits = try hits(of: wish, among: findings, text)
      let right = wish.severities(least: .hint, most: .error)
      used.formUnion(hits)
      if !hits.contains(where: { right.contains(findings[$0].severity) }) {
        score.misses.append((wish.groups.first ?? "", "\(wish.focus ?? wish.quote): \(wish.why ?? "")"))
      }
    }
    for wish in may ?? [] { used.formUnion(try hits(of: wish, among: findings, text)) }
    for wish in silent ?? [] {
      let most = wish.severities(least: .hint, most: .hint).upperBound
      for hit in try hits(of: wish, among: findings, text) where !used.contains(hit) && findings[hit].severity > most {
        used.insert(hit)
        score.falseAlarms.append("\(describe(findings[hit], analysis, key)): \(wish.why ?? "")")
      }
    }
    if complete ?? true {
      for index in findings.indices where !used.contains(index) && findings[index].severity >= .warning {
        score.falseAlarms.append(describe(findings[index], analysis, key))
      }
    }
    return score
  }

  /// The findings of a wish's groups that overlap its place; any group where it names none.
  private func hits(of wish: SharedGold.Wish, among findings: [Finding], _ text: String) throws -> [Int] {
    guard let place = wish.place(in: text) else { throw FixtureError("\(id): not once: \(wish.quote)") }
    return findings.indices.filter { index in
      let group = RuleCatalog.description(of: findings[index].rule)?.group.rawValue ?? ""
      return (wish.groups.isEmpty || wish.groups.contains(group)) && findings[index].range.overlaps(place)
    }
  }

  private func describe(_ finding: Finding, _ analysis: Analysis, _ key: DocumentKey) -> String {
    "\(finding.severity.name) \(finding.rule) at \(analysis.words(of: key, finding.range))"
  }
}
