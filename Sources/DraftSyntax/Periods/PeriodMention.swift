import TextModel

/// A period as a text names it. It may lean on the year of the report: 去年, 1—11月.
package struct PeriodMention: Sendable, Hashable {
  /// What is known of the time.
  package enum Time: Sendable, Hashable {
    /// A period with its own year.
    case absolute(Period)
    /// The months of a year that stands elsewhere: 1—11月, 上半年.
    case months(ClosedRange<Int>)
    /// A day of a year that stands elsewhere: 3月15日.
    case day(month: Int, day: Int)
    /// The year of the report moved by so many: 今年 is 0, 去年 −1.
    case relative(Int)
    /// The months before moved to the year before: 上年同期.
    case samePeriodLastYear
    /// A time without clear bounds: 2021年以来, 近三年.
    case open
  }

  /// How far it reaches.
  package enum Scope: Sendable, Hashable {
    /// The next figure of its own clause: 比2023年的301件.
    case clause
    case sentence
    /// On to the next mention in the paragraph.
    case paragraph
  }

  package var time: Time
  package var scope: Scope = .paragraph
  /// In scalars of the text.
  package var range: Range<Int>
}
