import Benchmark
import TextModel

/// Makes up what a person, an editor and a file system do to a workspace.
struct EditMaker {
  private let material: Material
  private var dice: Dice
  private var texts: [String: PlainText] = [:]
  /// Earlier texts of each document, for undoing.
  private var history: [String: [PlainText]] = [:]
  private(set) var steps: [EditStep] = []
  /// A text is cut back that grows beyond this.
  private var mostBytes = 8_000
  private var names: [String] = []

  init(_ material: Material, _ dice: Dice) {
    self.material = material
    self.dice = dice
  }

  mutating func make() {
    var count = material.isShort ? 15 : 40
    switch dice.below(12) {
    case 0...3:
      for sample in Samples.documents.prefix(4) { set(sample.name, sample.text) }
      names = Samples.documents.map(\.name)
    case 4:
      for sample in Samples.documents { set(sample.name, sample.text) }
      names = Samples.documents.map(\.name)
    case 5 where dice.once(in: 4):
      openReport(90_000...110_000)
      count = 15
    default: openReport(2_000...20_000)
    }
    while count > 0 {
      count -= 1
      step()
    }
    // The last step is always looked at.
    if !steps.isEmpty { steps[steps.count - 1].isLookedAt = true }
  }

  private mutating func openReport(_ bytes: ClosedRange<Int>) {
    mostBytes = material.isShort ? 2_000 : bytes.upperBound + bytes.upperBound / 4
    set("draft.md", material.draft(bytes, &dice))
    set("plan.md", material.plan(&dice))
    set("ledger.csv", material.ledger(&dice))
    if dice.once(in: 2) { set("neighbour.md", material.draft(1_000...3_000, &dice)) }
    if dice.once(in: 4) { set("hegao.json", Samples.configuration) }
    // Mostly the draft is edited.
    names = Array(repeating: "draft.md", count: 12) + ["plan.md", "ledger.csv", "neighbour.md", "hegao.json"]
  }

  // MARK: Steps

  private mutating func step() {
    let name = dice.pick(names)
    guard let text = texts[name] else { return set(name, freshText(of: name)) }
    switch dice.below(40) {
    case 0: set(name, freshText(of: name))
    case 1: remove(name)
    case 2: rename(name, to: dice.pick(names), text)
    case 3, 4, 5: undo(name)
    case 6, 7: type(dice.pick(Samples.phrases), in: name, text)
    case 8: change(name, [wholeText(text)])
    case 9: change(name, [.init(place: nil, text: freshText(of: name))])
    case 10...15: changeSeveral(name)
    default: change(name, [oneChange(text)])
    }
  }

  private mutating func freshText(of name: String) -> String {
    if name == "draft.md", mostBytes > 8_000 { return material.draft(2_000...8_000, &dice) }
    return Samples.documents.first { $0.name == name }?.text ?? Samples.draft
  }

  private mutating func changeSeveral(_ name: String) {
    guard var text = texts[name] else { return }
    var changes: [EditStep.Change] = []
    let encoding = dice.pick(PositionEncoding.allCases)
    for _ in 0...dice.within(1...4) {
      let change = dice.once(in: 20) ? wholeText(text) : oneChange(text, encoding)
      changes.append(change)
      text.apply(change, encoding)
    }
    self.change(name, changes, encoding)
  }

  /// The text as an editor sends it that knows no ranges: changed in one place.
  private mutating func wholeText(_ text: PlainText) -> EditStep.Change {
    var changed = text
    changed.apply(oneChange(text, .utf8), .utf8)
    return .init(place: nil, text: changed.string)
  }

  private mutating func oneChange(_ text: PlainText) -> EditStep.Change { oneChange(text, lastEncoding) }

  /// The encoding in which single changes are said; it changes from document to document.
  private var lastEncoding = PositionEncoding.utf16

  private mutating func oneChange(_ text: PlainText, _ encoding: PositionEncoding) -> EditStep.Change {
    let count = text.bytes.count
    if count > mostBytes {
      return span(dice.below(count), count, "", text, encoding)
    }
    let start = place(in: text)
    switch dice.below(16) {
    case 0...5: return span(start, start, dice.pick(Samples.pieces), text, encoding)
    case 6...8: return span(start, min(count, start + dice.below(24)), "", text, encoding)
    case 9...11: return span(start, min(count, start + dice.below(24)), dice.pick(Samples.pieces), text, encoding)
    case 12: return span(start, min(count, start + dice.below(1_500)), "", text, encoding)
    case 13, 14:
      // A chapter, from here or from elsewhere.
      let from = dice.below(count + 1)
      let own = String(decoding: text.bytes[from..<min(count, from + dice.within(200...3_000))], as: UTF8.self)
      return span(start, start, dice.once(in: 2) ? own : material.draft(300...2_000, &dice), text, encoding)
    default: return span(start, place(in: text), dice.pick(Samples.pieces), text, encoding)
    }
  }

