import DraftSyntax
import TextModel

/// What a finding is recognised by after edits elsewhere: the document's name, the rule, the words that are marked, and the words around
/// them in their sentence. Not the line, which every edit above moves, and not spaces, which a new line break changes.
///
/// Written as 16 hexadecimal digits: FNV-1a, 64 bits, over the UTF-8 of the parts, each closed by a zero byte. Two findings with the
/// same words in two equal sentences of one document have one fingerprint.
package enum Fingerprint {
  package static func of(_ finding: Finding, in context: CheckContext) -> String {
    let start = context.draft.block(at: finding.range.lowerBound)
    let end = context.draft.block(at: max(finding.range.lowerBound, finding.range.upperBound - 1))
    let origin = context.draft.starts[start]
    let limit = context.draft.starts[end] + context.draft.blocks[end].length
    let comments = (start...end).flatMap { block in
      context.draft.blocks[block].comments.map { context.draft.absolute($0, in: block).shifted(by: -origin) }
    }
    let text = FoldedText(context.text.bytes[origin..<min(limit, context.text.count)]).blanking(comments)
    let first = text.index(atOrAfter: finding.range.lowerBound - origin)
    let last = max(first, text.index(atOrAfter: finding.range.upperBound - origin))
    var before = first
    while before > 0, !endsSentence(text[before - 1]) { before -= 1 }
    var after = last
    while after < text.count, !endsSentence(text[after]) { after += 1 }
    var hash = FNV()
    hash.add(context.document.name.utf8)
    hash.add(finding.rule.utf8)
    for part in [first..<last, before..<first, last..<after] { hash.add(words(text, part).utf8) }
    return hash.text
  }

  private static func words(_ text: FoldedText, _ range: Range<Int>) -> String {
    text.string(range).filter { !$0.isWhitespace }
  }

  /// 。 ？ ！
  private static func endsSentence(_ c: UInt32) -> Bool { c == 0x3002 || c == 0x3F || c == 0x21 }

  private struct FNV {
    private var value: UInt64 = 0xCBF2_9CE4_8422_2325

    mutating func add(_ bytes: some Sequence<UInt8>) {
      for byte in bytes { add(byte) }
      add(0)
    }

    private mutating func add(_ byte: UInt8) { value = (value ^ UInt64(byte)) &* 0x100_0000_01B3 }

    var text: String {
      let digits = String(value, radix: 16)
      return String(repeating: "0", count: 16 - digits.count) + digits
    }
  }
}
