import DraftSyntax
import PlanModel
import Testing
import TextModel

/// A draft is divided into headings with what is run in behind them, paragraphs and points.
@Suite struct PassageTests {
  /// Each passage as `heading above > title | words`.
  private static func passages(_ string: String) -> [String] {
    let text = SourceText(string)
    return PassageReader(Draft(text)).passages.map { passage in
      let title = passage.title.map { text.string(in: $0) } ?? "-"
      let words = text.string(in: passage.range)
      return "\(passage.heading) > \(title) | \(words)" + (passage.isOnlyHeading ? " *" : "")
    }
  }

  @Test func kinds() {
    let draft = """
      云麓市2026年节水工作报告

      今年以来，各项工作进展顺利。

      一、主要工作
      总的看来进展顺利。
      （一）改造管网。更换老旧管道。
      另有两处正在施工。
      （二）抓宣传
      主要是：一是进校园，讲解知识；二是进社区。
      二、下一步
      继续努力。

      """
    #expect(
      Self.passages(draft) == [
        " > 主要工作 | 一、主要工作 *", "主要工作 > 改造管网 | （一）改造管网。更换老旧管道。", "改造管网 > - | 另有两处正在施工。", "主要工作 > 抓宣传 | （二）抓宣传 *",
        "抓宣传 > - | 主要是：", "抓宣传 > 进校园 | 一是进校园，讲解知识；", "抓宣传 > 进社区 | 二是进社区。", " > 下一步 | 二、下一步 *", "下一步 > - | 继续努力。",
      ])
  }

  @Test func withoutHeadings() { #expect(Self.passages("更换管道。\n\n安装水表。") == [" > - | 更换管道。", " > - | 安装水表。"]) }

  /// Points under a run-in heading on the same line, with markers of full width and spaces.
  @Test func pointsOnOneLine() {
    #expect(
      Self.passages("一、工作\n（一）强化落实。一是 压实责任。逐级签约。二是严格考核。按月通报。") == [
        " > 工作 | 一、工作 *", "工作 > 强化落实 | （一）强化落实。 *", "强化落实 >  压实责任 | 一是 压实责任。逐级签约。", "强化落实 > 严格考核 | 二是严格考核。按月通报。",
      ])
  }

  /// Every offset of a text leads to a passage that it touches, or to none, whatever the text is.
  @Test(arguments: ["", "\u{FEFF}", "一、", "（一）\r\n一是", "# 标题\n一是甲；二是乙\n<!-- 丙 -->", "𠮷是一是二是。\u{3000}\n——\n1."])
  func everyOffset(_ string: String) {
    let text = SourceText(string)
    let reader = PassageReader(Draft(text))
    for passage in reader.passages {
      #expect((0..<text.count).encloses(passage.range))
      #expect(passage.title.map { passage.range.encloses($0) } ?? true)
    }
    for offset in -1...text.count + 1 {
      #expect(reader.passage(at: offset)?.range.touches(offset) ?? true)
    }
  }
}
