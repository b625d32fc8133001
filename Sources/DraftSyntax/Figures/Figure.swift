import Numerals
import TextModel

/// The form of a figure.
package enum FigureKind: String, Sendable {
  /// Things counted one by one: 件, 人次.
  case count
  /// Things measured: 万元, 公里.
  case amount
  case percent
  case percentagePoint
  /// a:b:c and 三分之二.
  case ratio
  /// 2.6倍, 翻一番.
  case multiple
  /// 第八批: no figure to check.
  case ordinal
  /// Dates and periods: no figure to check.
  case date
  /// Document numbers, hotlines, names: no figure to check.
  case identifier

  /// True for what may be recomputed, supported or contradicted.
  package var isCheckable: Bool {
    switch self {
    case .count, .amount, .percent, .percentagePoint, .ratio, .multiple: true
    case .ordinal, .date, .identifier: false
    }
  }
}

/// What a figure does in its sentence.
package enum FigureRole: String, Sendable {
  case level, rate, share, change, target
}

/// What a word beside a figure says about its exactness.
package enum Approximation: String, Sendable {
  case none
  /// 约, 左右.
  case about
  /// 近, 不足.
  case below
  /// 超, 余, 以上.
  case above
  /// 不低于, 至少.
  case atLeast
  /// 不超过, 以内.
  case atMost
}

/// What keeps a percent at or below 100.
package enum PercentBound: Sendable, Hashable {
  case none
  /// A rate or share of this name, which is a part of a whole.
  case hundred(String)
  /// A fall.
  case fall
  /// A rate of this name, of which it is not known.
  case doubtful(String)
}

/// A number of a draft with what it counts.
///
/// A draft has tens of thousands, which are copied and kept: so it is packed tightly, and what hardly a figure has stands apart.
package struct Figure: Sendable, Hashable {
  package var kind: FigureKind
  package var role: FigureRole = .level
  package var approximation: Approximation = .none
  /// For changes: which way the words go.
  package var direction: Relation.Direction = .unsaid
  /// True when the numeral is Chinese.
  package var isHan: Bool
  /// One unit in the last place.
  package var lastPlace: PowerOfTen
  /// One unit of the last digit that is not zero.
  package var significantPlace: PowerOfTen
  /// What 万, 亿 multiply by.
  package var scaling: PowerOfTen
  private var decimalPlaces: Int8
  @NarrowInt package var sentence: Int = 0
  /// Nil for a value that needs more than 64 bits.
  private var narrowValue: NarrowRational?
  /// The unit without its scale: 元, 件, %; empty where none is written.
  package var unit: UnitName
  /// The noun phrase that it measures, as folded scalars: 受理行政复议申请.
  package var indicatorScalars: [UInt32] = []
  /// Empty for most figures, else one.
  private var rarities: [Rarities] = []

  /// Numeral and unit: 1888起, 99.94%. In bytes of the block.
  @NarrowRange package var range: TextRange
  /// The digits alone, in bytes of the block: what a repair replaces.
  @NarrowRange package var digits: TextRange
  /// Where in the block it stands, in scalars: numeral to end of unit.
  @NarrowRange package var scalarRange: Range<Int>
  /// Where ``lead`` begins and ``tail`` ends.
  @NarrowInt var leadStart: Int
  @NarrowInt var tailEnd: Int
  @NarrowInt package var clause: Int = 0
  /// The innermost bracket it stands in, or -1.
  @NarrowInt package var bracket: Int = -1

  /// A numeral with the unit behind it, whose words are not read yet.
  ///
  /// - Parameter range: Numeral and unit, in scalars of the text.
  init(_ numeral: Numeral, kind: FigureKind, range: Range<Int>, in text: FoldedText) {
    self.kind = kind
    isHan = numeral.form == .han
    approximation = numeral.isMore ? .above : .none
    lastPlace = numeral.lastPlace
    significantPlace = numeral.significantPlace
    scaling = numeral.scale
    decimalPlaces = Int8(numeral.decimals)
    unit = ""
    self.range = text.byteRange(range)
    digits = text.byteRange(numeral.digits)
    scalarRange = range
    leadStart = range.lowerBound
    tailEnd = range.upperBound
    value = numeral.value
  }
}

