import Foundation
import Testing
import TextModel

@testable import WorkspaceFiles

@Suite("JSON with positions")
struct JSONReaderTests {
  private static func read(_ text: String) throws -> JSONNode { try JSONReader.read(SourceText(text)) }

  @Test("values and where they stand")
  func values() throws {
    let text = #" {"名": "值\n\u4e2d\ud83d\ude00", "b": [1, -2.5e+3, true, null], "c": {}} "#
    let node = try Self.read(text)
    let source = SourceText(text)
    #expect(node.members?.map(\.key) == ["名", "b", "c"])
    #expect(node["名"]?.stringValue == "值\n中😀")
    #expect(node.members.map { source.string(in: $0[0].keyRange) } == "\"名\"")
    let elements = try #require(node["b"]?.elements)
    #expect(elements.map { source.string(in: $0.range) } == ["1", "-2.5e+3", "true", "null"])
    #expect(elements.map(\.value) == [.number("1"), .number("-2.5e+3"), .boolean(true), .null])
    #expect(node["c"].map { source.string(in: $0.range) } == "{}")
    #expect(source.string(in: node.range) == text.trimmingCharacters(in: .whitespaces))
  }

  @Test("a byte order mark and a lone surrogate are borne")
  func lenient() throws {
    #expect(try Self.read("\u{FEFF}[]").elements == [])
    #expect(try Self.read(#""\ud83dx""#).stringValue == "\u{FFFD}x")
    #expect(try Self.read(#""\udc00\ud83d\ud83d\ude00""#).stringValue == "\u{FFFD}\u{FFFD}😀")
  }

  @Test(
    "the offence and no more is marked",
    arguments: [
      ("{\n  \"a\": [\n}\n", "}"), ("{\"a\" 1}", "1"), ("{a: 1}", "a"), ("[1 2]", "2"), ("[1,]", "]"),
      ("{\"a\": 1,}", "}"), ("[01]", "01"), ("[1.]", "1."), ("[tru]", "tru"), ("[是]", "是"), ("[] x", "x"),
      ("{\"a\": \"没有完\n}", "\"没有完"), ("[\"\\x\"]", "\\x"), ("[\"\\u12\"]", "\\u12"), ("{\"a\": [1", "1"),
      ("[‘a’]", "‘a’"), ("[\"a\tb\"]", "\t"), ("[//说明\n]", "/"), ("{", "{"),
    ])
  func problems(text: String, marked: String) {
    let problem = #expect(throws: JSONProblem.self) { try Self.read(text) }
    #expect(problem.map { SourceText(text).string(in: $0.range) } == marked)
  }

  @Test("an empty text, and nesting to any depth")
  func ends() {
    #expect(#expect(throws: JSONProblem.self) { try Self.read("") }?.range == 0..<0)
    #expect(#expect(throws: JSONProblem.self) { try Self.read(" \n") } != nil)
    let deep = String(repeating: "[", count: 100_000)
    #expect(#expect(throws: JSONProblem.self) { try Self.read(deep) }?.range == 64..<65)
    let most = String(repeating: "[", count: 64) + String(repeating: "]", count: 64)
    #expect(throws: Never.self) { try Self.read(most) }
  }

  /// What is valid is read as Foundation reads it, and nothing traps; problems stand inside the text, on whole characters.
  @Test("random texts", arguments: [1, 2, 3] as [UInt64])
  func random(seed: UInt64) throws {
    var generator = SeededGenerator(seed: seed)
    let pieces = [
      "{", "}", "[", "]", ":", ",", "\"", "\"甲\"", "\"a\"", "1", "-", "0.5", "e", "true", "null", " ", "\n", "\\",
      "\\u4e2d", "😀",
    ]
    var valid = 0
    for _ in 0..<4_000 {
      let text: String
      if Bool.random(using: &generator) {
        text = Self.value(depth: 0, using: &generator)
      } else {
        var broken = Array(Self.value(depth: 0, using: &generator).unicodeScalars).map(String.init)
        for _ in 0..<Int.random(in: 1...3, using: &generator) {
          let place = Int.random(in: 0...broken.count, using: &generator)
          let isRemoval = place < broken.count && Bool.random(using: &generator)
          broken.replaceSubrange(
            place..<(isRemoval ? place + 1 : place), with: isRemoval ? [] : [pieces.randomElement(using: &generator)!])
        }
        text = broken.joined()
      }
      let theirs = try? JSONSerialization.jsonObject(with: Data(text.utf8), options: .fragmentsAllowed)
      do {
        let node = try Self.read(text)
        valid += 1
        let plain = try #require(theirs, "Foundation refuses \(text)")
        #expect(Self.text(node) == Self.text(plain), "\(text)")
      } catch let problem as JSONProblem {
        #expect(problem.range.lowerBound >= 0 && problem.range.upperBound <= text.utf8.count)
        #expect(text.isEmpty || !problem.range.isEmpty, "\(text)")
        #expect(String(validating: Array(text.utf8)[problem.range], as: UTF8.self) != nil, "\(text)")
      }
    }
    #expect(valid > 1_500)
  }

  private static func value(depth: Int, using generator: inout SeededGenerator) -> String {
    switch Int.random(in: 0..<(depth < 4 ? 7 : 5), using: &generator) {
    case 0: return "null"
    case 1: return Bool.random(using: &generator) ? "true" : "false"
    case 2: return String(Int.random(in: -99...99, using: &generator))
    case 3: return "\"办结率 \\\"98%\\\" 𠮷\""
    case 4: return "\"\\u4e2d\\n\""
    case 5:
      let count = Int.random(in: 0..<4, using: &generator)
      return "[" + (0..<count).map { _ in value(depth: depth + 1, using: &generator) }.joined(separator: ", ") + "]"
    default:
      let count = Int.random(in: 0..<4, using: &generator)
      let members = (0..<count).map { "\"k\($0)\": " + value(depth: depth + 1, using: &generator) }
      return "{" + members.joined(separator: ",\n") + "}"
    }
  }

  /// One spelling for both readers.
  private static func text(_ node: JSONNode) -> String {
    switch node.value {
    case .null: "null"
    case .boolean(let flag): flag ? "1" : "0"
    case .number(let text): Double(text).map { "\($0 == 0 ? 0 : $0)" } ?? text
    case .string(let text): "“\(text)”"
    case .array(let elements): "[" + elements.map(text).joined(separator: ",") + "]"
    case .object(let members):
      // Of a repeated key Foundation keeps one; the texts here repeat none but by accident.
      "{" + Set(members.map(\.key)).sorted().joined(separator: ",") + "}"
    }
  }

  private static func text(_ value: Any) -> String {
    switch value {
    case is NSNull: "null"
    case let number as NSNumber:
      "\(number.doubleValue)" == "1.0" && isFlag(number) ? "1" : isFlag(number) ? "0" : "\(number.doubleValue)"
    case let text as String: "“\(text)”"
    case let elements as [Any]: "[" + elements.map(text).joined(separator: ",") + "]"
    case let members as [String: Any]: "{" + members.keys.sorted().joined(separator: ",") + "}"
    default: "?"
    }
  }

  private static func isFlag(_ number: NSNumber) -> Bool { number.objCType.pointee == CChar(UInt8(ascii: "c")) }
}
