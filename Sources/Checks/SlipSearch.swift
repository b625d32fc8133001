import DraftSyntax
import Numerals
import TextModel

/// One slip of the pen in one number that would make a calculation hold.
package struct NumberSlip: Sendable, Hashable {
  package enum Kind: Sendable, Hashable {
    case digit, swap, factorTen, scale

    var text: LocalizedText {
      switch self {
      case .digit: LocalizedText("错了一位数字", "one digit wrong")
      case .swap: LocalizedText("相邻两位颠倒", "two neighbouring digits swapped")
      case .factorTen: LocalizedText("差了十倍", "a factor of ten")
      case .scale: LocalizedText("“万”“亿”写错", "万 for 亿 or the reverse")
      }
    }
  }

  /// Which of the figures, by its place among those searched.
  package var index: Int
  package var kind: Kind
  /// The number as it should stand, digits and scale.
  package var text: String
  /// What it replaces, in bytes of the block.
  package var range: TextRange
}

/// Looks for the slips that explain a contradiction: a digit replaced, two neighbours swapped, a factor ten, 万 for 亿.
enum SlipSearch {
  /// Numbers of more digits have too many variants to say anything.
  static let mostDigits = 12

  /// Of more figures than this more than one can always have slipped.
  static let mostFigures = 24

  /// The slip, if exactly one in exactly one of the figures makes `holds` true; nil when there is none or a choice.
  static func only(in figures: [Figure], _ facts: BlockFacts, holds: ([Figure]) -> Bool) -> NumberSlip? {
    guard figures.count <= mostFigures else { return nil }
    var found: NumberSlip?
    for (index, figure) in figures.enumerated() {
      for variant in variants(of: figure, digits: facts.words(figure.digits)) {
        var changed = figures
        changed[index].value = variant.value
        guard variant.value != figure.value, holds(changed) else { continue }
        // A second slip leaves it open which one it was.
        if let found, found.text != variant.text || found.index != index { return nil }
        found = NumberSlip(index: index, kind: variant.kind, text: variant.text, range: figure.digits)
      }
    }
    return found
  }

  private struct Variant {
    var kind: NumberSlip.Kind
    var value: Rational
    var text: String
  }

  /// Every number one slip away; none for Chinese numerals, ranges and approximate numbers.
  private static func variants(of figure: Figure, digits: String) -> [Variant] {
    guard !figure.isHan, !figure.isApproximate, figure.upperValue == nil, figure.terms.isEmpty else { return [] }
    let characters = Array(digits.utf8)
    guard characters.count <= mostDigits, characters.allSatisfy({ ($0 >= 0x30 && $0 <= 0x39) || $0 == 0x2E }) else {
      return []
    }
    var variants: [Variant] = []
    func add(_ kind: NumberSlip.Kind, _ bytes: [UInt8]) {
      guard let value = value(bytes, like: figure) else { return }
      variants.append(Variant(kind: kind, value: value, text: String(decoding: bytes, as: UTF8.self)))
    }
    for i in characters.indices where characters[i] != 0x2E {
      for digit in UInt8(0x30)...0x39 where digit != characters[i] {
        var bytes = characters
        bytes[i] = digit
        add(.digit, bytes)
      }
      let next = i + 1 < characters.count && characters[i + 1] == 0x2E ? i + 2 : i + 1
      if next < characters.count, characters[next] != characters[i] {
        var bytes = characters
        bytes.swapAt(i, next)
        add(.swap, bytes)
      }
    }
    if figure.decimals == 0 {
      add(.factorTen, characters + [0x30])
      if characters.count > 1, characters.last == 0x30 { add(.factorTen, Array(characters.dropLast())) }
    } else if let point = characters.firstIndex(of: 0x2E) {
      for shift in [-1, 1]
      where characters.indices.contains(point + shift) && (shift == 1 || point > 1)
        && (shift == -1 || point + 2 < characters.count)
      {
        var bytes = characters
        bytes.swapAt(point, point + shift)
        add(.factorTen, bytes)
      }
    }
    return variants
  }

  /// The value of digits in the unit and scale of a figure; nil for a number that nobody writes, such as 012.
  private static func value(_ bytes: [UInt8], like figure: Figure) -> Rational? {
    guard bytes[0] != 0x30 || bytes.count == 1 || bytes[1] == 0x2E, bytes[0] != 0x2E else { return nil }
    var mantissa: Int128 = 0
    var decimals = 0
    var isBehindPoint = false
    for byte in bytes {
      if byte == 0x2E {
        isBehindPoint = true
      } else {
        mantissa = mantissa * 10 + Int128(byte - 0x30)
        if isBehindPoint { decimals += 1 }
      }
    }
    return Rational(mantissa) * .powerOfTen(-decimals) * figure.scale
  }
}

extension NumberSlip {
  /// The sentence that a message ends with.
  func explanation(_ figures: [Figure], _ facts: BlockFacts) -> LocalizedText {
    let (stated, right) = texts(figures, facts)
    return LocalizedText(
      "如果只错一处，就是“\(stated)”误写，应为“\(right)”（\(kind.text.chinese)）。",
      " If one number alone is wrong it is \(stated), for \(right) (\(kind.text.english)).")
  }

  /// The repair.
  func fix(_ figures: [Figure], _ facts: BlockFacts) -> Fix {
    let (stated, right) = texts(figures, facts)
    return Fix(
      title: LocalizedText(
        "将“\(stated)”改为“\(right)”（\(kind.text.chinese)）", "Change \(stated) to \(right) (\(kind.text.english))"),
      edits: [TextEdit(range: range, replacement: text)], isSafe: false)
  }

  private func texts(_ figures: [Figure], _ facts: BlockFacts) -> (stated: String, right: String) {
    (facts.words(figures[index]), facts.words(figures[index], withDigits: text))
  }
}