extension Figure {
  /// The words of its clause before it, in scalars, back to the clause's start or the figure before.
  package var lead: Range<Int> { leadStart..<scalarRange.lowerBound }
  /// The words of its clause behind it, in scalars, up to the clause's end or the next figure.
  package var tail: Range<Int> { scalarRange.upperBound..<tailEnd }

  /// The noun phrase that it measures, as text.
  package var indicator: String { FoldedText.string(of: indicatorScalars) }

  /// Digits after the point as written.
  package var decimals: Int {
    get { Int(decimalPlaces) }
    set { decimalPlaces = Int8(newValue) }
  }

  /// One unit in the last place.
  package var unitInLastPlace: Rational { lastPlace.value }
  /// One unit of the last digit that is not zero.
  package var significantUnit: Rational { significantPlace.value }
  /// What 万, 亿 multiply by.
  package var scale: Rational { scaling.value }
}

extension Figure {
  private struct Rarities: Sendable, Hashable {
    var bound = PercentBound.none
    /// Where it is not narrow.
    var value: Rational?
    var upperValue: Rational?
    var terms: [Rational] = []
  }

  /// The exact value, scale multiplied out; percent in percent; the first number of a range or ratio.
  package var value: Rational {
    get { narrowValue?.value ?? rarities.first?.value ?? .undefined }
    set {
      narrowValue = NarrowRational(newValue)
      let wide = narrowValue == nil ? newValue : nil
      if wide != nil || !rarities.isEmpty { changeRarities { $0.value = wide } }
    }
  }

  /// Read for percents above 100 only.
  package var bound: PercentBound {
    get { rarities.first?.bound ?? .none }
    set { changeRarities { $0.bound = newValue } }
  }

  /// The last number of a range (10%～20%), or nil.
  package var upperValue: Rational? {
    get { rarities.first?.upperValue }
    set { changeRarities { $0.upperValue = newValue } }
  }

  /// The numbers of a ratio a:b:c, or empty.
  package var terms: [Rational] {
    get { rarities.first?.terms ?? [] }
    set { changeRarities { $0.terms = newValue } }
  }

  private mutating func changeRarities(_ change: (inout Rarities) -> Void) {
    var new = rarities.first ?? Rarities()
    change(&new)
    rarities = new == Rarities() ? [] : [new]
  }

  /// True when the value is known to stand for itself: an integer count without scale or approximator.
  package var isExact: Bool {
    kind == .count && decimals == 0 && scaling == .one && approximation == .none && upperValue == nil
  }

  package var isApproximate: Bool { approximation != .none }

  /// The values that the figure stands for: the tolerance model of rounding to nearest (XBRL Calculations 1.1).
  package var interval: Interval {
    if let upperValue { return Interval(value, upperValue) }
    let half = unitInLastPlace / 2
    switch approximation {
    case .none:
      return isExact || kind == .ratio || isMultipleByName
        ? Interval(exactly: value) : Interval(value - half, value + half)
    case .about: return Interval(value - significantUnit, value + significantUnit)
    case .below:
      return Interval(
        lower: .init(value - significantUnit, isOpen: true), upper: .init(value, isOpen: true))
    case .above:
      return Interval(
        lower: .init(value, isOpen: true), upper: .init(value + significantUnit, isOpen: true))
    case .atLeast: return Interval(lower: .init(value), upper: nil)
    case .atMost: return Interval(lower: nil, upper: .init(value))
    }
  }

  /// The values under truncation: what the figure stands for if its author cut the digits off.
  package var truncatedInterval: Interval {
    guard approximation == .none, upperValue == nil, !isExact else { return interval }
    if value.isNegative {
      return Interval(lower: .init(value - unitInLastPlace, isOpen: true), upper: .init(value))
    }
    return Interval(lower: .init(value), upper: .init(value + unitInLastPlace, isOpen: true))
  }

  /// 翻一番 stands for 2 and what is said to exceed it; it has no digits to round.
  private var isMultipleByName: Bool { kind == .multiple && digits.isEmpty }
}
