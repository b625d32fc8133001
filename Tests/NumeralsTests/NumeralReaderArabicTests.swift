import Numerals
import Testing
import TextModel

/// Arabic numerals of every form are read to the value, the precision and the extent that they have.
@Suite struct NumeralReaderArabicTests {
  private static func read(_ string: String, at index: Int = 0) -> Numeral? {
    let text = FoldedText(string)
    return NumeralReader.arabic(text, at: index, limit: text.count)
  }

  private static func fullWidth(_ text: String) -> String {
    String(String.UnicodeScalarView(text.unicodeScalars.compactMap { Unicode.Scalar($0.value + 0xFEE0) }))
  }

  /// Digits with separators as a person writes them.
  private static func grouped(_ digits: String, by separator: String) -> String {
    var groups: [Substring] = []
    var rest = digits[...]
    while rest.count > 3 {
      groups.insert(rest.suffix(3), at: 0)
      rest = rest.dropLast(3)
    }
    return ([rest] + groups).joined(separator: separator)
  }

  private static let wholes = [
    "0", "7", "10", "99", "100", "648", "1000", "1234", "12345", "100000", "7654321", "1234567890",
  ]
  private static let fractions = ["", "0", "5", "25", "00", "94", "123"]
  private static let scales: [(written: String, factor: Int)] = [
    ("", 1), ("万", 10_000), ("亿", 100_000_000), ("万亿", 1_000_000_000_000), ("百万", 1_000_000), ("千万", 10_000_000),
    (" 万", 10_000),
  ]

  /// Whole × decimals × scale × width × separator, each form of the small grammar.
  @Test func everyForm() throws {
    for whole in Self.wholes {
      for fraction in Self.fractions {
        for scale in Self.scales {
          for written in Self.spellings(whole, fraction) {
            let text = written + scale.written
            let numeral = try #require(Self.read(text + "元"), "\(text)")
            let value = Rational(Int(whole + fraction)!) * .powerOfTen(-fraction.count) * Rational(scale.factor)
            let isRight =
              numeral.value == value && numeral.decimals == fraction.count
              && numeral.scale.value == Rational(scale.factor)
              && numeral.range == 0..<text.unicodeScalars.count && numeral.digits == 0..<written.unicodeScalars.count
              && !numeral.isMore && numeral.form == .arabic
            if !isRight { Issue.record("\(text) is read as \(numeral)") }
          }
        }
      }
    }
  }

  private static func spellings(_ whole: String, _ fraction: String) -> [String] {
    let decimals = fraction.isEmpty ? "" : "." + fraction
    var plain = [whole + decimals]
    for separator in [",", "，"] where whole.count > 3 { plain.append(grouped(whole, by: separator) + decimals) }
    return plain + plain.map { fullWidth($0.replacing("，", with: ",")) }
  }

  /// What looks like a separator or a point and is none ends the numeral.
  @Test(arguments: [
    ("12,34", "12"), ("1,2345", "1"), ("1234,567", "1234"), ("0,123", "0"), ("12,345,67", "12,345"), ("3.1.2", "3"),
    ("2.15.3", "2"), ("5.", "5"), ("5.件", "5"), ("412，办结", "412"), ("1，234，办结", "1，234"), ("48,500人", "48,500"),
    ("2025.12.1", "2025"), ("8,", "8"),
  ])
  func ends(_ text: String, _ read: String) throws {
    #expect(try #require(Self.read(text)).digits == 0..<read.unicodeScalars.count)
  }

  /// 12. 5 of a scraped text is a decimal; at the very start of a line it is a list marker.
  @Test func strayspaces() throws {
    #expect(try #require(Self.read("为12. 5%", at: 1)).value == Rational(125, 10))
    #expect(try #require(Self.read("12. 5%")).value == 12)
    #expect(try #require(Self.read("为12.  5%", at: 1)).value == 12)
  }

  @Test func separatorsOfAnyWidth() throws {
    let numeral = try #require(Self.read("达1，712万吨", at: 1))
    #expect(numeral.value == 17_120_000 && numeral.lastPlace.value == 10_000 && numeral.range == 1..<7)
  }

  @Test(arguments: [
    ("100余件", 100, 1), ("100多件", 100, 1), ("2万余人", 20_000, 10_000), ("2万多人", 20_000, 10_000),
    ("10余万人", 100_000, 10_000),
    ("30几个", 30, 1),
  ])
  func more(_ text: String, _ value: Int, _ unit: Int) throws {
    let numeral = try #require(Self.read(text))
    #expect(numeral.isMore && numeral.value == Rational(value) && numeral.lastPlace.value == Rational(unit))
  }

  @Test(arguments: ["100余", "100多，", "5", "5件"])
  func notMore(_ text: String) throws { #expect(try #require(Self.read(text)).isMore == false) }

  /// The last digit that is no zero says how exact an approximate number is.
  @Test(arguments: [
    ("700", 100, 1), ("712", 1, 1), ("1.50万", 1000, 1), ("1.5", 1, 10), ("0", 1, 1), ("20亿", 1_000_000_000, 1),
  ])
  func significantUnits(_ text: String, _ numerator: Int, _ denominator: Int) throws {
    #expect(try #require(Self.read(text)).significantPlace.value == Rational(numerator) / Rational(denominator))
  }

  @Test func tooLong() throws {
    let most = String(repeating: "9", count: NumeralReader.mostDigits)
    #expect(try #require(Self.read(most)).value == Rational(Int(most)!))
    #expect(Self.read(most + "9") == nil)
    #expect(Self.read("0." + most) == nil)
    #expect(Self.read(String(repeating: "9", count: 4000)) == nil)
  }

  @Test(arguments: ["", "件", "一", ".5", ",5", "①", "Ⅷ", "-5"])
  func noNumerals(_ text: String) { #expect(Self.read(text) == nil) }

  /// Nothing is read past the limit.
  @Test func limits() {
    let text = FoldedText("1,234,567.89万元")
    for limit in 1...text.count {
      let numeral = NumeralReader.arabic(text, at: 0, limit: limit)
      #expect(numeral.map { $0.range.upperBound <= limit } == true)
    }
  }

  /// Every sequence of up to six of these is read or refused without harm, and what is read starts where it was asked.
  @Test func everyShortSequence() {
    let alphabet = Array("01,.万 ")
    var sequences = [""]
    for _ in 0..<6 {
      sequences = sequences.flatMap { sequence in alphabet.map { sequence + String($0) } }
      for sequence in sequences where sequence.hasPrefix("1") {
        let text = FoldedText(sequence)
        guard let numeral = NumeralReader.arabic(text, at: 0, limit: text.count) else {
          Issue.record("\(sequence) is not read")
          continue
        }
        let isSound =
          numeral.range.lowerBound == 0 && numeral.range.upperBound <= text.count && numeral.value.isDefined
          && numeral.value > .zero && numeral.digits.lowerBound == 0
          && numeral.digits.upperBound <= numeral.range.upperBound
        if !isSound { Issue.record("\(sequence) is read as \(numeral)") }
      }
    }
  }
}
