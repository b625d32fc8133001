import Analysis
import Checks
import LanguageServerProtocol
import TextModel

/// `textDocument/codeAction`: the repairs of the findings in a range, and all safe ones of the document together.
enum CodeActionHandler: SnapshotRequestHandler {
  typealias Message = CodeActionRequest

  static let traits = RequestTraits(outdated: .stale)
  private static let kinds: [CodeActionKind] = [.quickFix, .fixAll]

  /// Only for clients that take actions with edits; the others want commands.
  static func advertise(in capabilities: inout ServerCapabilities, to client: ClientProfile) {
    if client.takesCodeActionLiterals { capabilities.offerCodeActions { $0.codeActionKinds = kinds } }
  }

  static func answer(_ params: Message.Params, _ context: RequestContext) throws -> [CodeAction] {
    let only = params.context?.only
    let isWanted: (CodeActionKind) -> Bool = { kind in only?.contains { $0.includes(kind) } ?? true }
    let findings = context.findings
    var actions: [CodeAction] = []
    if isWanted(.quickFix) { actions += try quickFixes(findings, in: context.range(of: params.range), context) }
    // An editor that looks for repairs on its own at each move of the cursor is not offered to change the whole document.
    let isAutomatic = params.context?.triggerKind == 2 && only == nil
    if isWanted(.fixAll), !isAutomatic, let action = fixAll(findings, context) { actions.append(action) }
    return actions
  }

  private static func quickFixes(
    _ findings: [Finding], in range: TextRange, _ context: RequestContext
  ) throws -> [CodeAction] {
    let client = context.converter.client
    var cursor = context.converter.cursor(in: context.text)
    var actions: [CodeAction] = []
    var waivers: [CodeAction] = []
    for (index, finding) in findings.enumerated() where meets(finding.range, range) {
      try context.checkCancellation()
      let diagnostic = context.converter.diagnostic(
        finding, index: index, &cursor, of: context.key, in: context.analysis)
      let safe = finding.fixes.indices.filter { finding.fixes[$0].isSafe }
      for place in finding.fixes.indices.map(Int?.some) + [nil] {
        guard let fix = context.fix(place, of: finding) else { continue }
        var action = CodeAction(
          title: context.converter.text(fix.title), kind: .quickFix, diagnostics: [diagnostic],
          isPreferred: client.takesPreferredActions && place != nil && safe == [place] ? true : nil)
        if !context.converter.canEdit(fix, context) {
          guard client.takesDisabledActions else { continue }
          action.disabled = .init(reason: context.converter.text(noFileCreation))
        } else {
          let repair = CodeActionData.Repair(
            rule: finding.rule, start: finding.range.lowerBound, end: finding.range.upperBound, fix: place)
          context.complete(&action, repair) { context.converter.workspaceEdit(fix, context) }
        }
        if place == nil { waivers.append(action) } else { actions.append(action) }
      }
    }
    // Mending comes before letting be.
    return actions + waivers
  }

  private static let noFileCreation = LocalizedText(
    "要新建文件，而这个编辑器不让服务新建", "it takes a new file, and this editor lets no server make one")

  private static func meets(_ a: TextRange, _ b: TextRange) -> Bool {
    a.lowerBound <= b.upperBound && b.lowerBound <= a.upperBound
  }

  private static func fixAll(_ findings: [Finding], _ context: RequestContext) -> CodeAction? {
    let edits = safeEdits(of: findings)
    guard !edits.isEmpty else { return nil }
    let title = LocalizedText("修复全部有把握的问题（\(edits.count)处）", "Fix all that is certain (\(edits.count))")
    var action = CodeAction(title: context.converter.text(title), kind: .fixAll)
    context.complete(&action, nil) { context.converter.workspaceEdit(edits, context) }
    return action
  }

  /// The safe repairs of all findings; of two that touch the same words the first.
  static func safeEdits(of findings: [Finding]) -> [TextEdit] {
    var edits: [TextEdit] = []
    for fix in findings.compactMap({ $0.fixes.first(where: \.isSafe) }) {
      let places = fix.edits.map { (place(of: $0, in: edits), $0) }
      guard places.allSatisfy({ $0.0 != nil }) else { continue }
      // From the back, so that the places before stay right.
      for (place, edit) in places.sorted(by: { $0.1.range.lowerBound > $1.1.range.lowerBound }) {
        edits.insert(edit, at: place ?? edits.endIndex)
      }
    }
    return edits
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

extension ServerCapabilities {
  /// Two requests advertise parts of one option.
  mutating func offerCodeActions(_ part: (inout CodeActionOptions) -> Void) {
    var options = codeActionProvider ?? CodeActionOptions()
    part(&options)
    codeActionProvider = options
  }
}

extension RequestContext {
  /// A repair of a finding by its place among its repairs; at no place the one that lets the finding be.
  func fix(_ place: Int?, of finding: Finding) -> Fix? {
    guard let place else { return analysis.waiverFix(for: finding, in: key) }
    return finding.fixes.indices.contains(place) ? finding.fixes[place] : nil
  }

  /// Gives an action its edit, or what the edit can be made from when the action is chosen.
  fileprivate func complete(_ action: inout CodeAction, _ repair: CodeActionData.Repair?, edit: () -> WorkspaceEdit?) {
    if converter.client.resolvesCodeActions {
      action.data = CodeActionData(uri: converter.uri(of: key), edits: edits, repair: repair)
    } else {
      action.edit = edit()
    }
  }
}