  /// A place in a text, now and then one where something ends: in a line end, in a character, beside a figure.
  private mutating func place(in text: PlainText) -> Int {
    let start = dice.below(text.bytes.count + 1)
    if dice.once(in: 20) { return dice.once(in: 2) ? 0 : text.bytes.count }
    guard dice.once(in: 2) else { return start }
    let wanted: [UInt8] = dice.pick([
      [0x0A, 0x0D], [0x30, 0x31, 0x39, 0x25], [0xF0], [0xE3], [0x2D, 0x3C, 0x3E, 0x23, 0x2C],
    ])
    let found = text.bytes[start...].prefix(600).firstIndex(where: wanted.contains) ?? start
    return min(text.bytes.count, found + dice.below(3))
  }

  private mutating func span(
    _ start: Int, _ end: Int, _ replacement: String, _ text: PlainText, _ encoding: PositionEncoding
  ) -> EditStep.Change {
    var (first, last) = (text.position(start, encoding), text.position(end, encoding))
    switch dice.below(60) {
    case 0: last.character += 1000
    case 1: last.line += 1000
    case 2: first.character = -1
    case 3: (first, last) = (last, first)
    default: break
    }
    return .init(place: [first.line, first.character, last.line, last.character], text: replacement)
  }

  // MARK: Recording

  private mutating func record(_ name: String, _ action: EditStep.Action) {
    steps.append(EditStep(document: name, action: action, isLookedAt: !dice.once(in: 6)))
  }

  private mutating func keep(_ name: String) {
    guard let text = texts[name] else { return }
    history[name, default: []].append(text)
    if history[name, default: []].count > 8 { history[name]?.removeFirst() }
  }

  private mutating func change(_ name: String, _ changes: [EditStep.Change], _ encoding: PositionEncoding? = nil) {
    let encoding = encoding ?? lastEncoding
    keep(name)
    for change in changes { texts[name]?.apply(change, encoding) }
    record(name, .change(changes, encoding: encoding.rawValue))
  }

  /// One keystroke after the other.
  private mutating func type(_ phrase: String, in name: String, _ text: PlainText) {
    var at = place(in: text)
    while at < text.bytes.count, text.bytes[at] & 0xC0 == 0x80 { at += 1 }
    for character in phrase {
      guard let now = texts[name] else { return }
      let position = now.position(at, lastEncoding)
      change(
        name,
        [.init(place: [position.line, position.character, position.line, position.character], text: String(character))])
      at += String(character).utf8.count
    }
  }

  /// Goes back to an earlier text, by the smallest change that does it.
  private mutating func undo(_ name: String) {
    guard let now = texts[name], let before = history[name]?.popLast() else { return }
    let (old, new) = (now.bytes, before.bytes)
    var start = zip(old, new).prefix { $0 == $1 }.count
    while start > 0, start < max(old.count, new.count), !isBoundary(start, old) || !isBoundary(start, new) {
      start -= 1
    }
    var common = zip(old[start...].reversed(), new[start...].reversed()).prefix { $0 == $1 }.count
    while common > 0, !isBoundary(old.count - common, old) || !isBoundary(new.count - common, new) { common -= 1 }
    let (from, to) = (now.position(start, lastEncoding), now.position(old.count - common, lastEncoding))
    change(
      name,
      [
        .init(
          place: [from.line, from.character, to.line, to.character],
          text: String(decoding: new[start..<new.count - common], as: UTF8.self))
      ])
  }

  /// True where a client's position can stand: between characters, and not within CRLF.
  private func isBoundary(_ offset: Int, _ bytes: [UInt8]) -> Bool {
    if offset >= bytes.count { return true }
    if offset > 0, bytes[offset - 1] == 0x0D, bytes[offset] == 0x0A { return false }
    return bytes[offset] & 0xC0 != 0x80
  }

  private mutating func set(_ name: String, _ text: String) {
    keep(name)
    lastEncoding = dice.pick(PositionEncoding.allCases)
    texts[name] = PlainText(text)
    record(name, .set(text))
  }

  private mutating func remove(_ name: String) {
    texts[name] = nil
    record(name, .remove)
  }

  private mutating func rename(_ name: String, to other: String, _ text: PlainText) {
    texts[name] = nil
    texts[other] = text
    record(name, .rename(other))
  }
}
