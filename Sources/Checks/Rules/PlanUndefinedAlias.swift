import DraftSyntax
import TextModel

/// `plan-undefined-alias`: a short name in 《》 that the draft never defines.
enum PlanUndefinedAlias: TitleRule {

  static let description = RuleDescription(
    id: "plan-undefined-alias", group: .plan, severity: .warning, since: "0.1.0",
    title: LocalizedText("简称未作说明", "short name never defined"),
    why: LocalizedText(
      "只写《条例》《方案》，读的人不知道是哪一个；第一次出现时应写全称并注明“以下简称”。",
      "A bare 《条例》 leaves the reader to guess; the full title and 以下简称 belong at its first use."),
    leavesAlone: LocalizedText(
      "《宪法》《民法典》等通用的法律简称不报；前面已写“以下简称”的、前面紧跟制定机关的（中央《意见》）不报；同一简称只在第一次出现时报一次。",
      "Well-known short names of laws need no definition, nor does a name right behind its issuing body (中央《意见》); an alias is named once, at its first use."
    ),
    source: LocalizedText(
      "使用非规范化简称应先用全称并注明简称，是公文写作惯例。", "That a short name is introduced by its full title is usage in official writing."),
    triggers: [
      RuleExample("轮渡停航按《条例》规定的水位执行。", marked: "《条例》"),
      RuleExample("出台《安澜县渡口管理办法》。《办法》推行后，超载渡船绝迹。", marked: "《办法》"),
    ],
    quiet: [
      RuleExample("出台《安澜县渡口管理办法》（以下简称《办法》）。《办法》推行后，超载渡船绝迹。"),
      RuleExample("新任村干部先读《民法典》《宪法》和《行政诉讼法》。"),
      RuleExample("对照市委《实施意见》，列出清单。"),
    ])

  static func concerns(_ facts: TitleFacts) -> Bool {
    let title = facts.title
    return !title.isNested && !title.isQualified && isShortName(title) && !facts.context.titles.knows(title.key)
      && facts.binding == nil
  }

  static func findings(about titles: [TitleFacts], in context: CheckContext) -> [Finding] {
    var seen: Set<TitleKey> = []
    return titles.filter { seen.insert($0.title.key).inserted }.map {
      finding($0.title, $0.block, earlier(than: $0), $0.aliases, context)
    }
  }

  /// The titles that the draft names before one.
  private static func earlier(than facts: TitleFacts) -> [(title: TitleMention, block: Int)] {
    facts.context.draft.namingBlocks.prefix { $0 <= facts.block }.flatMap { block in
      facts.context.draft.blocks[block].titles.filter {
        block < facts.block || $0.range.lowerBound < facts.title.range.lowerBound
      }.map { ($0, block) }
    }
  }

  /// 《条例》, 《实施方案》, 《纲要（草案）》: a kind of document and nothing else.
  private static func isShortName(_ title: TitleMention) -> Bool {
    let name = FoldedText(title.key.whole)
    let end = name.count - (stages.matchSuffix(name, endingAt: name.count, notBefore: 0) ?? 0)
    return end > 0 && Vocabulary.aliasKinds.match(name, at: 0, limit: end) == end
  }

  private static let stages = WordTable(["(草案)", "(试行)", "(暂行)"])

  private static func finding(
    _ title: TitleMention, _ block: Int, _ earlier: [(title: TitleMention, block: Int)], _ aliases: AliasTable,
    _ context: CheckContext
  ) -> Finding {
    let range = context.draft.absolute(title.range, in: block)
    let words = context.text.string(in: range)
    let meant = earlier.filter {
      $0.title.key.whole.hasSuffix(title.key.whole) && $0.title.key.whole != title.key.whole
    }
    let later = aliases.first(named: title.key)
    var message: LocalizedText
    if let later {
      message = LocalizedText(
        "简称\(words)在注明“以下简称”之前就用了，后文才注明它指《\(later.title.text)》。",
        "The short name \(words) is used before its definition; it stands for 《\(later.title.text)》.")
    } else {
      message = LocalizedText("简称\(words)没有写明指哪个文件。", "The short name \(words) is never defined.")
    }
    if later == nil, !meant.isEmpty {
      let names = unique(meant.map { "《\($0.title.text)》" }).suffix(3).joined(separator: "、")
      message.chinese += "前文的\(names)可能是所指。"
      message.english += " \(names) before it may be meant."
    } else if later == nil {
      message.chinese += "第一次出现时请写全称并注明“以下简称\(words)”。"
      message.english += " Give the full title and 以下简称\(words) at its first use."
    }
    return Finding(
      rule: description.id, severity: .warning, range: range, message: message,
      related: later.map {
        [
          RelatedPlace(
            range: context.draft.absolute($0.definition.range, in: $0.block),
            message: LocalizedText("在这里注明", "defined here"))
        ]
      }
        ?? meant.suffix(3).map {
          RelatedPlace(
            range: context.draft.absolute($0.title.range, in: $0.block),
            message: LocalizedText("可能所指的文件", "may be meant"))
        },
      fixes: fixes(words, meant, later, context))
  }

  private static func unique(_ names: [String]) -> [String] {
    var seen: Set<String> = []
    return names.filter { seen.insert($0).inserted }
  }

  /// With one title before it that ends alike, the definition belongs behind that title.
  private static func fixes(
    _ words: String, _ meant: [(title: TitleMention, block: Int)], _ later: AliasBinding?, _ context: CheckContext
  ) -> [Fix] {
    guard later == nil, let first = meant.first, Set(meant.map(\.title.key.whole)).count == 1, first.title.alias == nil
    else { return [] }
    let end = context.draft.absolute(first.title.range, in: first.block).upperBound
    return [
      Fix(
        title: LocalizedText("在《\(first.title.text)》后注明（以下简称\(words)）", "Define \(words) behind 《\(first.title.text)》"),
        edits: [TextEdit(range: end..<end, replacement: "（以下简称\(words)）")], isSafe: false)
    ]
  }
}
