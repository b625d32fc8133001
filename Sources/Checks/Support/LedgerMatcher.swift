import DraftSyntax
import Evidence
import Numerals
import TextModel

/// A row and the ledger in which it stands. It is one object for all figures of which it speaks.
package final class LedgerEntry: Sendable {
  package let document: DocumentKey
  package let row: LedgerRow

  init(document: DocumentKey, row: LedgerRow) {
    self.document = document
    self.row = row
  }
}

extension LedgerEntry: Equatable {
  package static func == (a: LedgerEntry, b: LedgerEntry) -> Bool {
    a === b || a.document == b.document && a.row == b.row
  }
}

/// What a row of a ledger says about a figure.
package struct LedgerMatch: Sendable, Equatable {
  package enum Agreement: Sendable, Hashable {
    case agrees
    /// The row has more digits, and the figure was cut off instead of rounded.
    case truncated
    /// The row has more digits, and the figure is off by one in its last place.
    case oneUnitOff
    /// The row lies above what 超300 stands for, which one may still say of it.
    case farAbove
    case contradicts
  }

  package var entry: LedgerEntry
  /// The row's place among all rows of the ledgers.
  var at: Int
  package var agreement: Agreement

  package var row: LedgerRow { entry.row }
}

/// Finds the row of the ledgers that speaks of a figure: the same indicator, the same kind of unit, the same period, and no
/// second row that might be meant.
///
/// Weak likeness of words is enough to support a figure whose value agrees; to contradict one, the words must be the same
/// but for what says nothing, or be completed by the figure's own sentence.
package struct LedgerMatcher: Sendable {
  private let entries: [LedgerEntry]
  private let keys: [IndicatorKey]
  /// Of which time each row speaks.
  private let periods: [Period?]
  /// The rows by what they count or measure, and those that do not say. Most figures are spared a look at most rows.
  private let byUnit: [String: [Int]]
  private let countingRows: [Int]
  private let rowsWithoutUnit: [Int]
  /// The year on which the draft reports where its headings do not say another, or 0.
  let reportYear: Int
  let places: [String]

  /// Keys at least this alike, of 100, speak of one thing closely enough to support a value that agrees.
  static let leastLikeness = 55

  package init(ledgers: [Ledger], draft: Draft) {
    entries = ledgers.flatMap { ledger in ledger.rows.map { LedgerEntry(document: ledger.document, row: $0) } }
    places = PlaceName.places(in: draft.title)
    let places = places
    keys = entries.map { places.isEmpty ? $0.row.key : IndicatorKey($0.row.indicator, places: places) }
    byUnit = Dictionary(grouping: entries.indices.filter { [entries] in entries[$0].row.unit != nil }) { [entries] in
      entries[$0].row.unit?.base ?? ""
    }
    countingRows = entries.indices.filter { [entries] in entries[$0].row.unit?.isCounting ?? false }
    rowsWithoutUnit = entries.indices.filter { [entries] in entries[$0].row.unit == nil }
    // A draft that names no year reports on the one year of its ledger.
    let years = Set(entries.compactMap { $0.row.period?.lastYear })
    let reportYear = draft.year > 0 ? draft.year : years.count == 1 ? years.first ?? 0 : 0
    self.reportYear = reportYear
    periods = entries.map { $0.row.period ?? Period(year: reportYear) }
  }

  package var isEmpty: Bool { entries.isEmpty }

  /// What the ledgers say about a figure: a row that agrees, else the one row that must be meant; nil where none is.
  ///
  /// - Parameter reportYear: The year of which the figure speaks where its words do not say.
  package func match(_ index: Int, _ figure: Figure, reportYear: Int, in words: FigureWords) -> LedgerMatch? {
    guard figure.kind.isCheckable, figure.terms.isEmpty else { return nil }
    let figureUnit = MeasuringUnit(figure.unit)
    let sameUnit = rows(near: figure, figureUnit)
    guard !sameUnit.isEmpty else { return nil }
    let time = words.period(of: index, reportYear: reportYear)
    // The old value of a change (由96.2%) is the year before's.
    let before = words.isOldValue(index) ? time.period?.shifted(years: -1) : nil
    var (candidates, others) = ([Int](), [Int]())
    for at in sameUnit {
      guard let period = periods[at] else { continue }
      if period == time.period { candidates.append(at) }
      if period == time.alternative || period == before { others.append(at) }
    }
    if candidates.isEmpty, others.isEmpty { return nil }
    let key = words.key(of: index, places: places)
    guard !key.isEmpty else { return nil }
    let stated = StatedValue(figure, figureUnit)
    let strong = strongCandidates(key, candidates) { words.context(of: index) }
    for at in strong where stated.agrees(with: entries[at].row) {
      return LedgerMatch(entry: entries[at], at: at, agreement: .agrees)
    }
    if let support = weakSupport(key, stated, candidates + others) { return support }
    guard let at = theOne(strong), isDistinct(key, keys[at]),
      unitRelation(entries[at].row, figure, figureUnit) == .same,
      mayBeContradicted(index, words)
    else { return nil }
    return LedgerMatch(entry: entries[at], at: at, agreement: stated.agreement(with: entries[at].row))
  }

  /// False for figures of which the row may speak in another sense: old values, changes, targets, parts of the whole.
  private func mayBeContradicted(_ index: Int, _ words: FigureWords) -> Bool {
    !words.isTarget(index) && !words.isOldValue(index) && !words.isNarrowed(index)
  }

  // MARK: Units

  private enum UnitRelation {
    case same, different
    /// One of them has no unit: enough to support, not to contradict.
    case unknown
  }

  /// The rows that may be of a figure's unit, in their order.
  private func rows(near figure: Figure, _ unit: MeasuringUnit?) -> [Int] {
    let named = unit.map { byUnit[$0.base] ?? [] } ?? (figure.kind == .count ? countingRows : [])
    let unnamed = rowsWithoutUnit.filter { unitRelation(entries[$0].row, figure, unit) != .different }
    return unnamed.isEmpty ? named : (named + unnamed).sorted()
  }

  private func unitRelation(_ row: LedgerRow, _ figure: Figure, _ figureUnit: MeasuringUnit?) -> UnitRelation {
    guard let unit = row.unit else {
      switch figure.kind {
      case .count: return .same
      case .percent: return isRateName(row.key) && row.value.value > .one ? .same : .different
      case .amount: return .unknown
      default: return .different
      }
    }
    guard let figureUnit else { return unit.isCounting && figure.kind == .count ? .unknown : .different }
    return unit.base == figureUnit.base ? .same : .different
  }

  private func isRateName(_ key: IndicatorKey) -> Bool {
    key.text.hasSuffix("率") || ["占比", "比重", "比例"].contains { key.text.hasSuffix($0) }
  }

  // MARK: Words

  /// The rows that must be meant by the words: those of the same name; where there is none, those that differ by words
  /// without meaning of their own, or that the sentence completes.
  ///
  /// - Parameter context: The words of the figure's sentence before it.
  private func strongCandidates(_ key: IndicatorKey, _ candidates: [Int], _ context: () -> [UInt32]) -> [Int] {
    // 同比增长 alone names nothing: the row must say of what, and the sentence too.
    let isComparison = key.isComparison
    let same = isComparison ? [] : candidates.filter { keys[$0].names(key) }
    return same.isEmpty ? candidates.filter { isNamed($0, by: key, isComparison: isComparison, context) } : same
  }

  private func isNamed(
    _ at: Int, by key: IndicatorKey, isComparison: Bool, _ context: () -> [UInt32]
  ) -> Bool {
    let row = keys[at]
    if !isComparison, let (before, behind) = key.remainder(around: row) {
      return isWithoutMeaning(before, source: entries[at].row.source) && IndicatorKey.isFiller(behind)
    }
    guard key.core.count >= 2, let (before, behind) = row.remainder(around: key), !isComparison || row != key else {
      return false
    }
    return [before, behind].allSatisfy { piece in
      IndicatorKey.isFiller(piece) || piece.count >= 2 && IndicatorKey.firstIndex(of: piece, in: context()) != nil
    }
  }

  /// False for a name so short that it may mean many things: 投资 is not surely what a row 实现投资 says.
  private func isDistinct(_ key: IndicatorKey, _ row: IndicatorKey) -> Bool {
    row.core.count >= 3 && (key.core.count >= 3 || row.core.count > key.core.count) || row.scalars == key.scalars
  }

  /// True for what may stand before an indicator without narrowing it: fillers, and the department that the row names.
  private func isWithoutMeaning(_ words: [UInt32], source: String) -> Bool {
    if IndicatorKey.isFiller(words) { return true }
    let source = FoldedText(source).scalars
    guard !source.isEmpty, let at = IndicatorKey.firstIndex(of: source, in: words) else { return false }
    return IndicatorKey.isFiller(Array(words[..<at])) && IndicatorKey.isFiller(Array(words[(at + source.count)...]))
  }

  private func weakSupport(_ key: IndicatorKey, _ stated: StatedValue, _ candidates: [Int]) -> LedgerMatch? {
    let alike = candidates.filter { stated.agrees(with: entries[$0].row) && isAlike(keys[$0], key) }
    guard alike.count > 1 else {
      return alike.first.map { LedgerMatch(entry: entries[$0], at: $0, agreement: .agrees) }
    }
    return alike.max { keys[$0].likeness(to: key) < keys[$1].likeness(to: key) }.map {
      LedgerMatch(entry: entries[$0], at: $0, agreement: .agrees)
    }
  }

  private func isAlike(_ row: IndicatorKey, _ key: IndicatorKey) -> Bool {
    if row.names(key) || row.likeness(to: key) >= LedgerMatcher.leastLikeness { return true }
    if key.remainder(around: row) != nil { return row.core.count >= 3 }
    return key.core.count >= 2 && row.remainder(around: key) != nil
  }

  /// The one row that is meant: several may be, if they say the same.
  private func theOne(_ strong: [Int]) -> Int? {
    guard let first = strong.first else { return nil }
    return strong.allSatisfy { entries[$0].row.value.interval.meets(entries[first].row.value.interval) } ? first : nil
  }
}

