import Testing
import TextModel

@testable import DraftSyntax

/// How the words behind a title are read: as measures of a plan, with their paths, lists and ranges, or as something else.
@Suite struct ReferenceTests {
  /// A step as its form and number: 部2, 章3, 节1, 条8, 三 and 35 in brackets, 8. with its dot, 8 or 八 bare, 目4.
  private static func text(_ step: MeasureStep) -> String {
    switch step.form {
    case .part: "部\(step.number)"
    case .chapter: "章\(step.number)"
    case .section: "节\(step.number)"
    case .article: "条\(step.number)"
    case .hanBracket: "(一\(step.number))"
    case .digitBracket: "(\(step.number))"
    case .digit: "\(step.number)."
    case .bare: step.isHan ? "汉\(step.number)" : "\(step.number)"
    case .inner: "目\(step.number)"
    }
  }

  private static func text(_ reference: MeasureReference) -> String {
    reference.path.map(text).joined(separator: "/") + (reference.through.map { "~" + text($0) } ?? "")
  }

  /// What is read behind 《…方案》 in a sentence, each reference as its steps.
  private static func read(_ words: String) -> [String] {
    let draft = Draft(SourceText("年初落实《云麓市节水方案》" + words))
    return draft.blocks[0].titles[0].measures.map(text)
  }

