import Analysis
import LanguageServerProtocol
import TextModel

/// `textDocument/codeLens` on a plan: how often a measure is cited; whether a draft at hand likely answers it, and where; and
/// the totals at the plan's title.
///
/// What is not found is said only where the draft speaks to the plan at all: below a hundred measures that nobody meant to
/// answer a line each would make the plan twice as long.
enum CodeLensHandler: SnapshotRequestHandler {
  typealias Message = CodeLensRequest

  /// The command of a client that shows the places it is given: a URI, a position, and locations.
  static let showReferences = "hegao.showReferences"

  static func advertise(in capabilities: inout ServerCapabilities, to client: ClientProfile) {
    capabilities.codeLensProvider = CodeLensOptions(resolveProvider: false)
  }

  static func answer(_ params: Message.Params, _ context: RequestContext) throws -> [CodeLens] {
    let flag = context.flag
    let cited = context.analysis.citedMeasures(of: context.key, isCancelled: { flag.isCancelled })
    if cited.isEmpty { return [] }
    let drafts = context.analysis.draftsAtHand(open: context.converter.spellings.keys)
    let coverage =
      drafts.isEmpty
      ? nil : context.analysis.coverage(of: context.key, by: drafts, isCancelled: { flag.isCancelled })
    var writer = LensWriter(context: context, coverage: coverage)
    return try writer.title() + cited.compactMap { try writer.lens(of: $0) }
  }
}

/// Writes the lenses of one plan.
private struct LensWriter {
  let context: RequestContext
  let coverage: PlanCoverage?
  /// The measures that say what is to be done, by their place in the plan.
  private var measures: [TextRange: MeasureCoverage] = [:]
  private var cursor: PositionCursor

  init(context: RequestContext, coverage: PlanCoverage?) {
    self.context = context
    self.coverage = coverage
    cursor = context.converter.cursor(in: context.text)
    func visit(_ measure: MeasureCoverage, into measures: inout [TextRange: MeasureCoverage]) {
      if measure.children.isEmpty, measure.state != .exempt { measures[measure.range] = measure }
      for child in measure.children { visit(child, into: &measures) }
    }
    for measure in coverage?.measures ?? [] { visit(measure, into: &measures) }
  }

  /// The drafts as a lens names them: the name of one, the number of several.
  private var drafts: LocalizedText {
    let drafts = coverage?.drafts ?? []
    return drafts.count == 1
      ? LocalizedText(verbatim: drafts[0].name) : LocalizedText("打开的\(drafts.count)份文稿", "\(drafts.count) open drafts")
  }

  /// The totals; running it gives all of it.
  mutating func title() -> [CodeLens] {
    guard let coverage else { return [] }
    let tally = coverage.tally
    let title = LocalizedText(
      "\(drafts.chinese)：共\(tally.measures)项，已引用\(tally.cited)项，可能对应\(tally.likely)项，未见\(tally.missing)项",
      "\(drafts.english): \(tally.measures) measures, \(tally.cited) cited, \(tally.likely) likely answered, "
        + "\(tally.missing) not found")
    let uris = [coverage.plan] + coverage.drafts
    return [
      CodeLens(
        range: cursor.range(of: coverage.titleRange),
        command: Command(
          title: context.converter.text(title), command: ExecuteCommandHandler.planCoverage,
          arguments: uris.map { .string(context.converter.uri(of: $0).spelling) }))
    ]
  }

  mutating func lens(of cited: CitedMeasure) throws -> CodeLens? {
    let count = cited.citations.count
    if count > 0 {
      let title = LocalizedText("被引用\(count)次", count == 1 ? "cited once" : "cited \(count) times")
      return try lens(at: cited.range, title, leadingTo: cited.citations)
    }
    guard let coverage, let measure = measures[cited.range] else { return nil }
    guard let best = measure.answers.first else {
      if coverage.tally.missing == coverage.tally.measures { return nil }
      return try lens(
        at: cited.range, LocalizedText("\(drafts.chinese)中未见", "not found in \(drafts.english)"), leadingTo: [])
    }
    let text = context.analysis.text(of: best.place.document)
    let line = (text?.position(of: best.place.range.lowerBound, encoding: .utf8).line ?? 0) + 1
    let name = best.place.document.name
    let more = measure.answers.count - 1
    return try lens(
      at: cited.range,
      LocalizedText(
        "可能对应 \(name) 第\(line)行（\(best.percent)%）" + (more > 0 ? "等\(more + 1)处" : ""),
        "may be answered in \(name), line \(line) (\(best.percent)%)" + (more > 0 ? " and \(more) more" : "")),
      leadingTo: measure.answers.map(\.place))
  }

  /// A lens that leads to places, where the client can show a list of them.
  private mutating func lens(
    at range: TextRange, _ title: LocalizedText, leadingTo places: [DocumentRange]
  ) throws -> CodeLens {
    let range = cursor.range(of: range)
    var command = Command(title: context.converter.text(title), command: "", arguments: nil)
    if context.converter.client.showsReferences, !places.isEmpty {
      command.command = CodeLensHandler.showReferences
      command.arguments = [
        .string(context.converter.uri(of: context.key).spelling), try JSONValue(encoding: range.start),
        try JSONValue(encoding: context.converter.locations(places, in: context.analysis)),
      ]
    }
    return CodeLens(range: range, command: command)
  }
}
