import Foundation
import TestSupport
import Testing

@testable import Server

/// Whatever a document holds is shown as it stands and acts as nothing.
@Suite("hostile text in hovers")
struct MarkdownEscapingTests {
  private static let pieces = [
    "[点](command:hegao.run?%5B1%5D)", "![图](https://a.b/c.png)", "<script>", "<!--", "-->", "<a href=x>",
    "https://a.b/?q=1",
    "HTTP://A", "www.a.b", "gov.cn", "//a", "==x==", "x^2^", "mailto:x@y.z", "x@y.z", "`", "``", "```sh", "~~~", "~~",
    "*", "**", "_", "__",
    "# ", "####",
    "- ", "-", "+ ", "--- ", "***", "___", "===", "=", "1. ", "12) ", "999999999. ", "> ", ">", "|", "| a | b |",
    "|---|", ":-:", ":--", "\\", "\\\\", "\\|", "&amp;", "&#x5B;", "&", "$(zap)", "$$", "$x$", "[^1]:", "[a]: b", "[x]",
    "]",
    "(", ")", "!", "\t", "    ", " ", "\n", "\r\n", "\r", "\n\n", "\u{2028}", "\u{85}", "\u{0B}", "\u{0}", "\u{1B}[31m",
    "\u{7F}",
    "\u{FEFF}", "\u{202E}", "\u{2066}", "\u{200B}", "\u{A0}", "　", "（一）", "3.2%", "第1.2条", "：", "—", "甲", "a", "9", "𠮷",
    "é", "🈚️",
  ]

  private static func hostile(_ seed: Int) -> String {
    var random = SeededGenerator(seed: UInt64(seed))
    return (0..<Int.random(in: 1..<12, using: &random)).map { _ in pieces.randomElement(using: &random) ?? "" }.joined()
  }

  /// What a reader of Markdown makes of a text in which every character that could act is escaped: the characters alone.
  private static func read(_ markdown: String) -> String {
    markdown.replacing(#/\\([!-\/:-@\[-`\{-~])/#) { String($0.output.1) }
  }

  /// The words as they should be seen: lines end in LF and begin with no space.
  private static func plain(_ text: String) -> String {
    let unified = text.unicodeScalars.filter(\.isShown).map(String.init).joined()
      .replacingOccurrences(of: "\r\n", with: "\n")
      .replacing(#/[\r\u{0B}\u{0C}\u{85}\u{2028}\u{2029}]/#.matchingSemantics(.unicodeScalar), with: "\n")
    return unified.split(separator: "\n", omittingEmptySubsequences: false).map { line in
      line.drop { $0 == " " || $0 == "\t" }.replacing("\t", with: " ")
    }.joined(separator: "\n")
  }

  @Test("every word is kept, and none is left that acts", arguments: 0..<8)
  func escaped(part: Int) { for seed in 0..<300 { check(Self.hostile(part * 300 + seed)) } }

  private func check(_ text: String) {
    let markdown = MarkdownWriter.escape(text)
    #expect(Self.read(markdown) == Self.plain(text), "\(text.debugDescription)")
    // What is left when escaped characters are taken out may hold nothing that Markdown acts upon.
    let bare = markdown.replacing(#/\\[!-\/:-@\[-`\{-~]/#, with: "\u{1}")
    let faults = [
      bare.firstMatch(of: #/[\\`*_\[\]<>#|!~^&$@]/#).map { String($0.output) },
      bare.firstMatch(of: #/(?m)^[-+=: \t]/#).map { String($0.output) },
      bare.firstMatch(of: #/(?m)^[0-9]+[.)]/#).map { String($0.output) },
      bare.firstMatch(of: #/\/\/|==|\.[A-Za-z]/#).map { String($0.output) },
    ]
    #expect(faults.compactMap(\.self).isEmpty, "\(text.debugDescription)")
  }
}
