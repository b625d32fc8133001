import DraftSyntax
import Evidence
import Numerals
import Testing
import TextModel

/// Ledgers in all the dress in which departments hand them in.
@Suite struct LedgerReaderTests {
  private func ledger(_ text: String) -> Ledger? {
    LedgerReader.ledger(SourceText(text), document: DocumentKey("/w/l.csv"))
  }

  private func words(_ text: String, _ range: TextRange) -> String { SourceText(text).string(in: range) }

  @Test(arguments: [
    "指标,数值,单位,期间\n受理申诉,436,件,2025年\n", "\u{FEFF}期间\t单位\t数值\t指标\r\n2025年\t件\t436\t受理申诉\r\n",
    "indicator;value;unit;period\n受理申诉;436;件;2025", "项目名称,数据,计量单位,年度,备注\n受理申诉,４３６,件,2025,终报\n",
    "2025年主要指标台账,,,\n指标名称,指标值,单位,时期\n受理申诉,436件,,2025年度\n", "指标，数值，单位，期间\n受理申诉，436，件，2025年\n",
    "指标,数值（件）,期间\n\"受理\n申诉\",\"436\",2025年\n",
  ])
  func dresses(_ text: String) throws {
    let read = try #require(ledger(text))
    #expect(read.problems == [])
    let row = try #require(read.rows.first)
    #expect(read.rows.count == 1)
    #expect(row.key.text == "受理申诉")
    #expect(row.value.interval == Interval(exactly: 436))
    #expect(row.unit == MeasuringUnit("件"))
    #expect(row.period == Period(year: 2025))
  }

  @Test(arguments: ["今天开会。", "指标很多，数值不少。", "姓名,电话\n张三,1\n", "序号,原文,数值,单位,指标,类别,所在行,依据,核对\n1,3件,3,件,办案,数量,2,无,\n"])
  func noLedger(_ text: String) { #expect(ledger(text) == nil) }

  @Test(arguments: [
    ("\"12,596\"", "件", 12_596, 12_596), ("257.3", "万元", 2_572_500, 2_573_500), ("257.3万", "元", 2_572_500, 2_573_500),
    ("12.6", "万件", 125_500, 126_500), ("三百零六", "件", 306, 306), ("-3", "件", -3, -3),
  ])
  func values(_ value: String, _ unit: String, _ low: Int, _ high: Int) throws {
    let row = try #require(ledger("指标,数值,单位\n受理申诉,\(value),\(unit)\n")?.rows.first)
    #expect(row.value.interval == Interval(Rational(low), Rational(high)))
  }

  @Test func percentsAreNotExact() throws {
    let row = try #require(ledger("指标,数值\n回访满意率,95.47％\n")?.rows.first)
    #expect(row.unit?.base == "%")
    #expect(row.value.interval == Interval(Rational(95_465, 1000), Rational(95_475, 1000)))
  }

  @Test(arguments: [
    ("受理申诉,约300,件,2025年", "约300"), ("受理申诉,三百来件,件,2025年", "三百来件"), ("受理申诉,,件,2025年", ","), (",36,件,2025年", ","),
    ("受理申诉,36,件,2025年13月", "2025年13月"), ("受理申诉,36,件,上半年", "上半年"), ("受理申诉,12,596,件,2025年", "受理申诉,12,596,件,2025年"),
    ("受理申诉,36", "受理申诉,36"), ("满意率,95.4%,件,2025年", "件"), ("经费,25万,万元,2025年", "万元"), ("经费,—,元,2025年", "—"),
  ])
  func badRowsAreMarkedAtTheirCellAndLeaveTheOthers(_ row: String, _ marked: String) throws {
    let text = "指标,数值,单位,期间\n\(row)\n办理公证,52,件,2025年\n"
    let read = try #require(ledger(text))
    #expect(read.rows.map(\.indicator) == ["办理公证"])
    #expect(read.problems.map { words(text, $0.range) } == [marked])
  }

  @Test func aLostQuotationMarkDoesNotSwallowTheLedger() throws {
    let read = try #require(ledger("指标,数值\n\"受理申诉,36\n办理公证,52\n"))
    #expect(read.rows.map(\.indicator).contains("办理公证"))
    #expect(read.problems.contains { $0.kind == .unclosedQuote })
  }

  @Test func unitsConvert() throws {
    let length = try #require(MeasuringUnit("米")), meters = try #require(MeasuringUnit("千米"))
    #expect(length.base == meters.base)
    #expect(length.factor == Rational(1, 1000))
    #expect(MeasuringUnit("起") == MeasuringUnit("件"))
    #expect(MeasuringUnit("人")?.base != MeasuringUnit("人次")?.base)
    #expect(MeasuringUnit("万元")?.isCounting == false)
  }
}
