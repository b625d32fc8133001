/// Writes markers as a draft writes them.
enum MarkerText {
  /// A Chinese numeral from 1 to 199.
  static func han(_ number: Int) -> String {
    let digits = Array("零一二三四五六七八九")
    switch number {
    case 0..<10: return String(digits[number])
    case 10: return "十"
    case 11..<20: return "十" + String(digits[number % 10])
    case 20..<100:
      return String(digits[number / 10]) + "十" + (number % 10 == 0 ? "" : String(digits[number % 10]))
    case 100..<200:
      let rest = number - 100
      return "一百" + (rest == 0 ? "" : rest < 10 ? "零" + String(digits[rest]) : (rest < 20 ? "一" : "") + han(rest))
    default: return String(number)
    }
  }

  /// The marker of another number in the style of `sample`: `（四）` and 3 give `（三）`.
  static func marker(_ number: Int, like sample: String) -> String {
    let hanNumerals = Set("零〇一二三四五六七八九十百")
    var result = ""
    var isReplaced = false
    for character in sample {
      let isDigit = character.isWholeNumber && !hanNumerals.contains(character)
      if hanNumerals.contains(character) || isDigit {
        if !isReplaced {
          result += circled(number, like: character) ?? (isDigit ? arabic(number, like: character) : han(number))
        }
        isReplaced = true
      } else {
        result.append(character)
      }
    }
    return result
  }

  private static func circled(_ number: Int, like sample: Character) -> String? {
    // ①–⑳, ⑴–⒇, ⒈–⒛, ㈠–㈩.
    let series: [(first: UInt32, count: Int)] = [(0x2460, 20), (0x2474, 20), (0x2488, 20), (0x3220, 10)]
    guard let scalar = sample.unicodeScalars.first,
      let own = series.first(where: { (0..<UInt32($0.count)).contains(scalar.value &- $0.first) }),
      (1...own.count).contains(number)
    else { return nil }
    return Unicode.Scalar(own.first + UInt32(number - 1)).map { String(Character($0)) }
  }

  private static func arabic(_ number: Int, like sample: Character) -> String {
    guard let scalar = sample.unicodeScalars.first, scalar.value >= 0xFF10 else { return String(number) }
    return String(
      String.UnicodeScalarView(String(number).unicodeScalars.compactMap { Unicode.Scalar($0.value + 0xFEE0) }))
  }

  /// The markers from one number to another: `（三）`, or `（三）至（五）`.
  static func list(from first: Int, to last: Int, like sample: String) -> String {
    first >= last ? marker(first, like: sample) : marker(first, like: sample) + "至" + marker(last, like: sample)
  }
}
