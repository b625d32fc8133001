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
package struct Figure: Sendable, Hashable {
  package var kind: FigureKind
  package var role: FigureRole = .level
  /// Read for percents above 100 only.
  package var bound: PercentBound = .none
  /// Numeral and unit: 1888起, 99.94%. In bytes of the block.
  package var range: TextRange
  /// The digits alone, in bytes of the block: what a repair replaces.
  package var digits: TextRange
  /// The exact value, scale multiplied out; percent in percent; the first number of a range or ratio.
  package var value: Rational
  /// One unit in the last place.
  package var unitInLastPlace: Rational
  /// One unit of the last digit that is not zero.
  package var significantUnit: Rational
  /// Digits after the point as written.
  package var decimals: Int
  /// What 万, 亿 multiply by.
  package var scale: Rational
  package var approximation: Approximation = .none
  /// The last number of a range (10%～20%), or nil.
  package var upperValue: Rational?
  /// The numbers of a ratio a:b:c, or empty.
  package var terms: [Rational] = []
  /// The unit without its scale: 元, 件, %; empty where none is written.
  package var unit: UnitName
  /// True when the numeral is Chinese.
  package var isHan: Bool
  /// The noun phrase that it measures, as folded scalars: 受理行政复议申请.
  package var indicatorScalars: [UInt32] = []
  /// The same as text.
  package var indicator: String { FoldedText.string(of: indicatorScalars) }

  /// For changes: which way the words go.
  package var direction: Relation.Direction = .unsaid

  /// Where in the block it stands, in scalars: numeral to end of unit.
  package var scalarRange: Range<Int>
  /// The words of its clause before it, in scalars, back to the clause's start or the figure before.
  package var lead: Range<Int>
  /// The words of its clause behind it, in scalars, up to the clause's end or the next figure.
  package var tail: Range<Int>
  package var sentence: Int = 0
  package var clause: Int = 0
  /// The innermost bracket it stands in, or -1.
  package var bracket: Int = -1

  /// True when the value is known to stand for itself: an integer count without scale or approximator.
  package var isExact: Bool {
    kind == .count && decimals == 0 && scale == .one && approximation == .none && upperValue == nil
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
