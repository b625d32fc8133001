import Checks
import DraftSyntax
import PlanModel
import TextModel

/// What a hover says of plans and measures.
extension Analysis {
  /// The measures that a reference leads to, or why it leads nowhere.
  func measureBlocks(_ reference: MeasureReference, _ plan: Plan, from place: DocumentRange) -> [HoverBlock] {
    let heading = HoverBlock.heading(LocalizedText(verbatim: "《\(plan.title)》"))
    switch plan.resolve(reference) {
    case .undefined(let step): return [heading] + undefinedBlocks(plan.knownNumbers(for: step, of: reference), plan)
    case .ambiguous(let indices):
      return [
        heading,
        .paragraph(LocalizedText("这个序号在几处都有，请写明是哪一处：", "this number stands in several places; say which one:")),
      ]
        + indices.prefix(Analysis.mostMeasures).map { index in
          let citation = plan.citation(of: index).map { "（\($0)）" } ?? ""
          return .quotation(plan.measures[index].pathText + " " + plan.measures[index].title + citation)
        } + rest(indices.count)
    case .resolved(let indices):
      let shown = indices.prefix(Analysis.mostMeasures).flatMap { measureBlocks($0, plan) }
      return [heading] + shown + rest(indices.count)
        + (indices.count == 1 ? citationBlocks(of: indices[0], plan, except: place) : [])
    }
  }

  /// A range may name many measures; a hover shows this many.
  private static let mostMeasures = 6

  private func rest(_ count: Int) -> [HoverBlock] {
    count > Analysis.mostMeasures ? [.paragraph(LocalizedText("……共\(count)项", "… \(count) in all"))] : []
  }

  private func undefinedBlocks(_ known: Plan.KnownNumbers, _ plan: Plan) -> [HoverBlock] {
    var blocks: [HoverBlock] = [
      .paragraph(
        LocalizedText(
          "没有这一条目；\(known.summary(in: plan).chinese)", "it has no such measure; \(known.summary(in: plan).english)"))
    ]
    if let nearest = known.nearest {
      let measure = plan.measures[nearest]
      blocks.append(.paragraph(LocalizedText("最接近的是：", "nearest is:")))
      blocks.append(.quotation(measure.pathText + " " + measure.title))
    }
    return blocks
  }

  /// The path, the text, the goal of the section, and what is to be reached by when.
  private func measureBlocks(_ index: Int, _ plan: Plan) -> [HoverBlock] {
    guard let document = documents[plan.document] else { return [] }
    let (measure, text) = (plan.measures[index], document.text)
    var blocks: [HoverBlock] = [
      .paragraph(LocalizedText(verbatim: measure.pathText)), .quotation(text.string(in: measure.textRange)),
    ]
    if let goal = measure.goal, !measure.textRange.encloses(goal) {
      blocks.append(.paragraph(LocalizedText(verbatim: text.string(in: goal))))
    }
    let facts = document.draft.facts(of: measure, in: text)
    let rows =
      facts.quantities.map { quantity in
        let indicator = quantity.indicator.isEmpty ? "" : "（\(quantity.indicator)）"
        return [
          LocalizedText("数量", "quantity"), LocalizedText(verbatim: text.string(in: quantity.range) + indicator),
        ]
      } + facts.deadlines.map { [LocalizedText("期限", "deadline"), LocalizedText(verbatim: text.string(in: $0))] }
    if !rows.isEmpty {
      blocks.append(.table(header: [LocalizedText("要求", "demand"), LocalizedText("内容", "content")], rows: rows))
    }
    return blocks
  }

  /// Where else a measure is cited.
  private func citationBlocks(of index: Int, _ plan: Plan, except place: DocumentRange?) -> [HoverBlock] {
    let citations = citations(of: index, in: plan).filter { $0 != place }
    guard !citations.isEmpty else { return [] }
    let shown = citations.prefix(Analysis.mostMeasures).map { citation in
      let line = (text(of: citation.document)?.position(of: citation.range.lowerBound, encoding: .utf32).line ?? 0) + 1
      return LocalizedText("\(citation.document.name)第\(line)行", "\(citation.document.name) line \(line)")
    }
    let (count, isElse) = (citations.count, place != nil)
    let chinese = shown.map(\.chinese).joined(separator: "、") + (count > shown.count ? "等" : "")
    let english = shown.map(\.english).joined(separator: ", ") + (count > shown.count ? ", …" : "")
    return [
      .paragraph(
        LocalizedText(
          "\(isElse ? "另有" : "")\(count)处引用：\(chinese)", "cited \(isElse ? "elsewhere " : "")\(count) times: \(english)"
        ))
    ]
  }

  /// The measure of a plan under the cursor, in the plan itself.
  func ownMeasureHover(in key: DocumentKey, at offset: TextOffset) -> HoverContent? {
    guard let plan = documents[key]?.plan,
      let index = plan.measures.lastIndex(where: { $0.selectionRange.touches(offset) })
    else { return nil }
    // The text itself stands under the cursor.
    let blocks = measureBlocks(index, plan).filter { block in
      if case .quotation = block { return false }
      return true
    }
    return HoverContent(
      range: plan.measures[index].selectionRange, blocks: blocks + citationBlocks(of: index, plan, except: nil))
  }

  // MARK: Plans

  /// What is known of the plan, and its own outline: its parts and sections.
  func planBlocks(_ plan: Plan) -> [HoverBlock] {
    let sections = plan.measures.filter { $0.level <= 2 }
    var blocks: [HoverBlock] = [
      .heading(LocalizedText(verbatim: "《\(plan.title)》")),
      .paragraph(LocalizedText("共\(plan.measures.count)个条目", "\(plan.measures.count) items")),
    ]
    let rows = imprintRows(plan.imprint)
    if !rows.isEmpty {
      blocks.append(.table(header: [LocalizedText("文件", "document"), LocalizedText("内容", "content")], rows: rows))
    }
    if !sections.isEmpty {
      let lines = sections.prefix(40).map { String(repeating: "　", count: $0.level - 1) + $0.marker + $0.title }
      blocks.append(.quotation(lines.joined(separator: "\n")))
    }
    return blocks
  }

  private func imprintRows(_ imprint: PlanImprint) -> [[LocalizedText]] {
    let period = imprint.period.map { $0.count == 1 ? "\($0.lowerBound)" : "\($0.lowerBound)—\($0.upperBound)" } ?? ""
    let rows = [
      (LocalizedText("文号", "number"), imprint.documentNumber), (LocalizedText("发文机关", "issued by"), imprint.issuer),
      (LocalizedText("期间", "period"), period), (LocalizedText("印发通知", "notice"), imprint.notice),
    ]
    return rows.filter { !$0.1.isEmpty }.map { [$0.0, LocalizedText(verbatim: $0.1)] }
  }

  /// Why a title leads to no plan.
  func unresolvedBlocks(_ title: TitleMention) -> [HoverBlock] {
    let copies = titles.plans(titled: title.key).count
    if copies > 1 {
      return [
        .paragraph(
          LocalizedText("工作区里有\(copies)份同名文件，不知道以哪一份为准", "\(copies) documents of the workspace have this title"))
      ]
    }
    let editions = titles.editions(of: title.key)
    guard editions.count > 1 else { return [.paragraph(LocalizedText("工作区内没有这个文件", "not in the workspace"))] }
    return [
      .paragraph(LocalizedText("工作区里有几个年份的，请写明年份：", "the workspace has it for several periods; say which:"))
    ] + editions.map { .quotation($0.title) }
  }
}
