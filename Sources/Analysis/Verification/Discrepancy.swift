import TextModel

/// A part of what is kept of a document that is not what a fresh reading of its text gives: a mistake of ours.
///
/// It names rules, markers and places, never the words of the document, so that it may go into a log.
package struct Discrepancy: Sendable, Hashable {
  package enum Part: String, Sendable, CaseIterable {
    case text, lines, role, blocks, title, outline, plan, ledger, findings, figures, citations
    /// What the client was sent is not what was found.
    case shown
  }

  package var part: Part
  /// What a fresh reading has and was not there: a rule, marker or kind, and line and column from 1.
  package var missing: [String]
  /// What was there and is not in a fresh reading.
  package var surplus: [String]

  package init(_ part: Part, missing: [String] = [], surplus: [String] = []) {
    self.part = part
    self.missing = missing
    self.surplus = surplus
  }

  /// What differs, on one line.
  package var summary: LocalizedText {
    func list(_ names: [String]) -> String {
      names.prefix(Discrepancy.mostNames).joined(separator: ", ")
        + (names.count > Discrepancy.mostNames ? ", … (\(names.count))" : "")
    }
    var text = LocalizedText(verbatim: part.rawValue)
    if !missing.isEmpty {
      text.chinese += " 缺 " + list(missing)
      text.english += " lacks " + list(missing)
    }
    if !surplus.isEmpty {
      text.chinese += " 多 " + list(surplus)
      text.english += " has too much: " + list(surplus)
    }
    return text
  }

  /// How many names a summary gives of each kind.
  private static let mostNames = 5
}

extension LocalizedText {
  /// What a log is told of a document that had to be read anew.
  package init(_ discrepancies: [Discrepancy], in key: DocumentKey) {
    let summaries = discrepancies.map(\.summary)
    self.init(
      "\(key.name)：保留下来的分析与重新分析不一致（\(summaries.map(\.chinese).joined(separator: "；"))），已改用重新分析的结果。这是核稿的错误，请报告。",
      "\(key.name): what was kept over the edits differs from a fresh analysis (\(summaries.map(\.english).joined(separator: "; "))"
        + "); the fresh one is used from now on. This is a mistake of Hegao; please report it.")
  }
}
