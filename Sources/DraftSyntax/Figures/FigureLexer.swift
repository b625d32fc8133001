import Numerals
import TextModel

/// Finds the figures of a block. It looks at each place where a numeral may begin, reads the numeral, its unit and the
/// words beside it, and says what kind it is.
struct FigureLexer {
  let text: FoldedText
  let spans: Spans
  /// Where the block's own text begins, behind its marker.
  let start: Int
  var figures: [Figure] = []
  private let units = WordGroup.behindFigures

  init(text: FoldedText, spans: Spans, start: Int) {
    self.text = text
    self.spans = spans
    self.start = start
  }

  static func figures(in text: FoldedText, spans: Spans, from start: Int) -> [Figure] {
    var lexer = FigureLexer(text: text, spans: spans, start: start)
    lexer.run()
    lexer.joinRangesAndRatios()
    lexer.giveTrailingUnits()
    lexer.addPhrases()
    RespectiveLists(text: text, spans: spans).name(&lexer.figures)
    lexer.inheritNames()
    return lexer.figures.fitted
  }

  private mutating func run() {
    var i = start
    while true {
      i = text.next([.digit, .hanNumeral, .cue], from: i, limit: text.count)
      guard i < text.count else { return }
      // Where there is one figure there are others.
      if figures.isEmpty { figures.reserveCapacity(4) }
      if text.has(.digit, at: i) {
        i = readArabic(at: i)
      } else if text.has(.hanNumeral, at: i) {
        i = readHan(at: i)
      } else {
        i = readNamedMultiple(at: i) ?? i + 1
      }
    }
  }

  // MARK: Arabic numerals

  private mutating func readArabic(at index: Int) -> Int {
    guard let numeral = NumeralReader.arabic(text, at: index, limit: text.count) else {
      var end = index
      while ScalarClass.isDigit(text[end]) { end += 1 }
      add(kind: .identifier, numeralRange: index..<end, end: end)
      return end
    }
    let end = numeral.range.upperBound
    if let date = dateEnd(numeral) {
      add(kind: .date, numeral, end: date)
      return date
    }
    let unit = unit(at: end)
    if isIdentifier(numeral, unit) {
      var stop = numeral.digits.upperBound
      while ScalarClass.isDigit(text[stop]) || ScalarClass.isLetter(text[stop]) { stop += 1 }
      add(kind: .identifier, numeralRange: numeral.digits, end: max(stop, numeral.digits.upperBound))
      return max(stop, numeral.digits.upperBound)
    }
    if text[index - 1] == 0x7B2C {
      // 第8条, 第35项.
      add(kind: .ordinal, numeral, end: unit?.end ?? end)
      return unit?.end ?? end
    }
    return addQuantity(numeral, unit)
  }

  /// A year, month, day, quarter or time of day: where it ends, or nil.
  private func dateEnd(_ numeral: Numeral) -> Int? {
    let end = numeral.range.upperBound
    guard !numeral.hasScale, numeral.decimals == 0 else { return nil }
    let value = numeral.mantissa
    let next = text[end]
    let length = numeral.digits.count
    switch next {
    case 0x5E74:  // 年
      if length == 4, value >= 1900, value < 2200 {
        return end + (text[end + 1] == 0x5EA6 || text[end + 1] == 0x5E95 ? 2 : 1)
      }
      return nil
    case 0x6708:  // 月
      return value <= 12 ? end + (text[end + 1] == 0x4EFD || text[end + 1] == 0x5E95 ? 2 : 1) : nil
    case 0x65E5 where value <= 31 && isAfterMonth(numeral.range.lowerBound), 0x5B63 where text[end + 1] == 0x5EA6:
      return end + (next == 0x5B63 ? 2 : 1)
    case 0x65F6 where value <= 24 && (text[end + 1] == 0x81F3 || ScalarClass.isDigit(text[end + 1])):  // 9时至
      return end + 1
    default: break
    }
    if Mark.isDash(next), let until = dateAfterDash(end) { return until }
    // 2021.12.17, 2021-12-17 09:35
    if length == 4, value >= 1900, value < 2200, next == Mark.hyphen || next == Mark.dot || next == 0x2F,
      ScalarClass.isDigit(text[end + 1])
    {
      var i = end
      while ScalarClass.isDigit(text[i]) || [Mark.hyphen, Mark.dot, 0x2F, Mark.colon].contains(text[i])
        || (text[i] == Mark.space && ScalarClass.isDigit(text[i + 1]) && text[i + 3] == Mark.colon)
      { i += 1 }
      return i
    }
    return nil
  }

