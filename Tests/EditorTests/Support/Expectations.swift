import Foundation
import Testing

/// A step of a sitting that some client cannot do.
enum Step {
  case outline
  case repair
}

/// Holds what an editor had against what the command line says of the same files.
///
/// - Parameters:
///   - before: the findings of the untouched draft.
///   - after: those of the draft as the editor saved it, with the repair and the typed figure.
///   - lacking: the steps that the client has not.
///   - severity: what the client makes of a severity.
func expect(
  _ report: DriverReport, agreesWith before: CheckReport, outline: OutlineReport, then after: CheckReport,
  lacking: Set<Step> = [], severity: (String) -> String = { $0 }
) throws {
  func shown(_ findings: [SeenFinding]) -> [SeenFinding] {
    findings.map { finding in
      var finding = finding
      finding.severity = severity(finding.severity)
      return finding
    }
  }

  #expect(report.missed == [], "\(report.editor)")
  #expect(!before.findings.isEmpty)
  expectSame(report.opened ?? [], shown(before.seen), when: "opened")

  if !lacking.contains(.outline) {
    let symbols = try #require(report.outline)
    let items = outline.flat
    #expect(!items.isEmpty)
    #expect(symbols.count == items.count)
    for item in items {
      let isShown = symbols.contains { $0.line == item.line && $0.name.contains(item.title) }
      #expect(isShown, "the outline lacks \(item.marker)\(item.title)")
    }
  }

  let hover = try #require(report.hover)
  #expect(hover.contains("推行涉企服务集成办理"))
  #expect(hover.contains("每年推出不少于10个"))

  let plan = try String(contentsOf: Places.sample.appendingPathComponent("plan.md"), encoding: .utf8)
  let line = plan.components(separatedBy: "\n").firstIndex { $0.contains("推行涉企服务集成办理") }
  #expect(report.definition == DriverReport.Definition(file: "plan.md", line: try #require(line)))

  let orders = DriverOrders.script
  #expect((report.fixes ?? []).isEmpty == lacking.contains(.repair))
  #expect(!after.seen.contains { $0.rule == orders.fixRule })
  #expect(
    after.seen.filter { $0.rule == orders.typedRule }.count == 1
      + before.seen.filter { $0.rule == orders.typedRule }.count)
  expectSame(report.typed ?? [], shown(after.seen), when: "typed")
}

func expectSame(_ shown: [SeenFinding], _ printed: [SeenFinding], when: String) {
  let missing = Set(printed).subtracting(shown)
  let extra = Set(shown).subtracting(printed)
  #expect(missing == [], "\(when): the editor does not show these")
  #expect(extra == [], "\(when): only the editor shows these")
  #expect(shown.count == printed.count, "\(when)")
}
