import Testing
import TextModel

@testable import DraftSyntax

/// The form of the vocabulary, which people who do not program may extend.
@Suite struct VocabularyTests {
  private static let lines = VocabularyData.text.split(separator: "\n", omittingEmptySubsequences: false)

  /// A line is a comment, `name: words`, or the continuation of the list above it.
  @Test func everyLineHasAForm() {
    var hasList = false
    for (number, line) in Self.lines.enumerated() {
      if line.hasPrefix("#") { continue }
      if line.hasPrefix("  ") {
        #expect(hasList, "line \(number + 1) continues no list")
        #expect(line.contains { $0 != " " }, "line \(number + 1) is blank")
      } else {
        let name = line.prefix { $0 != ":" }
        let isName = !name.isEmpty && name.allSatisfy { $0.isASCII && ($0.isLowercase || $0 == "-") }
        #expect(isName && line.dropFirst(name.count).hasPrefix(":"), "line \(number + 1): \(line.prefix(30))")
        hasList = true
      }
      #expect(!line.contains("\t") && !line.contains("\u{3000}") && !line.hasSuffix(" "), "line \(number + 1)")
    }
  }

  @Test func namesStandOnce() {
    let names = Self.lines.filter { !$0.hasPrefix("#") && !$0.hasPrefix(" ") }.map { $0.prefix { $0 != ":" } }
    #expect(Set(names).count == names.count)
    #expect(Set(names.map(String.init)) == Set(Vocabulary.lists.keys))
  }

  @Test(arguments: Vocabulary.lists.keys.sorted())
  func wordsStandOnce(_ list: String) {
    let words = Vocabulary.lists[list] ?? []
    #expect(!words.isEmpty)
    var seen: Set<String> = []
    let twice = words.filter { !seen.insert($0).inserted }
    #expect(twice.isEmpty, "\(list): \(twice)")
  }

  /// A new word needs no other change: what the text says is what the reader gets.
  @Test func readingALists() {
    let lists = Vocabulary.read("# units\nclassifiers: 件 起\n  人次\nverbs: 受理\n")
    #expect(lists == ["classifiers": ["件", "起", "人次"], "verbs": ["受理"]])
  }

  /// Pairs are two characters each, and contained rates two names with < between.
  @Test func pairsAreTwo() {
    for list in ["confusables", "contrasts"] {
      for pair in Vocabulary.lists[list] ?? [] { #expect(pair.count == 2, "\(list): \(pair)") }
    }
    #expect(Vocabulary.contained.count == Vocabulary.lists["contained"]?.count)
  }

  /// ``UnitName`` holds a name in itself, as long as it is not longer than this.
  @Test func unitsFitIntoTheirNames() {
    for unit in (Vocabulary.lists["classifiers"] ?? []) + (Vocabulary.lists["measures"] ?? []) + ["个百分点"] {
      let text = FoldedText(unit)
      #expect(text.string.utf8.count <= UnitName.longest)
      #expect(UnitName(text, 0..<text.count).text == text.string)
    }
    let long = FoldedText("个工作日个工作日")
    #expect(UnitName(long, 0..<long.count).text == "个工作日个" && UnitName(long, 0..<0).isEmpty)
    #expect(("个百分点" as UnitName).text == "个百分点" && ("" as UnitName).isEmpty && "元" as UnitName != "件")
  }

  /// ``ScalarTraits/time`` finds each name of a time, and the reader of times need not look at digits within a number.
  @Test func namesOfTimesBeginAsTheirTraitSays() {
    let lists = Vocabulary.lists.filter { $0.key.hasPrefix("period-") }.flatMap(\.value)
    for word in lists + ["上半年", "下半年", "全年", "首季度", "前三季度", "第三季度", "近三年"] {
      let text = FoldedText(word)
      #expect(text.has(PeriodReader.starters, at: 0) && !text.has(.digit, at: 0), "\(word)")
    }
  }

  /// A group of lists says what each of its lists says.
  @Test func groupsAgreeWithTheirLists() {
    let before = WordGroup.beforeFigures
    let lists: [(WordKinds, WordTable)] = [
      (.indicatorEnd, Vocabulary.indicatorEnds), (.copula, Vocabulary.copulas), (.about, Vocabulary.about),
      (.below, Vocabulary.below), (.above, Vocabulary.above), (.atLeast, Vocabulary.atLeast),
      (.atMost, Vocabulary.atMost), (.up, Vocabulary.up), (.down, Vocabulary.down),
    ]
    for word in Vocabulary.lists.values.joined() {
      let text = FoldedText(word)
      var first: WordKinds?
      for (kind, table) in lists {
        let length = table.matchSuffix(text, endingAt: text.count, notBefore: 0)
        if length != nil, first == nil { first = kind }
        let found = before.firstSuffix(of: kind, in: text, endingAt: text.count, notBefore: 0)
        #expect(found?.length == length, "\(word)")
      }
      let all = lists.reduce(WordKinds()) { $0.union($1.0) }
      #expect(before.firstSuffix(of: all, in: text, endingAt: text.count, notBefore: 0)?.kind == first, "\(word)")
    }
  }
}
