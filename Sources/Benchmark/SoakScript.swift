/// One conversation without end: the messages that an editor sends all day, in an order that is the same for the same seed.
struct SoakScript {
  /// A document, as the script has left it.
  private struct Desk {
    let uri: String
    let path: String
    let text: String
    let place: TypingPlace
    var version = 1
    /// How many keystrokes it has had since it was opened: an even number leaves the text as it was.
    var keystrokes = 0
  }

  /// What is done next.
  enum Step {
    case notify(String, String)
    /// Whatever comes as the answer.
    case ask(String, String)
    /// A question that is taken back at once.
    case askInVain(String, String)
    /// A file that changes on disk, and the client that says so.
    case write(path: String, text: String, uri: String)
  }

  private var dice: Dice
  private var desks: [Desk]

  /// Questions about a document, about a place in it, and about some of its lines.
  private static let aboutDocuments = [
    "documentSymbol", "foldingRange", "semanticTokens/full", "codeLens", "documentLink", "semanticTokens/full/delta",
  ]
  private static let aboutPlaces = [
    "hover", "definition", "documentHighlight", "completion", "prepareRename", "references", "rename", "selectionRange",
  ]
  private static let aboutLines = ["inlayHint", "codeAction", "semanticTokens/range"]

  /// - Parameter paths: Drafts on disk.
  init(drafts paths: [(path: String, text: String)], seed: UInt64) throws(BenchmarkError) {
    dice = Dice(seed: seed)
    desks = []
    for (index, draft) in paths.enumerated() {
      let kinds = KeystrokeKind.allCases.filter { $0 != .words }
      let place = try DraftLines(draft.text).certainPlace(for: kinds[index % kinds.count], at: 0.5)
      desks.append(Desk(uri: "file://" + draft.path, path: draft.path, text: draft.text, place: place))
    }
  }

  /// The messages that open the drafts.
  var openings: [Step] { desks.map(SoakScript.opening) }

  private static func opening(_ desk: Desk) -> Step {
    .notify(
      "textDocument/didOpen",
      #"{"textDocument":{"uri":"\#(desk.uri)","languageId":"markdown","version":\#(desk.version),"text":"#
        + JSONText.quoted(desk.text) + "}}")
  }

  /// The next one or two messages.
  mutating func next() -> [Step] {
    let at = dice.below(desks.count)
    let document = #""textDocument":{"uri":"\#(desks[at].uri)"}"#
    switch dice.below(100) {
    case ..<50: return [keystroke(at)]
    case ..<62:
      return [.ask("textDocument/" + dice.pick(SoakScript.aboutDocuments), #"{\#(document),"previousResultId":"1"}"#)]
    case ..<78: return [.ask("textDocument/" + dice.pick(SoakScript.aboutPlaces), place(at, document))]
    case ..<85: return [.ask("textDocument/" + dice.pick(SoakScript.aboutLines), lines(at, document))]
    case ..<88: return [.ask("workspace/symbol", #"{"query":"信访"}"#)]
    case ..<93:
      return [
        .askInVain("textDocument/" + dice.pick(SoakScript.aboutDocuments), #"{\#(document),"previousResultId":"1"}"#)
      ]
    case ..<95: return [.notify("textDocument/didSave", "{\(document)}")]
    case ..<97:
      let severity = dice.pick(["off", "hint", "information", "warning"])
      return [
        .notify(
          "workspace/didChangeConfiguration",
          #"{"settings":{"hegao":{"rules":{"percent-mismatch":"\#(severity)"}}}}"#)
      ]
    case ..<98: return [.ask("no/such", "{}")]
    case ..<99:
      return [.write(path: desks[at].path, text: desks[at].text + "附注\(dice.below(10))。\n", uri: desks[at].uri)]
    default:
      let close = Step.notify("textDocument/didClose", "{\(document)}")
      (desks[at].version, desks[at].keystrokes) = (1, 0)
      return [close, SoakScript.opening(desks[at])]
    }
  }

  private mutating func keystroke(_ at: Int) -> Step {
    let edit = desks[at].place.keystroke(after: desks[at].keystrokes)
    desks[at].keystrokes += 1
    desks[at].version += 1
    return .notify(
      "textDocument/didChange", LanguageClient.changeParams(desks[at].uri, version: desks[at].version, edit))
  }

  private mutating func place(_ at: Int, _ document: String) -> String {
    let (line, character) = (desks[at].place.line, desks[at].place.character)
    let position = LanguageClient.position(max(0, line - dice.below(40)), max(0, character - dice.below(60)))
    return
      #"{\#(document),"position":\#(position),"positions":[\#(position)],"newName":"新方案","context":{"includeDeclaration":true}}"#
  }

  private mutating func lines(_ at: Int, _ document: String) -> String {
    let start = max(0, desks[at].place.line - dice.below(30))
    let (first, last) = (LanguageClient.position(start, 0), LanguageClient.position(start + 40, 0))
    return #"{\#(document),"range":{"start":\#(first),"end":\#(last)},"context":{"diagnostics":[]}}"#
  }
}
