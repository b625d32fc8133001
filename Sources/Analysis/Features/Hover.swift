import Checks
import DraftSyntax
import Numerals
import PlanModel
import TextModel

/// A part of a hover. Texts are plain: whoever shows them escapes what the client would interpret.
package enum HoverBlock: Sendable, Hashable {
  case heading(LocalizedText)
  case paragraph(LocalizedText)
  /// Words of a document.
  case quotation(String)
  case table(header: [LocalizedText], rows: [[LocalizedText]])
}

package struct HoverContent: Sendable, Hashable {
  /// The words that the hover is about.
  package var range: TextRange
  package var blocks: [HoverBlock]
}

extension Analysis {
  /// What is under the cursor: a measure, a plan, an alias, or a figure with its proof; in other words of a draft, the
  /// measures that they may answer.
  package func hover(in key: DocumentKey, at offset: TextOffset) -> HoverContent? {
    guard let context = context(of: key) else { return nil }
    if let reference = context.reference(at: offset) { return referenceHover(reference, context) }
    return figureHover(context, at: offset) ?? ownMeasureHover(in: key, at: offset) ?? offerHover(in: key, at: offset)
  }

  // MARK: References

  private func referenceHover(_ reference: ReferenceAtOffset, _ context: CheckContext) -> HoverContent {
    var blocks: [HoverBlock] = []
    if let binding = reference.binding, reference.measure == nil {
      blocks.append(
        .paragraph(
          LocalizedText("简称，指《\(binding.title.text)》", "short for 《\(binding.title.text)》")))
    }
    if let plan = reference.plan {
      if let measure = reference.measure {
        blocks += measureBlocks(measure, plan, from: DocumentRange(document: context.document, range: reference.range))
      } else {
        blocks += planBlocks(plan)
      }
    } else if let measure = reference.measure {
      let words = context.text.string(in: context.draft.absolute(measure.range, in: reference.block))
      blocks.append(
        .paragraph(
          LocalizedText(
            "《\(reference.title.text)》不在工作区，\(words)未核对",
            "《\(reference.title.text)》 is not in the workspace; \(words) was not looked up")))
    } else if blocks.isEmpty {
      blocks.append(.heading(LocalizedText(verbatim: "《\(reference.title.text)》")))
      blocks += unresolvedBlocks(reference.title)
    }
    return HoverContent(range: reference.range, blocks: blocks)
  }

  // MARK: Figures

  private func figureHover(_ context: CheckContext, at offset: TextOffset) -> HoverContent? {
    guard let (index, at) = context.figure(at: offset) else { return nil }
    let block = context.draft.blocks[index]
    let figure = block.figures[at]
    func words(_ range: TextRange) -> String { context.text.string(in: context.draft.absolute(range, in: index)) }
    var blocks: [HoverBlock] = [.heading(LocalizedText(verbatim: words(figure.range)))]
    if figure.kind.isCheckable { blocks.append(.table(header: Analysis.figureHeader, rows: figureRows(figure))) }
    let reader = EvidenceReader(context)
    let evidence = reader.evidence(of: at, in: index, words: reader.words(of: index))
    if let proof = evidence.proof {
      blocks.append(.table(header: Analysis.proofHeader, rows: proofRows(proof, context, index, words)))
      blocks.append(.paragraph(proof.summary))
    }
    if let entry = evidence.row {
      blocks.append(.table(header: Analysis.ledgerHeader, rows: ledgerRows(entry)))
    }
    if evidence.proof == nil || evidence.contradiction != nil {
      blocks.append(.paragraph(impliedBase(of: at, in: block, words) ?? evidence.detail(of: figure, words: words)))
    }
    return HoverContent(range: context.draft.absolute(figure.range, in: index), blocks: blocks)
  }

  private static let figureHeader = [LocalizedText("项目", "item"), LocalizedText("内容", "content")]
  private static let proofHeader = [
    LocalizedText("核算", "proof"), LocalizedText("数值", "value"), LocalizedText("位置", "place"),
  ]

