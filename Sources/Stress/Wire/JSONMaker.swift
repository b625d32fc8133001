import Benchmark

/// Makes up JSON, in all the spellings that the grammar allows (RFC 8259).
struct JSONMaker {
  private static let strings = [
    "", "jsonrpc", "id", "method", "params", "textDocument", "uri", "甲乙", "𠮷", "\\u4e00", "\\ud842\\udfb7", "\\ud800",
    "\\udc00x",
    "\\n\\t\\\"\\\\\\/\\b\\f\\r", "\\u0000", "e\u{301}", "\u{7F}", "\u{2028}", "办结率95.93%",
  ]

  private static let numbers = [
    "0", "-0", "1", "-1", "12", "3.5", "1e3", "1E-2", "2147483648", "9223372036854775807", "-9223372036854775808",
    "0.1e+1",
  ]

  static func value(_ dice: inout Dice, depth: Int = 0) -> String {
    let space = dice.pick(["", "", "", " ", "\n", "\t\r\n"])
    switch dice.below(depth > 5 ? 5 : 8) {
    case 0: return space + "null"
    case 1: return space + dice.pick(["true", "false"])
    case 2: return space + dice.pick(numbers) + space
    case 3, 4: return space + "\"" + dice.pick(strings) + "\""
    case 5:
      return "[" + (0..<dice.below(4)).map { _ in value(&dice, depth: depth + 1) }.joined(separator: space + ",")
        + space + "]"
    default: return object((0..<dice.below(4)).map { ("key\($0)", value(&dice, depth: depth + 1)) }, &dice)
    }
  }

  static func object(_ members: [(String, String)], _ dice: inout Dice) -> String {
    let space = dice.pick(["", "", " ", "\n  "])
    return "{" + members.map { "\(space)\"\($0)\":\(space)\($1)" }.joined(separator: ",") + space + "}"
  }

  /// A message, or what looks like one.
  static func message(_ dice: inout Dice) -> String {
    var members: [(String, String)] = []
    if !dice.once(in: 12) { members.append(("jsonrpc", dice.once(in: 12) ? value(&dice) : "\"2.0\"")) }
    if !dice.once(in: 3) { members.append(("id", dice.pick(["1", "\"a\"", "-7", "null", "1.5", "[]", "0"]))) }
    if !dice.once(in: 4) {
      members.append(("method", dice.pick(["\"textDocument/hover\"", "\"x\"", "3", "\"\\u0061\""])))
    }
    if !dice.once(in: 3) { members.append(("params", value(&dice))) }
    if dice.once(in: 5) { members.append(("result", value(&dice))) }
    if dice.once(in: 8) { members.append(("error", dice.pick(["null", "{\"code\":1,\"message\":\"甲\"}", "{}", "3"]))) }
    if dice.once(in: 8), let again = members.first { members.append((again.0, value(&dice))) }
    return object(members, &dice)
  }

  /// Pieces that break JSON, or nearly.
  static let pieces = [
    "{", "}", "[", "]", ",", ":", "\"", "\\", "\\u", "\\ud83d", "\\udc00", "null", "tru", "-", "+", ".", "e", "0", "01",
    "1.", "//", "'",
    " ", "\u{A0}", "\u{FEFF}", "\u{0}", "\n", "\u{1}", "NaN", "Infinity", "1e999", "99999999999999999999999",
  ]
}
