import Analysis
import Foundation
import DraftSyntax
import PlanModel
import TestSupport
import Testing
import TextModel

/// The plans in `../shared`: how many measures each has, and every form of reference to every measure of one of them.
@Suite(.enabled(if: SharedGold.isHere, "there is no ../shared beside the checkout"))
struct SharedPlanTests {
  private static func plan(_ name: String) throws -> Plan {
    let text = SourceText(decoding: try SharedGold.bytes(SharedGold.folder.appending(path: name)))
    let draft = Draft(text)
    try #require(Plan.isPlan(draft), "\(name)")
    return Plan(document: .sample("plan.txt"), draft: draft, text: text)
  }

  // MARK: How many

  /// Counted by hand, by the markers that begin lines; pages that hold a document twice count once.
  @Test(arguments: [
    ("cpc_全国干部教育培训规划（2023—2027年）.txt", [8, 21, 0, 0, 0]), ("cpc_关于巩固和壮大新世纪新阶段统一战线的意见.txt", [6, 30, 0, 0, 0]),
    ("cpc_关于持续推进城市更新行动的意见.txt", [4, 14, 0, 0, 0]), ("cpc_关于推进社会工作专业人员队伍建设的意见.txt", [6, 11, 0, 0, 0]),
    ("gov_国务院关于做好当前和今后一个时期促进就业工作的若干意见.txt", [5, 15, 0, 0, 0]),
    ("gov_国务院办公厅关于印发“无废城市”建设试点工作方案的通知.txt", [4, 19, 0, 0, 0]),
    ("gww_gw-tongzhi-20201207-001.txt", [0, 6, 0, 0, 15]), ("gww_gw-tongzhi-20220517-001.txt", [7, 33, 0, 0, 0]),
    ("jggg_1993.txt", [5, 0, 88, 0, 0]), ("mk_北京市经济和信息化局印发《关于推进北京市数....txt", [8, 23, 0, 0, 0]),
    ("mk_安徽省推进“三地一区”建设领导小组改革开放....txt", [3, 7, 24, 0, 0]),
  ])
  func measuresOfTheCorpus(_ name: String, _ expected: [Int]) throws {
    let plan = try Self.plan("corpus/plans/" + name)
    let families: [MarkerFamily] = [.han, .hanBracket, .digit, .digitBracket, .article]
    #expect(families.map { family in plan.measures.count { $0.family == family } } == expected)
    #expect(plan.measures.count == expected.reduce(0, +))
    // Everything hangs together: a measure lies inside the one around it, and its text before the next.
    for (index, measure) in plan.measures.enumerated() {
      #expect(measure.parent.map { plan.measures[$0].level < measure.level && $0 < index } ?? true)
      #expect(
        index + 1 == plan.measures.count
          || measure.textRange.upperBound <= plan.measures[index + 1].textRange.lowerBound)
    }
  }

  /// The twelfth is a report that was transmitted, by its title.
  @Test func theReportAmongThem() throws {
    let names = try FileManager.default.contentsOfDirectory(
      atPath: SharedGold.folder.appending(path: "corpus/plans").path(percentEncoded: false))
    let reports = try names.filter { name in
      !Plan.isPlan(
        Draft(SourceText(decoding: try SharedGold.bytes(SharedGold.folder.appending(path: "corpus/plans/" + name)))))
    }
    #expect(names.count == 12 && reports.count == 1 && reports[0].contains("防震减灾"))
  }

  // MARK: Every form

  /// A measure of the seed plan by the numbers on its way: part, section, item, running measure.
  private struct Place: Hashable {
    var part: Int
    var section: Int?
    var item: Int?
    var measure: Int?
  }

  private static let seed = "seeds/003_24e04724e66501c5.txt"

  private static func place(_ measure: Measure) -> Place {
    func number(_ family: MarkerFamily) -> Int? { measure.path.first { $0.family == family }?.number }
    return Place(
      part: number(.han) ?? 0, section: number(.hanBracket), item: number(.digit), measure: number(.digitBracket))
  }

  @Test func theSeedPlan() throws {
    let plan = try Self.plan(Self.seed)
    let places = plan.measures.map(Self.place)
    #expect(Set(places).count == places.count)
    #expect(places.compactMap(\.measure) == Array(1...76))
    #expect(places.filter { $0.part == 2 && $0.measure == nil }.compactMap(\.item) == Array(1...27))
    #expect(places.filter { $0.part == 2 && $0.item == nil }.compactMap(\.section) == Array(1...8))
    #expect(places.filter { $0.part == 3 }.compactMap(\.item) == Array(1...8))
    #expect(plan.imprint.period == 2021...2025 && !plan.imprint.documentNumber.isEmpty && !plan.imprint.issuer.isEmpty)
  }

  /// What a reference behind a title leads to: `2`, `? 2 5` or nothing.
  private static func lead(_ words: String, in plan: Plan) -> String {
    let measures = Draft(SourceText("落实《某方案》\(words)，逐项推进。")).blocks[0].titles[0].measures
    return measures.map { measure in
      switch plan.resolve(measure) {
      case .resolved(let found): found.map(String.init).joined(separator: " ")
      case .ambiguous(let found): "? " + found.map(String.init).joined(separator: " ")
      case .undefined(let step): "! \(step.number)"
      }
    }.joined(separator: " | ")
  }

  /// What the forms mean, found by going through all measures.
  private static func meaning(_ plan: Plan, _ isMeant: (Place) -> Bool) -> String {
    let found = plan.measures.indices.filter { isMeant(place(plan.measures[$0])) }
    return (found.count > 1 ? "? " : "") + found.map(String.init).joined(separator: " ")
  }

  @Test func everyRunningMeasure() throws {
    let plan = try Self.plan(Self.seed)
    let places = plan.measures.map(Self.place)
    for (index, place) in places.enumerated() {
      guard let n = place.measure, let section = place.section, let item = place.item else { continue }
      let (one, part, s) = ("\(index)", "第二部分", "第（\(Self.han(section))）项")
      let forms = [
        "第（\(n)）项", "第(\(n))项", "第（\(Self.wide(n))）项", "（\(n)）", "(\(n))", "的第（\(n)）项", "（第（\(n)）项）", "（见第（\(n)）项）",
        "\(part)第（\(n)）项",
        "\(part)\(s)第（\(n)）项", "\(part)\(s)第\(item)项第（\(n)）项", "\(part)\(s)第\(item)目第（\(n)）项",
        "二、（\(Self.han(section))）\(item).（\(n)）",
        plan.measures[index].pathText, plan.citation(of: index) ?? "no citation",
      ]
      for form in forms { #expect(Self.lead(form, in: plan) == one, "\(form)") }
      // Without brackets the items 1. to 27. and those of part three have a claim too, and by a Chinese numeral the sections.
      let arabic = Self.meaning(plan) { ($0.measure ?? $0.item) == n }
      #expect(Self.lead("第\(n)项", in: plan) == arabic && Self.lead("第\(n)条", in: plan) == arabic, "第\(n)项")
      let any = Self.meaning(plan) { ($0.measure ?? $0.item ?? $0.section) == n }
      #expect(Self.lead("第\(Self.han(n))项", in: plan) == any, "第\(Self.han(n))项")
      #expect(arabic.hasPrefix("?") == (n <= 27))
      guard n < 76 else { continue }
      let next = places.firstIndex { $0.measure == n + 1 } ?? 0
      #expect(Self.lead("第（\(n)）至（\(n + 1)）项", in: plan) == "\(index) \(next)")
      #expect(Self.lead("第（\(n)）—（\(n + 1)）项", in: plan) == "\(index) \(next)")
      #expect(Self.lead("第（\(n)）、（\(n + 1)）项", in: plan) == "\(index) | \(next)")
      #expect(Self.lead("第（\(n)）项和第（\(n + 1)）项", in: plan) == "\(index) | \(next)")
      if n > 27 {
        #expect(Self.lead("第\(n)、\(n + 1)项", in: plan) == "\(index) | \(next)")
        #expect(Self.lead("第\(n)至\(n + 1)项", in: plan) == "\(index) \(next)")
      }
    }
    for n in [77, 78, 100, 760] {
      #expect(Self.lead("第（\(n)）项", in: plan) == "! \(n)" && Self.lead("第\(n)项", in: plan) == "! \(n)")
      #expect(Self.lead("第（70）至（\(n)）项", in: plan) == "! \(n)")
    }
  }

  @Test func everyItem() throws {
    let plan = try Self.plan(Self.seed)
    let places = plan.measures.map(Self.place)
    for (index, place) in places.enumerated() where place.measure == nil {
      guard let n = place.item, let section = place.section else { continue }
      let part = "第\(Self.han(place.part))部分"
      let s = "第（\(Self.han(section))）项"
      let forms = [
        "\(part)\(s)第\(n)项", "\(part)\(s)第\(n)目", "\(part)\(s)第\(n)小项", "\(part)的\(s)第\(n).项", "\(part)第\(n).项",
        "\(Self.han(place.part))、（\(Self.han(section))）\(n).", plan.measures[index].pathText,
        plan.citation(of: index) ?? "no citation",
      ]
      for form in forms { #expect(Self.lead(form, in: plan) == "\(index)", "\(form)") }
      // In part two （n） may be meant as well, wherever it stands; part three has nothing else.
      let inPart = Self.meaning(plan) { $0.part == place.part && ($0.measure ?? $0.item) == n }
      #expect(Self.lead("\(part)第\(n)项", in: plan) == inPart, "\(part)第\(n)项")
      #expect(inPart.hasPrefix("?") == (place.part == 2))
      #expect(Self.lead("\(part)第\(n + 30)项", in: plan).hasPrefix("!") == (place.part == 3))
    }
  }

  @Test func everySectionAndPart() throws {
    let plan = try Self.plan(Self.seed)
    let places = plan.measures.map(Self.place)
    for (index, place) in places.enumerated() where place.item == nil {
      let part = "第\(Self.han(place.part))部分"
      guard let section = place.section else {
        for form in [part, "第\(place.part)部分", "第\(Self.han(place.part))章"] {
          #expect(Self.lead(form, in: plan) == "\(index)", "\(form)")
        }
        continue
      }
      let s = "（\(Self.han(section))）"
      for form in [
        "\(part)第\(s)项", "\(part)的第\(s)项", "\(part)\(s)", "\(Self.han(place.part))、\(s)", plan.measures[index].pathText,
      ] {
        #expect(Self.lead(form, in: plan) == "\(index)", "\(form)")
      }
      #expect(plan.citation(of: index).map { Self.lead($0, in: plan) } == "\(index)")
      #expect(Self.lead("\(part)第\(Self.han(section))项", in: plan) == "\(index)")
      let alone = Self.meaning(plan) { $0.item == nil && $0.section == section }
      #expect(Self.lead("第\(s)项", in: plan) == alone && Self.lead(s, in: plan) == alone)
    }
    #expect(Self.lead("第四部分", in: plan) == "! 4" && Self.lead("第二部分第（九）项", in: plan) == "! 9")
  }

  // MARK: Numbers

  private static func wide(_ number: Int) -> String {
    String(
      String.UnicodeScalarView(String(number).unicodeScalars.compactMap { Unicode.Scalar($0.value + 0xFEE0) }))
  }

  /// A number below a hundred in Chinese.
  private static func han(_ number: Int) -> String {
    let digits = ["", "一", "二", "三", "四", "五", "六", "七", "八", "九"]
    let (tens, ones) = (number / 10, number % 10)
    return (tens > 1 ? digits[tens] : "") + (tens > 0 ? "十" : "") + digits[ones]
  }
}
