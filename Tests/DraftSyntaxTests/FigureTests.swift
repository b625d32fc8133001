import DraftSyntax
import Numerals
import TestSupport
import Testing
import TextModel

/// Sentences with the figures that stand in them: their kind, exact value, unit and the interval they stand for.
@Suite struct FigureTests {
  private static func check(_ sentence: String, _ expected: [String]) {
    #expect(Draft.figureLines(of: sentence) == expected, "\(sentence)")
  }

  @Test(arguments: [
    ("全年受理来信412件。", ["count 412件 = 412件 412"]),
    ("共有２３户参加。", ["count ２３户 = 23户 23"]),
    ("培训1,234人次，走访1，234户。", ["count 1,234人次 = 1234人次 1234", "count 1，234户 = 1234户 1234"]),
    ("发放补贴3.2万份。", ["count 3.2万份 = 32000份 [31500, 32500]"]),
    ("设立网点48个、窗口6处。", ["count 48个 = 48个 48", "count 6处 = 6处 6"]),
    ("共梳理两件，调解六十四起。", ["count 两件 = 2件 2", "count 六十四起 = 64起 64"]),
    ("化解矛盾纠纷一百零五起。", ["count 一百零五起 = 105起 105"]),
    ("已办结31，其余在办。", ["count 31 = 31 31"]),
  ])
  func counts(_ sentence: String, _ expected: [String]) { Self.check(sentence, expected) }

  @Test(arguments: [
    ("新建管网345公里。", ["amount 345公里 = 345公里 [344.5, 345.5]"]),
    ("完成投资1.2万亿元。", ["amount 1.2万亿元 = 1200000000000元 [1150000000000, 1250000000000]"]),
    ("粮食产量１，712万吨。", ["amount １，712万吨 = 17120000吨 [17115000, 17125000]"]),
    ("发放贷款3亿元、补助50万元。", ["amount 3亿元 = 300000000元 [250000000, 350000000]", "amount 50万元 = 500000元 [495000, 505000]"]),
    ("绿化面积1.50平方公里。", ["amount 1.50平方公里 = 1.5平方公里 [1.495, 1.505]"]),
    ("平均用时12. 5天。", ["amount 12. 5天 = 12.5天 [12.45, 12.55]"]),
    ("筹集资金五十亿元。", ["amount 五十亿元 = 5000000000元 [4950000000, 5050000000]"]),
  ])
  func amounts(_ sentence: String, _ expected: [String]) { Self.check(sentence, expected) }

  @Test(arguments: [
    ("办结率96.4%。", ["percent 96.4% = 96.4% [96.35, 96.45]"]),
    ("办结率９６．４％。", ["percent ９６．４％ = 96.4% [96.35, 96.45]"]),
    ("办结率99.90%。", ["percent 99.90% = 99.9% [99.895, 99.905]"]),
    ("增长百分之三点二。", ["percent 百分之三点二 = 3.2% [3.15, 3.25]"]),
    ("占百分之四十五。", ["percent 百分之四十五 = 45% [44.5, 45.5]"]),
    ("发病率千分之五，死亡率1.5‰。", ["percent 千分之五 = 0.5‰ [0.45, 0.55]", "percent 1.5‰ = 0.15‰ [0.145, 0.155]"]),
    ("约有七成，超过八成五。", ["percent 七成 = 70成 [60, 80]", "percent 八成五 = 85成 (85, 86)"]),
    ("增速为-3.1%。", ["percent -3.1% = -3.1% [-3.15, -3.05]"]),
    ("增速为－3.1％，比上年-2%。", ["percent －3.1％ = -3.1% [-3.15, -3.05]", "percent -2% = -2% [-2.5, -1.5]"]),
    ("压减10%～20%，提速30%-40%。", ["percent 10%～20% = 10% [10, 20]", "percent 30%-40% = 30% [30, 40]"]),
    ("压减10～20%。", ["percent 10～20% = 10% [10, 20]"]),
  ])
  func percents(_ sentence: String, _ expected: [String]) { Self.check(sentence, expected) }

  @Test(arguments: [
    (
      "提高2.7个百分点，回落0.5百分点。",
      ["percentagePoint 2.7个百分点 = 2.7个百分点 [2.65, 2.75]", "percentagePoint 0.5百分点 = 0.5个百分点 [0.45, 0.55]"]
    ),
    ("缩短三分之一，三分之二的村已通车。", ["ratio 三分之一 = 1/3 1/3", "ratio 三分之二 = 2/3 2/3"]),
    ("三次产业结构为11.6：45.2：43.2。", ["ratio 11.6：45.2：43.2 = 11.6:45.2:43.2 11.6"]),
    ("增长2.6倍。", ["multiple 2.6倍 = 2.6倍 [2.55, 2.65]"]),
    ("收入翻一番，产量翻了两番，客流翻番。", ["multiple 翻一番 = 2番 ≥ 2", "multiple 翻了两番 = 4番 ≥ 4", "multiple 翻番 = 2番 ≥ 2"]),
  ])
  func pointsRatiosAndMultiples(_ sentence: String, _ expected: [String]) { Self.check(sentence, expected) }