  /// 1-11月, 2021—2025年, 3月1日: the first number of a period.
  private func dateAfterDash(_ dash: Int) -> Int? {
    var i = dash
    while Mark.isDash(text[i]) { i += 1 }
    guard ScalarClass.isDigit(text[i]) else { return nil }
    while ScalarClass.isDigit(text[i]) { i += 1 }
    let digits = text[i - 3]  // a four-digit year ends in three more digits
    switch text[i] {
    case 0x6708: return i + (text[i + 1] == 0x4EFD ? 2 : 1)
    case 0x5E74 where ScalarClass.isDigit(digits): return i + 1
    case 0x65E5: return i + 1
    default: return nil
    }
  }

  private func isAfterMonth(_ index: Int) -> Bool {
    text[index - 1] == 0x6708 || text[index - 1] == 0x81F3 || text[index - 1] == Mark.enumeration
      || Mark.isDash(text[index - 1])
  }

  // MARK: Chinese numerals

  private mutating func readHan(at index: Int) -> Int {
    let numeral = NumeralReader.han(text, at: index, limit: text.count)
    if let fraction = readFraction(at: index, numeral) { return fraction }
    guard let numeral else {
      var end = index
      while ScalarClass.isHanNumeral(text[end]) { end += 1 }
      return end
    }
    let end = numeral.range.upperBound
    if spans.isName(index) { return end }
    if text[index - 1] == 0x7B2C {
      add(kind: .ordinal, numeral, end: unit(at: end)?.end ?? end)
      return end
    }
    if let tenths = readTenths(numeral) { return tenths }
    if text[end] == 0x5E74, numeral.digits.count == 4, numeral.mantissa >= 1900, numeral.mantissa < 2200 {
      add(kind: .date, numeral, end: end + 1)
      return end + 1
    }
    guard let unit = unit(at: end), isHanCount(numeral, unit: unit) else { return end }
    return addQuantity(numeral, unit)
  }

  /// 百分之三点二, 千分之五, 三分之二: where it ends, or nil.
  ///
  /// - Parameter first: The numeral that begins there.
  private mutating func readFraction(at index: Int, _ first: Numeral?) -> Int? {
    var i = index
    let isPercent = text[i] == 0x767E, isPerMille = text[i] == 0x5343
    var denominator: Numeral?
    if (isPercent || isPerMille) && text[i + 1] == 0x5206 {
      i += 1
    } else if let first, text[first.range.upperBound] == 0x5206 {
      denominator = first
      i = first.range.upperBound
    } else {
      return nil
    }
    guard text[i] == 0x5206, text[i + 1] == 0x4E4B, !spans.isName(index) else { return nil }
    i += 2
    let numerator =
      NumeralReader.han(text, at: i, limit: text.count) ?? NumeralReader.arabic(text, at: i, limit: text.count)
    guard let numerator else { return nil }
    let end = numerator.range.upperBound
    var figure = Figure(numerator, kind: .percent, range: index..<end, in: text)
    if let denominator {
      guard denominator.value > .zero else { return nil }
      figure.kind = .ratio
      figure.value = numerator.value / denominator.value
      figure.unit = ""
    } else {
      figure.unit = "%"
      if isPerMille { FigureLexer.readAsPerMille(&figure) }
    }
    figures.append(figure)
    return end
  }

