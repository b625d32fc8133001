import Checks
import LanguageServerProtocol
import TextModel

/// `textDocument/codeAction`: the repairs of the findings in a range, and all safe ones of the document together.
enum CodeActionHandler: SnapshotRequestHandler {
  typealias Message = CodeActionRequest

  static let needsCurrentText = true
  private static let kinds: [CodeActionKind] = [.quickFix, .fixAll]

  /// Only for clients that take actions with edits; the others want commands.
  static func advertise(in capabilities: inout ServerCapabilities, to client: ClientProfile) {
    guard client.takesCodeActionLiterals else { return }
    capabilities.codeActionProvider = ServerCapabilities.CodeActionOptions(codeActionKinds: kinds)
  }

  static func answer(_ params: Message.Params, _ context: RequestContext) -> [CodeAction] {
    let only = params.context?.only
    let isWanted: (CodeActionKind) -> Bool = { kind in only?.contains { $0.includes(kind) } ?? true }
    let findings = context.findings
    var actions: [CodeAction] = []
    if isWanted(.quickFix) { actions += quickFixes(findings, in: context.range(of: params.range), context) }
    // An editor that looks for repairs on its own at each move of the cursor is not offered to change the whole document.
    let isAutomatic = params.context?.triggerKind == 2 && only == nil
    if isWanted(.fixAll), !isAutomatic, let action = fixAll(findings, context) { actions.append(action) }
    return actions
  }

  private static func quickFixes(_ findings: [Finding], in range: TextRange, _ context: RequestContext) -> [CodeAction]
  {
    var cursor = context.converter.cursor(in: context.text)
    var actions: [CodeAction] = []
    var waivers: [CodeAction] = []
    for (index, finding) in findings.enumerated() where meets(finding.range, range) {
      let diagnostic = context.converter.diagnostic(
        finding, index: index, &cursor, of: context.key, in: context.analysis)
      let safe = finding.fixes.filter(\.isSafe)
      let waiver = context.analysis.waiverFix(for: finding, in: context.key)
      for fix in finding.fixes + [waiver].compactMap(\.self) {
        guard let edit = context.converter.workspaceEdit(fix, context) else { continue }
        let isPreferred = safe == [fix] && context.converter.client.takesPreferredActions
        let action = CodeAction(
          title: context.converter.text(fix.title), kind: .quickFix, diagnostics: [diagnostic],
          isPreferred: isPreferred ? true : nil, edit: edit)
        if fix == waiver { waivers.append(action) } else { actions.append(action) }
      }
    }
    // Mending comes before letting be.
    return actions + waivers
  }

  private static func meets(_ a: TextRange, _ b: TextRange) -> Bool {
    a.lowerBound <= b.upperBound && b.lowerBound <= a.upperBound
  }

  /// The safe repairs of all findings; of two that touch the same words the first.
  private static func fixAll(_ findings: [Finding], _ context: RequestContext) -> CodeAction? {
    var edits: [TextEdit] = []
    for fix in findings.compactMap({ $0.fixes.first(where: \.isSafe) }) {
      let places = fix.edits.map { (place(of: $0, in: edits), $0) }
      guard places.allSatisfy({ $0.0 != nil }) else { continue }
      // From the back, so that the places before stay right.
      for (place, edit) in places.sorted(by: { $0.1.range.lowerBound > $1.1.range.lowerBound }) {
        edits.insert(edit, at: place ?? edits.endIndex)
      }
    }
    guard !edits.isEmpty else { return nil }
    let title = LocalizedText("修复全部有把握的问题（\(edits.count)处）", "Fix all that is certain (\(edits.count))")
    return CodeAction(
      title: context.converter.text(title), kind: .fixAll, diagnostics: nil, isPreferred: nil,
      edit: context.converter.workspaceEdit(edits, context))
  }

  /// Where an edit goes among edits in the order of the text; nil when it meets one of them.
  private static func place(of edit: TextEdit, in edits: [TextEdit]) -> Int? {
    var low = 0
    var high = edits.count
    while low < high {
      let middle = (low + high) / 2
      if edits[middle].range.lowerBound < edit.range.lowerBound { low = middle + 1 } else { high = middle }
    }
    if low > 0, meets(edits[low - 1].range, edit.range) { return nil }
    if low < edits.count, meets(edits[low].range, edit.range) { return nil }
    return low
  }
}