/// What a figure states, in the unit in which rows are held against it.
private struct StatedValue {
  private let figure: Figure
  /// 万 and 亿 are multiplied out in a figure, per mille is a percent; the rest of the unit is not.
  private let factor: Rational
  private let interval: Interval

  init(_ figure: Figure, _ unit: MeasuringUnit?) {
    self.figure = figure
    factor = figure.kind == .percent ? .one : unit?.factor ?? .one
    // 超400 is not contradicted by 400 itself.
    let stated = (figure.kind == .percent ? figure.claim : figure.interval).closed
    interval = factor == .one ? stated : stated * factor
  }

  func agrees(with row: LedgerRow) -> Bool { interval.meets(row.value.interval) }

  func agreement(with row: LedgerRow) -> LedgerMatch.Agreement {
    let value = row.value.interval
    if interval.meets(value) { return .agrees }
    let lastPlace = figure.unitInLastPlace * factor
    if figure.approximation == .none, figure.upperValue == nil, row.value.unitInLastPlace < lastPlace, !figure.isExact {
      if (figure.truncatedInterval * factor).meets(value) { return .truncated }
      let reach = lastPlace * Rational(3, 2)
      let middle = figure.value * factor
      if Interval(middle - reach, middle + reach).meets(value) { return .oneUnitOff }
    }
    if figure.approximation == .above, interval.lies(below: value) { return .farAbove }
    return .contradicts
  }
}

extension Interval {
  /// The same with its ends inside.
  fileprivate var closed: Interval {
    Interval(lower: lower.map { Bound($0.value) }, upper: upper.map { Bound($0.value) })
  }
}
