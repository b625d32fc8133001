import Numerals
import Testing
import TextModel

/// Chinese numerals are read to the value they were written from.
@Suite struct NumeralReaderHanTests {
  private static func read(_ string: String) -> Numeral? {
    let text = FoldedText(string)
    return NumeralReader.han(text, at: 0, limit: text.count)
  }

  @Test(arguments: HanWriter.Style.allCases)
  func everyNumberBelowAHundredThousand(_ style: HanWriter.Style) {
    for number in stride(from: 0, to: 100_000, by: style.leadsWithOne || style.roundZero ? 7 : 1) {
      let written = HanWriter.text(number, style)
      let numeral = Self.read(written)
      if numeral?.value != Rational(number) || numeral?.range.upperBound != written.unicodeScalars.count {
        Issue.record("\(number) is written \(written) and read \(numeral?.value.exactText ?? "not at all")")
      }
    }
  }

  @Test func greaterNumbers() {
    var number = 100_000
    while number < 1_000_000_000_000 {
      for near in [number - 1, number, number + 1, number + 20_000, number + 300_050] {
        let written = HanWriter.text(near, HanWriter.Style.allCases[0])
        #expect(Self.read(written)?.value == Rational(near), "\(written)")
      }
      number = number * 7 / 2
    }
  }

  @Test func digitsOneByOne() {
    for number in stride(from: 10, to: 100_000, by: 13) {
      #expect(Self.read(HanWriter.digitByDigit(number))?.value == Rational(number))
    }
  }

  /// A myriad at the end is a scale: the number is known to one of its units and no more.
  @Test(arguments: [
    ("五十亿", 50, 0, 100_000_000), ("三万", 3, 0, 10_000), ("一亿二千万", 12_000, 0, 10_000), ("三点二万", 32, 1, 10_000),
    ("一万亿", 1, 0, 1_000_000_000_000), ("一万二千", 12_000, 0, 1), ("十点零五", 1005, 2, 1), ("零点八", 8, 1, 1),
  ])
  func scales(_ written: String, _ mantissa: Int, _ decimals: Int, _ scale: Int) throws {
    let numeral = try #require(Self.read(written))
    #expect(numeral.value == Rational(mantissa) * .powerOfTen(-decimals) * Rational(scale))
    #expect(numeral.decimals == decimals && numeral.scale.value == Rational(scale))
    #expect(numeral.lastPlace.value == .powerOfTen(-decimals) * Rational(scale))
    #expect(numeral.range == 0..<written.unicodeScalars.count && numeral.form == .han)
  }

  @Test(arguments: [("三十余件", 30), ("两万多人", 20_000), ("百余户", 100), ("十几个", 10), ("五十余万元", 500_000)])
  func more(_ written: String, _ value: Int) throws {
    let numeral = try #require(Self.read(written))
    #expect(numeral.isMore && numeral.value == Rational(value))
  }

  @Test(arguments: ["十余", "三十件", "百件"]) func notMore(_ written: String) throws {
    #expect(try #require(Self.read(written)).isMore == false)
  }

  /// 百 and 千 with no digit before them name a crowd.
  @Test func bareRounds() throws {
    for written in ["百", "千", "万", "千万", "百万"] { #expect(try #require(Self.read(written)).isBareRound, "\(written)") }
    for written in ["十", "一百", "两千", "三万", "十万"] { #expect(try #require(Self.read(written)).isBareRound == false) }
  }

  @Test(arguments: ["", "件", "十百", "百千", "三三百", "一百二百", "十十", "点五", "2十"])
  func noNumerals(_ written: String) { #expect(Self.read(written) == nil) }

  /// Nothing is read past the limit or before the start.
  @Test func limits() throws {
    let text = FoldedText("一百二十三件")
    #expect(try #require(NumeralReader.han(text, at: 0, limit: 2)).value == 100)
    #expect(try #require(NumeralReader.han(text, at: 2, limit: 6)).value == 23)
    #expect(NumeralReader.han(text, at: 5, limit: 6) == nil)
    #expect(NumeralReader.han(text, at: 6, limit: 6) == nil)
  }

  /// Every sequence of up to five of these is read or refused, and what is read lies inside and is not negative.
  @Test func everyShortSequence() {
    let alphabet = Array("一二零十百万亿点余")
    let tooGreat = Array("亿亿亿亿亿")
    var sequences: [[Character]] = [[]]
    for _ in 0..<5 {
      sequences = sequences.flatMap { sequence in alphabet.map { sequence + [$0] } }
      if sequences[0].count < 3 { continue }
      for sequence in sequences where sequence != tooGreat {
        let text = FoldedText(String(sequence) + "件")
        guard let numeral = NumeralReader.han(text, at: 0, limit: text.count) else { continue }
        let isSound =
          numeral.value.isDefined && !numeral.value.isNegative && numeral.range.upperBound < text.count
          && numeral.range.encloses(numeral.digits) && numeral.lastPlace.value > .zero
        if !isSound { Issue.record("\(String(sequence)) is read as \(numeral)") }
      }
    }
  }

  /// Numerals beyond 128 bits are refused or read as something undefined; they stop nothing.
  @Test func beyondTheRange() async {
    await #expect(processExitsWith: .success) {
      for written in ["一亿亿亿亿亿", "一亿亿亿亿万点一一一一", "九千亿亿亿亿亿亿亿", "万万万万万万万万万万"] {
        let text = FoldedText(written + "件")
        _ = NumeralReader.han(text, at: 0, limit: text.count)
      }
    }
  }
}
