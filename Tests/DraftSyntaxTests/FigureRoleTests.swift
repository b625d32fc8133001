import DraftSyntax
import TestSupport
import Testing
import TextModel

/// What a figure measures and what it does in its sentence.
@Suite struct FigureRoleTests {
  /// The checkable figures of a sentence.
  private static func figures(_ sentence: String) -> [Figure] {
    Draft(SourceText(sentence)).blocks.flatMap(\.figures).filter(\.kind.isCheckable)
  }

  @Test(arguments: [
    ("办结率96.4%。", FigureRole.rate), ("群众满意率达到98.2%。", .rate), ("网上办件占比62%。", .share), ("占全部工单的31%。", .share),
    ("同比增长3.2%。", .change), ("办件量下降了12%。", .change), ("提高2.7个百分点。", .change), ("降幅达4.5%。", .change),
    ("合格率不低于95%。", .target), ("失业率控制在5%以内。", .target), ("全年受理412件。", .level), ("完成投资30亿元。", .level),
    ("增长2.6倍。", .change),
  ])
  func roles(_ sentence: String, _ role: FigureRole) throws {
    #expect(try #require(Self.figures(sentence).first).role == role)
  }

  @Test(arguments: [
    ("全年受理来信412件。", "全年受理来信"), ("信访事项按期办结率达96.4%。", "信访事项按期办结率"), ("培训近700人次。", "培训"),
    ("新增就业 为1.2万人。", "新增就业"), ("建成28个便民服务点。", "建成便民服务点"), ("其中涉企案件15件。", "其中涉企案件"),
  ])
  func indicators(_ sentence: String, _ indicator: String) throws {
    #expect(try #require(Self.figures(sentence).first).indicator == indicator)
  }

  /// 分别 gives each figure of a list its own name.
  @Test func respectively() {
    let figures = Self.figures("受理率、办结率、满意率分别为99.1%、98.4%和97%。")
    #expect(figures.map(\.indicator) == ["受理率", "办结率", "满意率"])
    #expect(figures.allSatisfy { $0.role == .rate })
  }

  /// Ranges name numeral and unit, digits alone what a repair replaces.
  @Test func extents() throws {
    let text = SourceText("𠮷塘镇全年受理来信1，412万件，办结率约为 96.4 %。")
    let draft = Draft(text)
    let figures = draft.blocks[0].figures
    #expect(figures.map { text.string(in: $0.range) } == ["1，412万件", "96.4 %"])
    #expect(figures.map { text.string(in: $0.digits) } == ["1，412", "96.4"])
    #expect(figures[0].sentence == figures[1].sentence && figures[0].clause != figures[1].clause)
  }
}
