/// Texts with everything that makes positions hard: each kind of line end, BOM, odd spaces, scalars of one to four bytes.
enum SampleTexts {
  static let all: [String] = [
    "",
    "\n",
    "\r",
    "\r\n",
    "\n\r",
    "\r\r\n\n",
    "\r\n\r\n",
    "a",
    "全镇共有村庄十二个",
    "第一行\n第二行",
    "第一行\n第二行\n",
    "第一行\r\n第二行\r\n",
    "第一行\r第二行\r",
    "混\n用\r各\r\n种\n\r行\r\r\n尾",
    "\u{FEFF}# 标题\r\n正文\n",
    "\u{FEFF}",
    "\u{FEFF}\r\n\u{FEFF}\r",
    "增长\u{A0}3.2%\u{A0}\n\u{3000}\u{3000}首行缩进\u{3000}\r\n",
    "\u{2003}宽\u{202F}窄\u{200B}零宽\u{2028}不是行尾\u{2029}也不是\u{85}更不是\u{0B}\u{0C}\n尾",
    "𠮷野家\r\n𠮷𠮷\n𠮷",
    "😀👨‍👩‍👧‍👦🇨🇳\r👍🏽\r\n",
    "e\u{301}a\u{30A}\u{323}か\u{3099}\n\u{301}行首的附加符\r\u{301}\n",
    "\u{F967}与\u{4E0D}、ﾊﾟﾊﾞ\r\n葛\u{E0100}\n",
    "\0空字符\0\r\n\u{7F}\u{80}\u{7FF}\u{800}\u{FFFF}\u{10000}\u{10FFFF}\u{D7FF}\u{E000}\u{FFFD}",
  ]

  /// Pieces for random texts: halves of line ends among them, so that CRLFs are split and joined.
  static let pieces: [String] = [
    "\r", "\n", "\r\n", "\n\r", "\r\r", "\r\n\r\n", "a", "é", "中", "𠮷", "😀", "\u{301}", "\u{FEFF}", "\u{A0}",
    "\u{3000}", "全年完成投资", "3.2%", "\u{FFFD}", "\u{2028}", "",
  ]

  /// A text of up to `count` pieces.
  static func random(upTo count: Int, using random: inout SplitMix64) -> String {
    var text = ""
    for _ in 0..<Int.random(in: 0...count, using: &random) { text += pieces.randomElement(using: &random) ?? "" }
    return text
  }
}
