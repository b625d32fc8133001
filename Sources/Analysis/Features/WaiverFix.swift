import Checks
import TextModel

extension Analysis {
  /// The edit by which the author lets a finding be: a comment before its line in Markdown, an entry in `hegao.waivers.json` for plain
  /// text, where a comment would be printed. The reason is a blank, and until it is filled in the waiver silences nothing.
  ///
  /// Nil where nothing can be waived: outside drafts and plans, and for the findings about waivers themselves.
  package func waiverFix(for finding: Finding, in key: DocumentKey) -> Fix? {
    guard [.draft, .plan].contains(role(of: key)), let context = context(of: key),
      let rule = RuleCatalog.description(of: finding.rule), rule.group != .waiver
    else { return nil }
    let title = LocalizedText("写明理由，豁免这一处", "Let this be, with a reason")
    if !isPlainText(key) {
      return Fix(title: title, edits: [commentEdit(for: finding, in: context.text)], isSafe: false)
    }
    let file = settings.waiverFile(over: key) ?? settings.newWaiverFile(for: key)
    let waiver = RecordedWaiver(
      file: key.path(below: file.folder), rule: finding.rule, words: context.text.string(in: finding.range),
      reason: RecordedWaiver.blankReason, fingerprint: Fingerprint.of(finding, in: context))
    guard let edits = settings.reader?.edits(adding: waiver, to: documents[file]?.text) else { return nil }
    return Fix(title: title, document: file, edits: edits, isSafe: false)
  }

  /// What findings of a document are recognised by in `hegao.waivers.json`; none outside drafts, plans and ledgers.
  package func fingerprints(of findings: [Finding], in key: DocumentKey) -> [String]? {
    context(of: key).map { context in findings.map { Fingerprint.of($0, in: context) } }
  }

  private func isPlainText(_ key: DocumentKey) -> Bool {
    key.path.hasPrefix("/") && key.name.lowercased().hasSuffix(".txt")
  }

  private func commentEdit(for finding: Finding, in text: SourceText) -> TextEdit {
    let comment = "<!-- hegao: allow \(finding.rule) \(RecordedWaiver.blankReason) -->"
    let line = text.lineRange(text.lineIndex.line(at: finding.range.lowerBound))
    var start = line.lowerBound
    // A byte order mark stays the first thing in the file.
    if start == 0, text.bytes.starts(with: [0xEF, 0xBB, 0xBF]) { start = 3 }
    // Inside a table a line of its own would break the table in two.
    if text.bytes[line].first(where: { $0 != 0x20 }) == UInt8(ascii: "|") {
      return TextEdit(range: line.upperBound..<line.upperBound, replacement: " " + comment)
    }
    return TextEdit(range: start..<start, replacement: comment + lineEnd(of: text))
  }

  /// The line end that the document uses.
  private func lineEnd(of text: SourceText) -> String {
    let first = text.lineRange(0, withTerminator: true).upperBound
    return first >= 2 && text.bytes[first - 2] == 0x0D && text.bytes[first - 1] == 0x0A ? "\r\n" : "\n"
  }
}
