import Foundation
import LanguageServerProtocol
import Testing

@Suite("protocol types")
struct ProtocolTypeTests {
  private func decode<Value: Decodable>(_ text: String) throws -> Value {
    try JSONDecoder().decode(Value.self, from: Data(text.utf8))
  }

  @Test(
    "positions outside uinteger are brought into it",
    arguments: [
      ("-1", 0), ("0", 0), ("7", 7), ("7.0", 7), ("4294967295", Int(Int32.max)),
      ("1.7976931348623157e308", Int(Int32.max)),
      ("9223372036854775807", Int(Int32.max)), ("-1e300", 0),
    ])
  func positions(number: String, expected: Int) throws {
    let position: Position = try decode("{\"line\":\(number),\"character\":\(number)}")
    #expect(position == Position(line: expected, character: expected))
  }

  @Test(
    "positions that are none", arguments: ["{}", "{\"line\":1}", "{\"line\":\"1\",\"character\":1}", "[1,1]", "null"])
  func noPositions(text: String) {
    #expect(throws: DecodingError.self) { let _: Position = try decode(text) }
  }

  @Test(
    "capabilities that are null, unknown or of another shape are not declared",
    arguments: [
      "{}", #"{"textDocument":null,"workspace":null,"general":null,"experimental":{"x":1}}"#,
      #"{"textDocument":{"hover":null,"definition":true,"codeAction":[],"publishDiagnostics":{"relatedInformation":"yes"}}}"#,
      #"{"textDocument":7,"workspace":[],"general":{"positionEncodings":"utf-8"}}"#,
    ])
  func lenient(capabilities: String) throws {
    let params: InitializeRequest.Params = try decode(
      "{\"capabilities\":\(capabilities),\"processId\":\"x\",\"rootUri\":3}")
    #expect(params.capabilities != nil)
    #expect(params.capabilities?.general?.positionEncodings == nil)
    #expect(params.capabilities?.textDocument?.definition?.linkSupport == nil)
    #expect(params.capabilities?.textDocument?.publishDiagnostics?.relatedInformation == nil)
    #expect(params.processId == nil)
    #expect(params.rootUri == nil)
  }

  @Test("one unreadable folder does not hide the others")
  func folders() throws {
    let params: InitializeRequest.Params = try decode(
      #"{"workspaceFolders":[{"uri":"no uri"},null,{"uri":"file:///a","name":null},{"uri":"file:///b","name":"b"}]}"#)
    #expect(params.workspaceFolders?.map(\.uri.spelling) == ["file:///a", "file:///b"])
  }

  @Test("the registry names every method once for each direction")
  func registry() {
    let methods = MessageRegistry.all.map { "\($0.direction) \($0.method)" }
    #expect(Set(methods).count == methods.count)
    #expect(MessageRegistry.description(of: "$/progress")?.status == .ignored)
    #expect(MessageRegistry.description(of: "$/progress", from: .serverToClient)?.status == .supported)
    for message in MessageRegistry.all {
      #expect(MessageRegistry.since[message.method] != nil, "\(message.method) is of no version of LSP")
    }
    #expect(MessageRegistry.description(of: "textDocument/hover")?.capability == "hoverProvider")
    #expect(MessageRegistry.description(of: "textDocument/signatureHelp")?.status == .rejected)
  }

  @Test("kinds of code actions lie under their prefixes")
  func kinds() {
    #expect(CodeActionKind(rawValue: "source").includes(.fixAll))
    #expect(CodeActionKind(rawValue: "source.fixAll").includes(.fixAll))
    #expect(CodeActionKind(rawValue: "").includes(.quickFix))
    #expect(!CodeActionKind(rawValue: "source.fix").includes(.fixAll))
    #expect(!CodeActionKind.quickFix.includes(.fixAll))
  }
}