  /// 七成, 八成五: tenths as percent.
  private mutating func readTenths(_ numeral: Numeral) -> Int? {
    let end = numeral.range.upperBound
    guard text[end] == 0x6210, numeral.decimals == 0, !numeral.hasScale, numeral.mantissa >= 1, numeral.mantissa <= 10
    else { return nil }
    var stop = end + 1
    var value = Rational(numeral.mantissa) * 10
    var unit = PowerOfTen.ten
    if let half = ScalarClass.hanDigit(text[stop]) {
      value = value + Rational(half)
      unit = .one
      stop += 1
    }
    // 三成 in 三成员 and 八成新 is another word.
    let next = text[stop]
    let closes = Mark.isDelimiter(next) || next == 0x4EE5 || next == 0x5DE6 || next == 0x7684 || next == 0x591A
    guard closes else { return nil }
    var figure = Figure(numeral, kind: .percent, range: numeral.range.lowerBound..<stop, in: text)
    figure.value = value
    figure.lastPlace = unit
    figure.significantPlace = unit
    figure.unit = "成"
    figures.append(figure)
    return stop
  }

  /// Chinese numerals mostly belong to words (三项制度, 一件事); these are the ones that count.
  private func isHanCount(_ numeral: Numeral, unit: Unit) -> Bool {
    if numeral.isBareRound { return numeral.isMore }
    if numeral.decimals > 0 || numeral.hasScale || numeral.isMore { return true }
    if unit.kind == .percent || unit.name == "个百分点" || unit.name == "倍" { return true }
    let digitsOnly = (numeral.digits).allSatisfy { ScalarClass.hanDigit(text[$0]) != nil }
    // 一三一三七 is a slogan, 二〇二四 a year.
    if digitsOnly, numeral.digits.count > 1 { return false }
    let next = text[unit.end]
    let closes = Mark.isDelimiter(next)
    if closes { return numeral.mantissa > 1 || ScalarClass.isHan(text[numeral.range.lowerBound - 1]) }
    return numeral.mantissa > 10 && unit.kind == .count
      || (numeral.mantissa == 10 || numeral.digits.count > 1) && numeral.mantissa >= 10 && next != 0x5927
  }

  // MARK: Multiples by name

  /// 翻番, 翻一番, 翻了两番: a multiple of 2, 2, 4.
  private mutating func readNamedMultiple(at index: Int) -> Int? {
    guard text[index] == 0x7FFB, !spans.isName(index) else { return nil }
    var i = index + 1
    if text[i] == 0x4E86 { i += 1 }
    if text[i] == 0x8FD1 { i += 1 }
    var times = 1
    if let numeral = NumeralReader.han(text, at: i, limit: text.count)
      ?? NumeralReader.arabic(text, at: i, limit: text.count),
      numeral.value >= 1, numeral.value <= 10, numeral.value.isInteger
    {
      times = Int(numeral.value.floor)
      i = numeral.range.upperBound
    }
    guard text[i] == 0x756A else { return nil }
    var value: Int128 = 1
    for _ in 0..<times { value *= 2 }
    let end = i + 1
    add(kind: .multiple, numeralRange: index..<index, end: end)
    figures[figures.count - 1].range = text.byteRange(index..<end)
    figures[figures.count - 1].value = Rational(value)
    figures[figures.count - 1].unit = "番"
    // 翻一番 is said of twice and more.
    figures[figures.count - 1].approximation = .atLeast
    return end
  }

  // MARK: Units

  struct Unit {
    var kind: FigureKind
    var name: UnitName
    var end: Int
    /// False for units that only ever count.
    var isNameable: Bool
    var isPerMille = false
  }

  /// The unit that stands at an index, or behind one space.
  func unit(at index: Int) -> Unit? {
    var i = index
    if text[i] == Mark.space { i += 1 }
    let c = text[i]
    if c == Mark.percent { return Unit(kind: .percent, name: "%", end: i + 1, isNameable: false) }
    if c == Mark.perMille { return Unit(kind: .percent, name: "‰", end: i + 1, isNameable: false, isPerMille: true) }
    let words = units.beginning(with: c)
    if words.contains(.point), let length = units.match(.point, in: text, at: i, limit: text.count) {
      return Unit(kind: .percentagePoint, name: "个百分点", end: i + length, isNameable: false)
    }
    if c == 0x500D { return Unit(kind: .multiple, name: "倍", end: i + 1, isNameable: false) }
    let measure = words.contains(.measure) ? units.match(.measure, in: text, at: i, limit: text.count) ?? 0 : 0
    let classifier = words.contains(.classifier) ? units.match(.classifier, in: text, at: i, limit: text.count) ?? 0 : 0
    if measure == 0, classifier == 0 { return nil }
    let length = max(measure, classifier)
    return Unit(
      kind: classifier >= measure ? .count : .amount, name: UnitName(text, i..<i + length), end: i + length,
      isNameable: length == 1)
  }

