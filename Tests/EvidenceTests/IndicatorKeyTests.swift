import DraftSyntax
import Testing
import TextModel

/// Indicators are compared by what they mean, not by how a sentence dresses them.
@Suite struct IndicatorKeyTests {
  @Test(arguments: [
    ("全区共受理仲裁申请", "受理仲裁申请"), ("2025年，受理“仲裁”申请", "受理仲裁申请"), ("受理仲裁申请数", "受理仲裁申请总数"),
    ("组织法治讲座", "举办法治讲座"), ("法治讲座", "开展法治讲座"), ("回访满意率达", "回访满意率为"), ("村（社区）法律顾问", "村(社区)法律顾问"),
    ("12345热线受理诉求", "“12345”热线全年受理诉求"), ("ＡＢ类事项", "ab类事项"),
  ])
  func same(_ a: String, _ b: String) { #expect(IndicatorKey(a).names(IndicatorKey(b))) }

  @Test(arguments: [
    ("受理仲裁申请", "审结仲裁申请"), ("受理仲裁申请", "受理农民工仲裁申请"), ("共享单车", "单车"), ("新登记企业", "登记企业"),
    ("出庭率", "出庭应诉率"),
  ])
  func different(_ a: String, _ b: String) { #expect(!IndicatorKey(a).names(IndicatorKey(b))) }

  @Test func aComparisonNamesNothing() {
    #expect(IndicatorKey("比上年增加").isComparison)
    #expect(IndicatorKey("同比增长").isComparison)
    #expect(!IndicatorKey("案件增长").isComparison)
  }

  /// The keys of the checkable figures of a sentence.
  private func keys(_ sentence: String) -> [String] {
    let block = Draft(SourceText(sentence)).blocks[0]
    let words = FigureWords(Array(sentence.utf8)[...], of: block)
    return block.figures.indices.filter { block.figures[$0].kind.isCheckable }.map { words.key(of: $0).text }
  }

  @Test func figuresOfASentence() {
    #expect(keys("全年受理仲裁申请436件、办理公证521件。") == ["受理仲裁申请", "办理公证"])
    #expect(keys("建成46个公共法律服务站。") == ["建成公共法律服务站"])
    #expect(keys("网上可办率由96.2%提高到98.9%。") == ["网上可办率", "网上可办率"])
    #expect(keys("受理申诉、投诉分别为36件、52件。") == ["受理申诉", "投诉"])
    #expect(keys("培育村（社区）法律明白人310名。") == ["培育村社区法律明白人"])
  }
}