  /// Words beside a figure widen it, or leave it one end.
  @Test(arguments: [
    ("培训近700人次。", ["count 700人次 = 700人次 (600, 700)"]),
    ("走访300余户。", ["count 300余户 = 300户 (300, 400)"]),
    ("走访300多户。", ["count 300多户 = 300户 (300, 400)"]),
    ("约3200户受益。", ["count 3200户 = 3200户 [3100, 3300]"]),
    ("受益3200户左右。", ["count 3200户 = 3200户 [3100, 3300]"]),
    ("超98%，逾1.5万人。", ["percent 98% = 98% (98, 99)", "count 1.5万人 = 15000人 (15000, 16000)"]),
    ("突破200亿元，不足40件。", ["amount 200亿元 = 20000000000元 (20000000000, 30000000000)", "count 40件 = 40件 (30, 40)"]),
    ("合格率98%以上。", ["percent 98% = 98% (98, 99)"]),
    ("不少于40学时。", ["count 40学时 = 40学时 ≥ 40"]),
    ("压缩至5天以内，至少3次。", ["amount 5天 = 5天 ≤ 5", "count 3次 = 3次 ≥ 3"]),
    ("不超过12件。", ["count 12件 = 12件 ≤ 12"]),
    ("新签约36名，附近12户。", ["count 36名 = 36名 36", "count 12户 = 12户 12"]),
    ("每年开展2—3次、10-20场。", ["count 2—3次 = 2次 [2, 3]", "count 10-20场 = 10场 [10, 20]"]),
    ("十余人参加。", ["count 十余人 = 10人 (10, 20)"]),
  ])
  func approximations(_ sentence: String, _ expected: [String]) { Self.check(sentence, expected) }

  /// Dates, periods, ordinals, names: nothing to compute with.
  @Test(arguments: [
    ("2019年，1-11月份，2021—2025年。", ["date 2019年", "date 1-11月份", "date 2021—2025年"]),
    ("2025年3月18日上午。", ["date 2025年", "date 3月", "date 18日"]),
    ("二〇二五年第三季度。", ["date 二〇二五年", "ordinal 三"]),
    ("2025-12-17 09:35。", ["date 2025-12-17 09:35"]),
    ("云政发〔2025〕9号文件。", ["identifier 2025", "identifier 9"]),
    ("拨打“12345”热线，12315平台。", ["identifier 12345", "identifier 12315"]),
    ("“六百七十”工程、“两违”整治、“最多跑一趟”改革、“十四五”规划。", []),
    ("三项制度全面推行，一般项目、一些部门、一定范围。", []),
    ("周边建有15分钟便民服务圈，大厅旁设24小时自助服务区。", ["identifier 15", "identifier 24"]),
    ("第八批示范点，二十届四中全会，第一责任人。", ["ordinal 八批", "ordinal 一"]),
    ("建成5G基站，创建4A级景区。", ["identifier 5G", "identifier 4A"]),
    ("第35项任务、第八条规定。", ["ordinal 35项", "ordinal 八条"]),
    ("落实8+4机制。", ["identifier 8", "identifier 4"]),
    ("《云麓市2025年工作要点》和《8号令》。", []),
  ])
  func whatIsNoFigure(_ sentence: String, _ expected: [String]) {
    let checkable = Draft.figureLines(of: sentence).filter { $0.contains(" = ") }
    #expect(checkable == [], "\(sentence)")
    // What a name or a date takes is told apart where it is not inside quotes and titles.
    if !expected.isEmpty { Self.check(sentence, expected) }
  }

  /// A marker at the start of a line is no figure of it.
  @Test(arguments: ["一、检查12次。", "（一）检查12次。", "1.检查12次。", "（1）检查12次。", "①检查12次。", "一是检查12次。", "第一，检查12次。"])
  func markers(_ sentence: String) {
    #expect(Draft.figureLines(of: sentence).filter { $0.contains(" = ") } == ["count 12次 = 12次 12"], "\(sentence)")
  }

  /// They are most of what an open document takes.
  @Test func figuresArePacked() { #expect(MemoryLayout<Figure>.stride <= 104) }

  /// A value that does not fit into what is packed is kept all the same, and through a change of the figure.
  @Test func widestValues() throws {
    Self.check(
      "资产总额12345678901万亿元，误差0.00000000012%。",
      [
        "amount 12345678901万亿元 = 12345678901000000000000元 [12345678900500000000000, 12345678901500000000000]",
        "percent 0.00000000012% = 0.00000000012% [0.000000000115, 0.000000000125]",
      ])
    var figure = try #require(Draft(SourceText("资产总额12345678901万亿元。")).blocks[0].figures.first)
    let wide = figure.value
    for value in [Rational(7), wide * wide, Rational(1, 3), -wide, .undefined, wide] {
      figure.value = value
      #expect(figure.value == value)
    }
    #expect(figure == Draft(SourceText("资产总额12345678901万亿元。")).blocks[0].figures.first)
  }
}