  // MARK: Making figures

  /// - Parameter unit: What stands behind the numeral.
  private mutating func addQuantity(_ numeral: Numeral, _ unit: Unit?) -> Int {
    let end = numeral.range.upperBound
    guard let unit else {
      // 已办结31, : a number whose unit was lost still counts something.
      add(kind: .count, numeral, end: end)
      return end
    }
    var figure = Figure(numeral, kind: unit.kind, range: numeral.range.lowerBound..<unit.end, in: text)
    figure.unit = unit.name
    if unit.isPerMille { FigureLexer.readAsPerMille(&figure) }
    let isSigned = unit.kind == .percent || unit.kind == .percentagePoint
    let before = numeral.range.lowerBound - 1
    if isSigned, text[before] == Mark.hyphen, !ScalarClass.isDigit(text[before - 1]), text[before - 1] != Mark.percent {
      figure.value = -figure.value
      figure.range = text.byteRange(before..<unit.end)
      figure.scalarRange = before..<unit.end
    }
    figures.append(consume figure)
    return unit.end
  }

  private mutating func add(kind: FigureKind, _ numeral: Numeral, end: Int) {
    figures.append(Figure(numeral, kind: kind, range: numeral.range.lowerBound..<end, in: text))
  }

  private mutating func add(kind: FigureKind, numeralRange: Range<Int>, end: Int) {
    let numeral = Numeral(
      form: .arabic, range: numeralRange, digits: numeralRange, mantissa: 0, decimals: 0, scale: .one, isMore: false,
      isBareRound: false)
    add(kind: kind, numeral, end: end)
  }

  /// A percent stands for its value in percent, a per mille too.
  private static func readAsPerMille(_ figure: inout Figure) {
    figure.unit = "‰"
    figure.value = figure.value / 10
    figure.lastPlace = figure.lastPlace / .ten
    figure.significantPlace = figure.significantPlace / .ten
  }

  // MARK: Phrases

  private mutating func addPhrases() {
    // A date before a figure belongs to its words: 由2022年的82.5%提升到…
    var previousEnd = start
    var dates: [Range<Int>] = []
    let reader = PhraseReader(text: text, spans: spans)
    for i in figures.indices {
      let nextStart = i + 1 < figures.count ? figures[i + 1].scalarRange.lowerBound : text.count
      reader.read(&figures[i], notBefore: previousEnd, notAfter: nextStart, dates: dates)
      if figures[i].kind == .date {
        dates.append(figures[i].scalarRange)
        // A list of dates without end belongs to no figure.
        if dates.count > FigureWords.reach { previousEnd = dates.removeFirst().upperBound }
      } else {
        previousEnd = figures[i].scalarRange.upperBound
        dates = []
      }
    }
  }

  /// 合格率由95%提高到101%: the new value of a change has the name of the old one.
  private mutating func inheritNames() {
    for (old, new) in zip(figures.indices, figures.indices.dropFirst()) {
      guard figures[new].kind == .percent, figures[new].value > 100, figures[new].bound == .none,
        figures[old].kind == .percent,
        figures[old].sentence == figures[new].sentence, let last = figures[old].lead.last,
        [0x7531, 0x4ECE].contains(text[last]), FigureLexer.arrivals.occurs(in: text, figures[new].lead)
      else { continue }
      let name = figures[old].lead.lowerBound..<last
      figures[new].bound = PercentBoundReader(text: text).bound(of: figures[new], stem: name)
    }
  }

  private static let arrivals = WordTable(["到", "至", "为"])
}
