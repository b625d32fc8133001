import Benchmark
import LanguageServerProtocol
import TextModel

/// Makes up conversations, orderly and otherwise.
struct ServerTalk {
  private var dice: Dice
  private let folder: String

  init(_ dice: Dice, folder: String) {
    self.dice = dice
    self.folder = folder
  }

  static let draft = "draft.md"

  mutating func make() -> [ServerPart] {
    var parts: [ServerPart] = []
    if dice.once(in: 10) { parts += others(3) }
    let encoding = dice.pick(PositionEncoding.allCases)
    parts.append(.initialize(encoding: encoding, asks: dice.once(in: 3)))
    if !dice.once(in: 8) {
      parts.append(.raw(Array("{\"jsonrpc\":\"2.0\",\"method\":\"initialized\",\"params\":{}}".utf8)))
    }
    var text = PlainText(Samples.draft)
    parts.append(.open(text.string))
    for _ in 0..<dice.within(5...40) {
      switch dice.below(10) {
      case 0...3:
        let changes = (0...dice.below(3)).map { _ in change(&text, encoding) }
        parts.append(.change(changes))
      case 4: parts.append(.save)
      case 5 where dice.once(in: 6):
        parts.append(.close)
        text = PlainText(Samples.draft)
        parts.append(.open(text.string))
      default: parts += others(1)
      }
    }
    parts.append(.save)
    if !dice.once(in: 4) { parts.append(.raw(request("shutdown", "null"))) }
    if dice.once(in: 10) { parts += others(2) }
    if !dice.once(in: 4) { parts.append(.raw(Array("{\"jsonrpc\":\"2.0\",\"method\":\"exit\"}".utf8))) }
    return parts
  }

  private mutating func change(_ text: inout PlainText, _ encoding: PositionEncoding) -> EditStep.Change {
    if dice.once(in: 12) { return apply(.init(place: nil, text: Samples.draft), &text, encoding) }
    let count = text.bytes.count
    let start = dice.below(count + 1)
    let end = min(count, start + (count > 8_000 ? 4_000 : dice.below(20)))
    let (from, to) = (text.position(start, encoding), text.position(end, encoding))
    let change = EditStep.Change(
      place: [from.line, from.character, to.line, to.character], text: dice.pick(Samples.pieces))
    return apply(change, &text, encoding)
  }

  private func apply(
    _ change: EditStep.Change, _ text: inout PlainText, _ encoding: PositionEncoding
  ) -> EditStep.Change {
    text.apply(change, encoding)
    return change
  }

  // MARK: Everything else

  private static let methods =
    MessageRegistry.all.filter { $0.direction == .clientToServer }.map(\.method)
    .filter { $0 != "exit" && $0 != "shutdown" } + ["$/unknown", "nothing", ""]

  private mutating func others(_ count: Int) -> [ServerPart] {
    (0..<count).map { _ in
      let message =
        switch dice.below(16) {
        case 0: Array(JSONMaker.message(&dice).utf8)
        case 1: Array(JSONMaker.value(&dice).utf8)
        case 2, 3: notification(dice.pick(ServerTalk.methods), params())
        // Answers to what the server may have asked.
        case 4:
          Array(
            "{\"jsonrpc\":\"2.0\",\"id\":\"hegao-\(dice.within(1...40))\",\"result\":\(JSONMaker.value(&dice))}".utf8)
        case 5: notification("$/cancelRequest", "{\"id\":\(dice.within(1...60))}")
        default: request(dice.pick(ServerTalk.methods), params())
        }
      return .raw(dice.once(in: 6) ? Mutation.mutated(message, pieces: JSONMaker.pieces, &dice) : message)
    }
  }

  private mutating func request(_ method: String, _ params: String) -> [UInt8] {
    let id = dice.once(in: 10) ? "\"s\(dice.below(9))\"" : "\(dice.within(1...60))"
    return Array("{\"jsonrpc\":\"2.0\",\"id\":\(id),\"method\":\"\(method)\",\"params\":\(params)}".utf8)
  }

  private func notification(_ method: String, _ params: String) -> [UInt8] {
    Array("{\"jsonrpc\":\"2.0\",\"method\":\"\(method)\",\"params\":\(params)}".utf8)
  }

  /// Params with all that any method wants, but for a member now and then.
  private mutating func params() -> String {
    let draft = DocumentURI(path: folder + "/" + ServerTalk.draft).spelling
    let uri = dice.pick([draft, draft, draft, "untitled:wild", DocumentURI(path: folder + "/plan.md").spelling, "x"])
    // The draft that is kept in step is edited by nobody else.
    let isSpoken = uri == draft
    func place() -> String { "{\"line\":\(dice.below(20)),\"character\":\(dice.below(90))}" }
    let (start, end) = (place(), place())
    let range = "{\"start\":\(start),\"end\":\(end)}"
    var members: [(String, String)] = [
      (
        "textDocument",
        "{\"uri\":\"\(uri)\",\"version\":\(dice.below(9)),\"languageId\":\"plaintext\",\"text\":\"办结率102%。\"}"
      ),
      ("position", start), ("positions", "[\(start),\(end)]"), ("range", range), ("query", "\"方案\""),
      ("newName", "\"新方案\""), ("identifier", "\"hegao\""), ("previousResultIds", "[]"), ("value", "\"off\""),
      ("context", "{\"diagnostics\":[],\"includeDeclaration\":true,\"triggerKind\":1}"), ("previousResultId", "\"1\""),
      ("command", "\"hegao.planCoverage\""), ("arguments", "[\"\(uri)\"]"),
      ("settings", "{\"hegao\":{\"language\":\"en\"}}"),
      ("event", "{\"added\":[],\"removed\":[]}"), ("changes", "[{\"uri\":\"\(uri)\",\"type\":2}]"),
      ("workDoneToken", "\(dice.below(5))"), ("partialResultToken", "\"p\""), ("title", "\"t\""), ("label", "\"l\""),
      ("token", "1"),
    ]
    if !isSpoken { members.append(("contentChanges", "[{\"range\":\(range),\"text\":\"错\"}]")) }
    if isSpoken || dice.once(in: 3) { members[0].1 = "{\"uri\":\"\(uri)\"}" }
    if dice.once(in: 5) { members.remove(at: dice.below(members.count)) }
    if dice.once(in: 5) { members[1 + dice.below(members.count - 1)].1 = JSONMaker.value(&dice) }
    return JSONMaker.object(members, &dice)
  }
}
