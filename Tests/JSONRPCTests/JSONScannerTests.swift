import Foundation
import Testing

@testable import JSONRPC

@Suite("JSON scanner")
struct JSONScannerTests {
  @Test(
    "JSON of every form",
    arguments: [
      "{}", "[]", "null", "true", "false", "0", "-0", "12.5e+3", "1E-2", "\"\"", " { } ", "[1,2,[3]]",
      "{\"a\":{\"b\":[{}]}}",
      "\"\\\"\\\\\\/\\b\\f\\n\\r\\t\\u00e9\"", "\"报告𠮷\"", "\"\\ud842\\udfb7\"", "{\"a\":1,\"a\":2}", "\t[\r\n1 ]",
    ])
  func sound(text: String) throws {
    #expect(throws: Never.self) { try JSONScanner.scan(Array(text.utf8)) }
    #expect(throws: Never.self) { try JSONSerialization.jsonObject(with: Data(text.utf8), options: .fragmentsAllowed) }
  }

  @Test(
    "what is no JSON",
    arguments: [
      "", " ", "{", "}", "[1,]", "{\"a\":1,}", "{\"a\"}", "{a:1}", "{\"a\":}", "01", "1.", ".5", "-", "1e", "+1", "tru",
      "nul",
      "\"", "\"\\x\"", "\"\\u12\"", "\"\\u12g4\"", "\"a\nb\"", "{} {}", "[1 2]", "'a'", "// x", "NaN", "[",
      "{\"a\":1 \"b\":2}",
    ])
  func unsound(text: String) {
    #expect(throws: JSONScanner.Failure.self) { try JSONScanner.scan(Array(text.utf8)) }
  }

  @Test("agrees with the decoder about mutilated messages")
  func agreesWithDecoder() {
    let message = Array(#"{"jsonrpc":"2.0","id":1,"method":"a/b","params":{"t":"报\n𠮷","x":[1,-2.5e3,null,true]}}"#.utf8)
    var random = SplitMix(state: 7)
    for _ in 0..<3_000 {
      var bytes = message
      for _ in 0...Int.random(in: 0...2, using: &random) {
        let i = Int.random(in: 0..<bytes.count, using: &random)
        switch Int.random(in: 0...2, using: &random) {
        case 0: bytes.remove(at: i)
        case 1: bytes[i] = "{}[]\",:\\0e-.tnu \n".utf8.randomElement(using: &random) ?? 0
        default: bytes.insert("{}[]\",:\\0e-.tnu \n".utf8.randomElement(using: &random) ?? 0, at: i)
        }
      }
      let scanned = (try? JSONScanner.scan(bytes)) != nil
      // The decoder is laxer in places (a BOM, trailing NULs); what the scanner takes the decoder must take.
      if scanned {
        #expect(
          (try? JSONDecoder().decode(AnyJSON.self, from: Data(bytes))) != nil,
          "\(String(decoding: bytes, as: UTF8.self))")
      }
    }
  }

  @Test("finds the members of the outermost object only, the last of equal ones")
  func members() throws {
    let body = Array(#"{"params":{"id":9,"method":"x"}, "id" : 1 ,"method":"m","id":2}"#.utf8)
    let shape = try JSONScanner.scan(body)
    #expect(shape.kind == .object)
    let text = { (name: String) in shape.members[name].map { String(decoding: body[$0], as: UTF8.self) } }
    #expect(text("id") == "2")
    #expect(text("method") == "\"m\"")
    #expect(text("params") == #"{"id":9,"method":"x"}"#)
    #expect(text("result") == nil)
  }

  @Test("depth is limited, and the limit is one that the decoder can take")
  func depth() throws {
    let nested = { (depth: Int) in
      Array((String(repeating: "[", count: depth) + String(repeating: "]", count: depth)).utf8)
    }
    #expect(throws: Never.self) { try JSONScanner.scan(nested(JSONScanner.maximumDepth)) }
    #expect(throws: Never.self) {
      try JSONDecoder().decode(AnyJSON.self, from: Data(nested(JSONScanner.maximumDepth)))
    }
    #expect(throws: JSONScanner.Failure.self) { try JSONScanner.scan(nested(JSONScanner.maximumDepth + 1)) }
    #expect(throws: JSONScanner.Failure.self) { try JSONScanner.scan(nested(1_000_000)) }
  }

  @Test(
    "broken UTF-8 is told from other faults",
    arguments: [
      [0xFF], [0xC0, 0x80], [0xE4, 0xB8], [0xED, 0xA0, 0x80], [0xF5, 0x80, 0x80, 0x80], [0xE0, 0x80, 0x80], [0x80],
    ] as [[UInt8]])
  func brokenUTF8(bytes: [UInt8]) {
    let failure = #expect(throws: JSONScanner.Failure.self) {
      try JSONScanner.scan([0x22] + bytes + [0x22])
    }
    #expect(failure?.isBrokenUTF8 == true)
  }

  /// Reads anything, keeps nothing.
  private struct AnyJSON: Decodable {
    init(from decoder: any Decoder) throws {
      if var list = try? decoder.unkeyedContainer() {
        if !list.isAtEnd { _ = try list.decode(Shallow.self) }
      }
    }

    private struct Shallow: Decodable {
      init(from decoder: any Decoder) throws {}
    }
  }
}

/// A small generator with a seed, so that a failure can be had again.
struct SplitMix: RandomNumberGenerator {
  var state: UInt64

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var z = state
    z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
    z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
    return z ^ (z >> 31)
  }
}
