import DraftSyntax
import TextModel

/// What stands around a plan: its number, its period, who issued it and the notice that transmits it.
package struct PlanImprint: Sendable, Hashable {
  /// 云政发〔2026〕3号; empty where none was found.
  package var documentNumber = ""
  /// The body that issued it; empty where it is not said.
  package var issuer = ""
  /// The title of the notice that transmits it; empty where there is none.
  package var notice = ""
  /// The years that its title names; nil where it names none.
  package var period: ClosedRange<Int>?

  init(_ draft: Draft, _ body: PlanBody, _ text: SourceText) {
    period = PlanPeriod.years(of: draft.titleKey)
    let head = body.blocks.prefix { draft.blocks[$0].marker == nil }
    let lines = (0..<(head.last.map { $0 + 1 } ?? body.blocks.lowerBound)).prefix(PlanImprint.mostLines).filter {
      draft.blocks[$0].kind != .blank
    }
    func words(_ index: Int) -> FoldedText {
      FoldedText(text.bytes[draft.absolute(draft.blocks[index].content, in: index)])
    }
    for index in lines where documentNumber.isEmpty { documentNumber = DocumentNumber.line(words(index)) }
    if let notice = draft.notice(in: text) {
      self.notice = notice.title
      issuer = Issuer.before(FoldedText(notice.title)) ?? ""
    }
    if issuer.isEmpty { issuer = Issuer.before(FoldedText(draft.title)) ?? "" }
    for index in lines where issuer.isEmpty { issuer = Issuer.label(words(index)) ?? "" }
    if issuer.isEmpty { issuer = PlanImprint.signature(draft, body, words) }
  }

  /// Lines looked at for a number and a body.
  private static let mostLines = 60

  /// The name that stands over the date behind the plan.
  private static func signature(_ draft: Draft, _ body: PlanBody, _ words: (Int) -> FoldedText) -> String {
    let end = body.blocks.upperBound
    let lines = (end..<min(draft.blocks.count, end + 4)).filter { draft.blocks[$0].kind == .text }
    guard lines.count >= 2, PlanBody.isDate(words(lines[1])) else { return "" }
    let name = words(lines[0])
    return Issuer.isBody(name, 0..<name.count) ? name.string.filter { $0 != " " } : ""
  }
}