  @Test(arguments: [
    ("第35项，推进。", ["35"]), ("第３５项。", ["35"]), ("第 35 项。", ["35"]), ("第（35）项。", ["(35)"]), ("第(35)项。", ["(35)"]),
    ("第( 35 )项。", ["(35)"]), ("第⑸项。", ["(5)"]), ("第三十五项。", ["汉35"]), ("第一百零三项。", ["汉103"]), ("（35）抓好落实。", ["(35)"]),
    ("(35)抓好落实。", ["(35)"]), ("⑺抓好落实。", ["(7)"]), ("第（三）项。", ["(一3)"]), ("第㈢项。", ["(一3)"]), ("第8条。", ["条8"]),
    ("第八条。", ["条8"]),
    ("第8点。", ["8"]), ("第3大项。", ["3"]), ("第二部分。", ["部2"]), ("第2部分。", ["部2"]), ("第三章。", ["章3"]), ("第3章第2节。", ["章3/节2"]),
    ("第8.项。", ["8."]),
    ("第8．项。", ["8."]), ("的第35项。", ["35"]), ("中的第（35）项。", ["(35)"]), ("中第35项。", ["35"]), ("明确的第35项任务。", ["35"]),
    ("中提出的第（35）项。", ["(35)"]),
    ("所列第35项。", ["35"]), ("第3项目标基本实现。", ["3"]), ("第35项任务。", ["35"]), ("第35项措施要求。", ["35"]),
  ])
  func oneMeasure(_ words: String, _ expected: [String]) { #expect(Self.read(words) == expected, "\(words)") }

  @Test(arguments: [
    ("第32、33项。", ["32", "33"]), ("第32，33项。", ["32", "33"]), ("第32和33项。", ["32", "33"]), ("第3、5至7项。", ["3", "5~7"]),
    ("第3项和第5项。", ["3", "5"]),
    ("第3项、第5项、第7项。", ["3", "5", "7"]), ("第3项，第5项。", ["3", "5"]), ("第32项、33项。", ["32", "33"]),
    ("第（32）至（35）项。", ["(32)~(35)"]),
    ("第（3）—（5）项。", ["(3)~(5)"]), ("第（3）－（5）项。", ["(3)~(5)"]), ("第（3）～（5）项。", ["(3)~(5)"]),
    ("第（32）项至第（35）项。", ["(32)~(35)"]), ("第3到5项。", ["3~5"]),
    ("第三至五项。", ["汉3~汉5"]), ("第三项至第五项。", ["汉3~汉5"]), ("第（32）、（33）项。", ["(32)", "(33)"]),
    ("第（32）（33）项。", ["(32)", "(33)"]),
    ("（32）、（33）。", ["(32)", "(33)"]),
    ("（32）和（34）至（36）。", ["(32)", "(34)~(36)"]), ("第一、二部分。", ["部1", "部2"]), ("第一部分和第三部分。", ["部1", "部3"]),
    ("第8、9条。", ["条8", "条9"]),
    ("第八条、第十条。", ["条8", "条10"]), ("第八条至第十条。", ["条8~条10"]), ("第3项以及第5项。", ["3", "5"]), ("第（32）至35项。", ["(32)~(35)"]),
    ("第3项及第（5）项。", ["3", "(5)"]),
  ])
  func listsAndRanges(_ words: String, _ expected: [String]) { #expect(Self.read(words) == expected, "\(words)") }

  @Test(arguments: [
    ("第二部分第（三）项。", ["部2/(一3)"]), ("第二部分的第（三）项。", ["部2/(一3)"]), ("第二部分（三）。", ["部2/(一3)"]),
    ("第二部分第（三）项第8目。", ["部2/(一3)/目8"]),
    ("第二部分第（三）项第8小项。", ["部2/(一3)/目8"]), ("第二部分第（三）项第8项。", ["部2/(一3)/8"]), ("第二部分第（三）项第8项第（34）项。", ["部2/(一3)/8/(34)"]),
    ("第三章第八条。", ["章3/条8"]), ("第八条第（二）项。", ["条8/(一2)"]), ("第八条第二款。", ["条8"]), ("第1条第（2）款。", ["条1/(2)"]),
    ("第八条第二款第（三）项。", ["条8/(一3)"]),
    ("第一章第二节第三条。", ["章1/节2/条3"]),
    ("第二部分第（一）项、第（三）项。", ["部2/(一1)", "部2/(一3)"]), ("第二部分第（一）项第1、3项。", ["部2/(一1)/1", "部2/(一1)/3"]),
    ("第二部分第（一）项第1至3项。", ["部2/(一1)/1~3"]), ("第二部分第（一）项第1项、第（三）项第7项。", ["部2/(一1)/1", "部2/(一3)/7"]),
    ("第二部分第（一）项和第三部分第（二）项。", ["部2/(一1)", "部3/(一2)"]), ("第三章第八条、第十条。", ["章3/条8", "章3/条10"]),
    ("第（三）项、第5项。", ["(一3)", "5"]),
    ("二、（三）。", ["部2/(一3)"]), ("二、（三）8.（34）。", ["部2/(一3)/8./(34)"]), ("二、／（三）／8.／（34）。", ["部2/(一3)/8./(34)"]),
    ("（三）8.要求。", ["(一3)/8."]),
    ("二、（三）8项。", ["部2/(一3)"]),
  ])
  func paths(_ words: String, _ expected: [String]) { #expect(Self.read(words) == expected, "\(words)") }

  @Test(arguments: [
    ("（第3项）推进。", ["3"]), ("（第（35）项）推进。", ["(35)"]), ("（见第二部分第（三）项）。", ["部2/(一3)"]), ("（第32、33项）。", ["32", "33"]),
    ("（2026—2030年）第3项。", ["3"]),
    ("（试行）第3项。", ["3"]), ("（云政发〔2026〕3号）第3项。", ["3"]), ("（以下简称《方案》）第3项。", ["3"]), ("（云政发〔2026〕3号，以下简称《方案》）第3项。", ["3"]),
    ("”第3项。", ["3"]),
  ])
  func bracketsBetween(_ words: String, _ expected: [String]) { #expect(Self.read(words) == expected, "\(words)") }

  /// Counts, ordinals of other things and lists in the text are no references.
  @Test(arguments: [
    "", "8项任务。", "共12条。", "第三批8项任务。", "第一次修订。", "第二批项目。", "（第三批）。", "（第二版）。", "（第2次修订）。", "（试行）。", "（2021）。", "第三方评估。",
    "第一时间部署。",
    "第一项目部进场。", "第二节课开讲。", "第一条例会制度。", "第三条线推进。", "第3.5项。", "第2026项。", "第三、四季度调度。", "第一、二产业。", "第三点位建成。", "第两项。",
    "提出的第一项任务。",
    "第一书记领办。", "第5名。", "第十四届人大。", "35项。", "三十五项。", "一、二是关键。", "一、总体要求。", "（一）1.加强领导。", "（一）（1）压实责任。", "第二章程修订。",
    "第三款项拨付。", "五项机制。", "全文12条。", "第百项。", "第1项目推进会。",
  ])
  func noReferences(_ words: String) { #expect(Self.read(words) == [], "\(words)") }

  /// What follows a reference is not drawn into it.
  @Test(arguments: [
    ("第3项、12项任务。", ["3"]), ("第（3）项和12项配套制度。", ["(3)"]), ("第3项至5月底完成。", ["3"]), ("第3项，5个部门。", ["3"]),
    ("第3项，第一条经验是。", ["3"]), ("第3项、第三季度。", ["3"]),
    ("第3项，2026年完成5项。", ["3"]), ("第3项——加快推进。", ["3"]), ("第（一）项至第二部分。", ["(一1)"]), ("第（三）批名单。", []), ("（3）期工程。", []),
    ("第35项、《云麓市供水方案》第5项。", ["35"]), ("第（3）项（第二批）。", ["(3)"]),
    ("第3项，（二）强化监督。", ["3"]),
    ("第3项、第一书记。", ["3"]), ("第三部分、四个方面。", ["部3"]), ("第8条和8条措施。", ["条8"]), ("第3项和第三方。", ["3"]),
  ])
  func whatFollows(_ words: String, _ expected: [String]) { #expect(Self.read(words) == expected, "\(words)") }

  /// （1）印发《…》（2）召开…: the numbers of a list that runs through the text.
  @Test func listsInTheText() {
    func first(_ text: String) -> [String] { Draft(SourceText(text)).blocks[0].titles[0].measures.map(Self.text) }
    #expect(first("年内：（1）印发《云麓市节水方案》（2）召开动员会（3）逐项督办。") == [])
    #expect(first("重点抓好（三）落实《云麓市节水方案》（四）开展普查。") == [])
    #expect(first("印发《云麓市节水方案》（1）召开动员会（2）逐项督办。") == [])
    #expect(first("落实《云麓市供热方案》（4）和《云麓市节水方案》（5）。") == ["(4)"])
    let both = Draft(SourceText("落实《云麓市供热方案》（4）和《云麓市节水方案》（5）。")).blocks[0].titles
    #expect(both.map { $0.measures.map(Self.text) } == [["(4)"], ["(5)"]])
  }

  /// Each title has its own measures, whatever stands beside it.
  @Test(arguments: [
    ("落实《甲县供水方案》第3项、《甲县节水方案》第5项。", [["3"], ["5"]]), ("落实《甲县供水方案》《甲县节水方案》第5项。", [[], ["5"]]),
    ("落实《甲县供水方案》第3项《甲县节水方案》第5项。", [["3"], ["5"]]),
    ("落实《关于印发〈甲县供水方案〉的通知》第3项。", [["3"]]), ("落实《关于印发《甲县供水方案》的通知》第3项。", [["3"], []]),
    ("落实《甲县供水方案》和《甲县节水方案》的第（5）项。", [[], ["(5)"]]),
    ("落实《甲县供水方案》（以下简称《方案》）第3项和《方案》第5项。", [["3"], [], ["5"]]),
  ])
  func severalTitles(_ text: String, _ expected: [[String]]) {
    #expect(Draft(SourceText(text)).blocks[0].titles.map { $0.measures.map(Self.text) } == expected, "\(text)")
  }

  /// The words of each reference, and no more, are its range.
  @Test(arguments: [
    ("第（4）项，", ["第（4）项"]), ("第二部分第（三）项第8目，", ["第二部分第（三）项第8目"]), ("第32、33项，", ["第32", "33项"]),
    ("第（1）至（3）项，", ["第（1）至（3）项"]),
    ("（第35项），", ["第35项"]), ("第二部分第（一）项、第（三）项，", ["第二部分第（一）项", "第（三）项"]), ("二、（三）8.（34），", ["二、（三）8.（34）"]),
    ("第3项和第5项，", ["第3项", "第5项"]),
    ("第八条第二款，", ["第八条第二款"]),
  ])
  func ranges(_ words: String, _ expected: [String]) {
    let text = SourceText("落实《云麓市节水方案》\(words)逐项推进。")
    #expect(Draft(text).blocks[0].titles[0].measures.map { text.string(in: $0.range) } == expected)
  }

  // MARK: Names without 《》

  @Test(arguments: [
    ("对照方案第3项推进。", "对照方案", ["3"]), ("完成实施方案第（8）项。", "完成实施方案", ["(8)"]), ("按照“方案”第3项推进。", "方案", ["3"]),
    ("本办法第三条规定。", "本办法", ["条3"]), ("修订章程第三条。", "修订章程", ["条3"]),
    ("市民第三项反映。", nil, []), ("方案第三批任务。", nil, []), ("落实《甲方案》第3项。", nil, []), ("《甲方案》和方案第3项。", "和方案", ["3"]),
  ])
  func bareNames(_ text: String, _ lead: String?, _ expected: [String]) {
    let found = Draft(SourceText(text)).blocks[0].bareReferences
    #expect(found.first?.leadText == lead && found.flatMap(\.measures).map(Self.text) == expected, "\(text)")
  }

  // MARK: Short names

  @Test(arguments: [
    ("出台《甲县渡口办法》（以下简称《办法》）。", "办法", "（以下简称《办法》）"), ("出台《甲县渡口办法》(下称“《办法》”)。", "办法", "(下称“《办法》”)"),
    ("出台《甲县渡口办法》（简称办法）。", "办法", "（简称办法）"), ("出台《甲县渡口办法》（甲政发〔2026〕3号，以下简称《办法》）。", "办法", "，以下简称《办法》"),
    ("出台《甲县渡口办法》，以下简称《办法》，推行。", "办法", "，以下简称《办法》"), ("出台《甲县渡口办法》（以下简称《办法》，下同）。", "办法", "（以下简称《办法》，下同）"),
    ("出台《甲县渡口办法》（试行）（以下简称《办法》）。", "办法", "（以下简称《办法》）"),
  ])
  func definitions(_ words: String, _ name: String, _ range: String) throws {
    let text = SourceText(words)
    let alias = try #require(Draft(text).blocks[0].titles[0].alias, "\(words)")
    #expect(alias.name == name)
    #expect(text.string(in: alias.range).hasSuffix(range.trimmingPrefix("，")), "\(text.string(in: alias.range))")
    #expect(text.string(in: alias.nameRange) == name)
  }

  @Test func definitionsOfTitlesWithoutBrackets() throws {
    let text = SourceText("年初印发甲县渡口管理办法（以下简称《办法》），逐条宣讲。")
    let alias = try #require(Draft(text).blocks[0].bareAliases.first)
    #expect(alias.definition.name == "办法" && alias.title.text == "甲县渡口管理办法")
    #expect(text.string(in: alias.definition.range) == "（以下简称《办法》）")
    for words in ["甲县水务局（以下简称市局）负责。", "出台《甲县渡口办法》（以下简称《办法》）。", "（以下简称《办法》）"] {
      #expect(Draft(SourceText(words)).blocks[0].bareAliases.isEmpty, "\(words)")
    }
  }

  /// The years may have slipped out of 《》; a year of issue has not.
  @Test func yearsBehindTheTitle() {
    func key(_ text: String) -> TitleKey { Draft(SourceText(text)).blocks[0].titles[0].key }
    #expect(key("落实《甲县节水方案》（2026—2030年）。").years == "2026-2030")
    #expect(key("落实《甲县节水方案》(2026-2030年)第3项。").years == "2026-2030")
    #expect(key("落实《甲县节水方案》（2026年）。").years == "")
    #expect(key("落实《甲县节水方案》（试行）。").whole == "甲县节水方案")
  }
}
