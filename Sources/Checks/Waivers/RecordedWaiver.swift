import TextModel

/// A waiver that stands not in the draft but in a file beside it, `hegao.waivers.json`: for drafts in plain text, where a comment
/// would be printed.
package struct RecordedWaiver: Sendable, Hashable {
  /// The path of the draft, relative to the folder of the file.
  package var file: String
  package var rule: String
  /// The words that the finding marks: for the reader, and for the match where there is no fingerprint.
  package var words: String
  package var reason: String
  /// ``Fingerprint``; nil where a person wrote the entry by hand. It then holds for every finding of the rule on these very words.
  package var fingerprint: String?
  /// The entry, in bytes of its file.
  package var range: TextRange

  package init(
    file: String, rule: String, words: String, reason: String, fingerprint: String?, range: TextRange = 0..<0
  ) {
    self.file = file
    self.rule = rule
    self.words = words
    self.reason = reason
    self.fingerprint = fingerprint
    self.range = range
  }

  /// What stands for the reason in an entry that was just made; the author fills it in.
  package static let blankReason = "理由：____"

  /// True when a reason says more than its label and a blank.
  package static func saysSomething(_ reason: String) -> Bool {
    var words = FoldedText(reason).string.lowercased()[...]
    words = words.drop { !$0.isLetter && !$0.isNumber }
    for label in ["理由", "原因", "reason"] where words.hasPrefix(label) {
      words = words.dropFirst(label.count)
      break
    }
    return words.contains { $0.isLetter || $0.isNumber }
  }
}