  /// 28件，占审结的42.42%: the whole numbers that the base may be, where it is not stated.
  private func impliedBase(of rate: Int, in block: Block, _ words: (TextRange) -> String) -> LocalizedText? {
    for relation in block.relations where relation.isNamed {
      guard case .impliedBase(let part, rate) = relation.kind, block.figures[part].isExact else { continue }
      let bases = WholeNumbers.bases(part: block.figures[part].value, rate: block.figures[rate], limit: 3)
      guard !bases.isEmpty else { return nil }
      let (p, r) = (words(block.figures[part].range), words(block.figures[rate].range))
      let list = bases.map { String($0) }.joined(separator: "、")
      return LocalizedText(
        "文中没有写总数；总数是\(list)时，\(p)正好占\(r)", "the whole is not stated; \(p) is \(r) of \(list)")
    }
    return nil
  }

  private static let ledgerHeader = [LocalizedText("台账", "ledger"), LocalizedText("内容", "content")]

  /// The row of the ledger that speaks of the figure.
  private func ledgerRows(_ entry: LedgerEntry) -> [[LocalizedText]] {
    let row = entry.row
    var rows: [[LocalizedText]] = [
      [LocalizedText("指标", "indicator"), LocalizedText(verbatim: row.indicator)],
      [LocalizedText("数值", "value"), LocalizedText(verbatim: row.valueText)],
    ]
    if let period = row.period { rows.append([LocalizedText("期间", "period"), LocalizedText(verbatim: period.text)]) }
    if !row.source.isEmpty { rows.append([LocalizedText("来源", "source"), LocalizedText(verbatim: row.source)]) }
    let place = LocalizedText(
      "\(entry.document.name)第\(row.line + 1)行", "\(entry.document.name), line \(row.line + 1)")
    rows.append([LocalizedText("位置", "place"), place])
    return rows
  }

  private func figureRows(_ figure: Figure) -> [[LocalizedText]] {
    var rows: [[LocalizedText]] = [
      [LocalizedText("类别", "kind"), FigureNames.kind(figure.kind)],
      [LocalizedText("作用", "role"), FigureNames.role(figure.role)],
      [LocalizedText("数值", "value"), LocalizedText(verbatim: figure.value.exactText)],
      [LocalizedText("取值范围", "interval"), LocalizedText(verbatim: figure.interval.text)],
    ]
    if !figure.indicator.isEmpty {
      rows.append([LocalizedText("指标", "indicator"), LocalizedText(verbatim: figure.indicator)])
    }
    return rows
  }

  /// The figures used with the line in which each stands, then what they give and what is stated.
  private func proofRows(_ proof: FigureProof, _ context: CheckContext, _ index: Int, _ words: (TextRange) -> String)
    -> [[LocalizedText]]
  {
    let block = context.draft.blocks[index]
    let blank = LocalizedText(verbatim: "")
    return proof.operands.map { operand in
      let figure = block.figures[operand]
      let start = context.draft.absolute(figure.range, in: index).lowerBound
      let position = context.text.position(of: start, encoding: .utf32)
      return [
        LocalizedText(verbatim: figure.indicator), LocalizedText(verbatim: words(figure.range)),
        LocalizedText(
          "第\(position.line + 1)行第\(position.character + 1)字",
          "line \(position.line + 1), character \(position.character + 1)"),
      ]
    } + [
      [LocalizedText("算出", "derived"), LocalizedText(verbatim: proof.derived.text), blank],
      [LocalizedText("文中", "stated"), LocalizedText(verbatim: proof.stated.text), blank],
    ]
  }
}

/// What kinds and roles are called.
package enum FigureNames {
  package static func kind(_ kind: FigureKind) -> LocalizedText {
    switch kind {
    case .count: LocalizedText("计数", "count")
    case .amount: LocalizedText("数量", "amount")
    case .percent: LocalizedText("百分数", "percent")
    case .percentagePoint: LocalizedText("百分点", "percentage point")
    case .ratio: LocalizedText("比例", "ratio")
    case .multiple: LocalizedText("倍数", "multiple")
    case .ordinal: LocalizedText("序数", "ordinal")
    case .date: LocalizedText("日期", "date")
    case .identifier: LocalizedText("编号", "identifier")
    }
  }

  package static func role(_ role: FigureRole) -> LocalizedText {
    switch role {
    case .level: LocalizedText("水平", "level")
    case .rate: LocalizedText("率", "rate")
    case .share: LocalizedText("占比", "share")
    case .change: LocalizedText("增减", "change")
    case .target: LocalizedText("目标", "target")
    }
  }
}
