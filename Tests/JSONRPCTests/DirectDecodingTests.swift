import Foundation
import JSONRPC
import LanguageServerProtocol
import Testing

/// What reads its own JSON reads what `JSONDecoder` does, or leaves it to that.
@Suite("direct decoding")
struct DirectDecodingTests {
  /// String values as they stand in JSON, without their quotation marks.
  private static let strings = [
    "", "办结率95.93%", "a/b\\/c", #"\"quoted\" back\\slash"#, #"\b\f\n\r\t"#, #"\u0041\u529e\u7ED3\u007f\u00e9"#,
    #"\ud840\udfb7𠮷"#,
    #"\u0000 \u2028"#, "e\u{301} \u{FEFF}", "一二三四五六七八九十\\n十一十二", #"12345678\"12345678\\"#, "1234567\\n", "}]{[,:",
  ]

  /// The same value or a failure of both. `isDirect` says whether the decoder may be needed; nil where either is right.
  private func check<Value: DirectlyDecodable & Equatable>(_ type: Value.Type, _ json: String, isDirect: Bool? = nil) {
    let expected = try? JSONDecoder().decode(type, from: Data(json.utf8))
    #expect((try? RawJSON(json).decode(type)) == expected, "\(json)")
    let direct: Value? = JSONCursor.read(Array(json.utf8)[...])
    if let direct { #expect(direct == expected, "\(json)") }
    if let isDirect { #expect((direct != nil) == isDirect, "\(json)") }
  }

  private func opening(uri: String = #""file:///a.md""#, _ members: String) -> String {
    #"{"textDocument":{"uri":\#(uri)\#(members)}}"#
  }

  @Test func openings() {
    for text in Self.strings {
      check(
        DidOpenNotification.Params.self, opening(#","languageId":"\#(text)","version":1,"text":"\#(text)""#),
        isDirect: true)
      check(DidOpenNotification.Params.self, opening(uri: "\"\(text)\"", #","text":"""#))
    }
    for version in ["0", "-7", "999999999999999999", "null"] {
      check(DidOpenNotification.Params.self, opening(#","version":\#(version),"text":"""#), isDirect: true)
    }
    for version in ["1.0", "1.5", "2e3", "1E0", "9223372036854775807", "92233720368547758070", "true", "\"1\"", "[1]"] {
      check(DidOpenNotification.Params.self, opening(#","version":\#(version),"text":"""#), isDirect: false)
    }
    for language in ["null", "7", "{}", "false"] {
      check(DidOpenNotification.Params.self, opening(#","languageId":\#(language),"text":"文""#))
    }
  }

  @Test func shapes() {
    let type = DidOpenNotification.Params.self
    // Members in any order, with spaces, and others of any shape among them.
    let other = #""x":{"text":"\"}","y":[1,{"z":"]\\"}, null]},"n":-1.5e3,"t":true,"#
    check(
      type, "{\n \"a\" : [ ] ,\t\"textDocument\" : { \(other) \"text\" : \"文\\n\" , \"uri\" : \"untitled:1\" }\r\n}",
      isDirect: true)
    check(type, #"{"textDocument":{"uri":"a:b","\u0074ext":"文"}}"#, isDirect: true)
    // What is wrong, doubled or missing.
    for json in [
      "{}", "[]", "null", "3", "\"a\"", #"{"textDocument":null}"#, #"{"textDocument":{"uri":"a:b"}}"#,
      #"{"textDocument":{"uri":"no uri","text":""}}"#, #"{"textDocument":{"text":""}}"#,
      #"{"textDocument":{"uri":1,"text":""}}"#,
      #"{"textDocument":{"uri":"a:b","text":null}}"#, #"{"textDocument":{"uri":"a:b","text":["x"]}}"#,
      #"{"textDocument":{"uri":"a:b","text":"1","text":"2"}}"#, #"{"textDocument":{"uri":"a:b","text":"\ud800"}}"#,
      #"{"textDocument":{"uri":"a:b","text":"\udc00\ud800"}}"#,
    ] {
      check(type, json, isDirect: false)
    }
  }

  @Test func changes() {
    let type = DidChangeNotification.Params.self
    func change(_ list: String, document: String = #"{"uri":"file:///a.md","version":2}"#) -> String {
      #"{"textDocument":\#(document),"contentChanges":\#(list)}"#
    }
    let range = #"{"start":{"line":3,"character":0},"end":{"character":12,"line":2147483647}}"#
    for text in Self.strings {
      check(
        type, change(#"[{"range":\#(range),"rangeLength":5,"text":"\#(text)"},{"text":"\#(text)"}]"#), isDirect: true)
    }
    check(type, change("[]"), isDirect: true)
    check(type, change(#"[{"range":null,"text":"全文"}]"#, document: #"{"uri":"a:b","version":null}"#), isDirect: true)
    check(type, change(#"[{"text":"全文"}]"#, document: #"{"uri":"a:b"}"#), isDirect: true)
    // Coordinates that have to be brought into their range, and ones that are none.
    for number in ["-1", "2147483648", "1.7976931348623157e308", "1.0", "null", "\"1\""] {
      check(
        type,
        change(
          #"[{"range":{"start":{"line":\#(number),"character":0},"end":{"line":0,"character":\#(number)}},"text":""}]"#),
        isDirect: false)
    }
    for list in ["null", "{}", #"[{}]"#, #"[null]"#, #"[{"text":1}]"#, #"[{"range":{},"text":""}]"#] {
      check(type, change(list), isDirect: false)
    }
  }

  @Test func scalars() {
    for json in ["7", "-7", "\"七\"", "1.0", "1.5", "null", "{}", "true", "99999999999999999999"] {
      check(RequestID.self, json)
      check(String.self, json)
    }
  }

  @Test func values() {
    for json in [
      "{}", "[]", "null", "true", "false", "0", "-17", #""a\u0041""#, #"[ null , true,false, [ {} ],-1 ]"#,
      #"{"a":{"b":[{"c":null}]},"":"","\u0061b":1}"#,
    ] {
      check(JSONValue.self, json, isDirect: true)
    }
    for json in ["1.5", "[1e3]", "99999999999999999999", #"{"a":1,"a":2}"#] {
      let value: JSONValue? = JSONCursor.read(Array(json.utf8)[...])
      #expect(value == nil)
    }
  }

  @Test func initializations() {
    let type = InitializeRequest.Params.self
    for capabilities in [
      "null", "7", "{}", #"{"general":{"positionEncodings":["utf-8",7,null]}}"#,
      #"{"textDocument":{"hover":null,"definition":true,"codeAction":[],"rename":{"prepareSupport":true}}}"#,
      #"{"textDocument":{"codeAction":{"codeActionLiteralSupport":{"x":[]},"resolveSupport":{"properties":["edit"]}}}}"#,
      #"{"window":{"workDoneProgress":true},"experimental":{"commands":{"commands":["a"]}},"other":[[1,{"a":null}]]}"#,
    ] {
      check(
        type,
        #"{"processId":12,"rootUri":"file:///a","rootPath":null,"locale":"en","capabilities":\#(capabilities)}"#,
        isDirect: true)
    }
    check(type, #"{"workspaceFolders":[{"uri":"file:///a","name":"a"},{"uri":1},{"uri":"b:"}]}"#, isDirect: true)
    check(type, #"{"initializationOptions":{"hegao":{"language":"en","share":0.5}}}"#, isDirect: false)
    for json in ["[]", "null", "7", "{\"capabilities\":{},\"capabilities\":{}}"] { check(type, json) }
  }

  /// A long text with all widths of scalars, at every place of a word of the machine.
  @Test func longTexts() throws {
    let scalars: [Unicode.Scalar] = ["a", "é", "办", "𠮷", "\n", "\"", "\\", "，", "\u{E000}", "\u{D7FF}", "\u{1F}"]
    var text = ""
    for count in 0..<600 { text.unicodeScalars.append(scalars[(count * count + count / 7) % scalars.count]) }
    for prefix in 0..<9 {
      let value = String(repeating: "x", count: prefix) + text
      let written = String(decoding: try JSONEncoder().encode(value), as: UTF8.self)
      let escaped = "\"" + value.utf16.map { String(format: "\\u%04x", Int($0)) }.joined() + "\""
      for json in [written, escaped] {
        let read: String? = JSONCursor.read(Array(json.utf8)[...])
        #expect(read == value)
        let message = MessageDecoder.decode(Array(#"{"jsonrpc":"2.0","method":"m","params":\#(json)}"#.utf8))
        guard case .notification("m", let params) = message else { return #expect(Bool(false), "no message") }
        #expect(try params.decode(String.self) == value)
      }
    }
  }
}
