import LanguageServerProtocol
import Testing

@testable import JSONRPC

@Suite("message decoder")
struct MessageDecoderTests {
  private func decode(_ text: String) -> IncomingMessage { MessageDecoder.decode(Array(text.utf8)) }

  @Test("requests keep their ids")
  func requests() throws {
    guard
      case .request(.number(7), "a", let params) = decode(#"{"jsonrpc":"2.0","id":7,"method":"a","params":{"x":"二"}}"#)
    else { return #expect(Bool(false)) }
    #expect(try params.decode([String: String].self) == ["x": "二"])
    guard case .request(.string("七"), "a", _) = decode(#"{"id":"七","method":"a","jsonrpc":"2.0"}"#) else {
      return #expect(Bool(false))
    }
  }

  @Test("absent and null params are an object without members", arguments: ["", #","params":null"#, #","params": {}"#])
  func emptyParams(member: String) throws {
    guard case .notification("n", let params) = decode(#"{"jsonrpc":"2.0","method":"n"\#(member)}"#) else {
      return #expect(Bool(false))
    }
    #expect(try params.decode([String: String].self) == [:])
  }

  @Test(
    "what is no message gets its code and, where it has one, its id",
    arguments: [
      ("", nil, ErrorCode.parseError), ("{", nil, .parseError), ("[]", nil, .invalidRequest),
      (#"[{"jsonrpc":"2.0","id":1,"method":"a"}]"#, nil, .invalidRequest), ("3", nil, .invalidRequest),
      ("{}", nil, .invalidRequest), (#"{"jsonrpc":"2.0","id":1}"#, .number(1), .invalidRequest),
      (#"{"jsonrpc":"2.0","id":1,"method":5}"#, .number(1), .invalidRequest),
      (#"{"jsonrpc":"1.0","id":1,"method":"a"}"#, .number(1), .invalidRequest),
      (#"{"id":1,"method":"a"}"#, .number(1), .invalidRequest),
      (#"{"jsonrpc":"2.0","id":null,"method":"a"}"#, nil, .invalidRequest),
      (#"{"jsonrpc":"2.0","id":1.5,"method":"a"}"#, nil, .invalidRequest),
      (#"{"jsonrpc":"2.0","id":{},"method":"a"}"#, nil, .invalidRequest),
    ] as [(String, RequestID?, ErrorCode)])
  func invalid(text: String, id: RequestID?, code: ErrorCode) {
    guard case .invalid(let foundID, let foundCode, _) = decode(text) else { return #expect(Bool(false), "\(text)") }
    #expect(foundID == id)
    #expect(foundCode == code)
  }

  @Test("answers of the client")
  func responses() throws {
    guard case .response(.string("x"), .success(let result)) = decode(#"{"jsonrpc":"2.0","id":"x","result":[null,1]}"#)
    else { return #expect(Bool(false)) }
    #expect(try result.decode([Int?].self) == [nil, 1])
    guard case .response(.number(1), .success(let nothing)) = decode(#"{"id":1,"result":null,"error":null}"#) else {
      return #expect(Bool(false))
    }
    #expect(nothing.bytes.elementsEqual("null".utf8))
    for content in [
      #"{"id":1,"error":{"code":1,"message":"no"}}"#, #"{"id":1,"result":null,"error":{"message":"no"}}"#,
    ] {
      guard case .response(.number(1), .failure(ErrorAnswer(message: "no"))) = decode(content) else {
        return #expect(Bool(false))
      }
    }
  }

  @Test("broken characters are replaced and nothing else is lost")
  func repairs() throws {
    let bytes = Array(#"{"jsonrpc":"2.0","method":"n","params":{"t":"前"#.utf8) + [0xE4, 0xB8] + Array(#"后"}}"#.utf8)
    guard case .notification("n", let params) = MessageDecoder.decode(bytes) else { return #expect(Bool(false)) }
    #expect(try params.decode([String: String].self) == ["t": "前\u{FFFD}后"])
    let lone = #"{"jsonrpc":"2.0","method":"n","params":{"t":"\ud842\u0041\udfb7\ud842\ud842\udfb7"}}"#
    guard case .notification(_, let repaired) = decode(lone) else { return #expect(Bool(false)) }
    #expect(try repaired.decode([String: String].self) == ["t": "\u{FFFD}A\u{FFFD}\u{FFFD}𠮷"])
  }

  @Test("what is sent is what was meant")
  func encoding() throws {
    #expect(
      String(decoding: MessageEncoder.response(.string("a\"b"), result: Array("null".utf8)), as: UTF8.self)
        == #"{"id":"a\"b","jsonrpc":"2.0","result":null}"#)
    #expect(
      String(decoding: MessageEncoder.error(nil, .parseError, "坏\n"), as: UTF8.self)
        == #"{"error":{"code":-32700,"message":"坏\n"},"id":null,"jsonrpc":"2.0"}"#)
    let log = try MessageEncoder.notification(LogMessageNotification.self, .init(type: .info, message: "a/b"))
    #expect(
      String(decoding: log, as: UTF8.self)
        == #"{"jsonrpc":"2.0","method":"window/logMessage","params":{"message":"a/b","type":3}}"#)
  }
}
