import LanguageServerProtocol

#if canImport(FoundationEssentials)
  import FoundationEssentials
#else
  import Foundation
#endif

/// Writes the content parts of the server's messages (JSON-RPC 2.0). Members are sorted, so that equal messages are equal bytes.
package enum MessageEncoder {
  /// A value as JSON. Throws `EncodingError` for what JSON cannot say.
  package static func json(_ value: some Encodable) throws -> [UInt8] {
    if let value = value as? any DirectlyEncodable {
      var json = JSONWriter()
      value.write(to: &json)
      return json.bytes
    }
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
    return Array(try encoder.encode(value))
  }

  package static func response(_ id: RequestID, result: [UInt8]) -> [UInt8] {
    response(id, expecting: result.count + 100) { $0.json(result) }
  }

  /// An answer with its result, written in one go. Throws `EncodingError` for what JSON cannot say.
  package static func response(_ id: RequestID, _ result: some Encodable) throws -> [UInt8] {
    if let result = result as? any DirectlyEncodable { return response(id, result) }
    return response(id, result: try json(result))
  }

  package static func response(_ id: RequestID, _ result: some DirectlyEncodable) -> [UInt8] {
    response(id) { result.write(to: &$0) }
  }

  /// An answer whose result writes itself; how long it may be is told by whoever knows that it is long.
  package static func response(
    _ id: RequestID, expecting expectedBytes: Int = 0, _ write: (inout JSONWriter) -> Void
  ) -> [UInt8] {
    var json = JSONWriter(expecting: expectedBytes)
    json.object { json in
      json.name("id")
      self.write(id, to: &json)
      json.name("jsonrpc")
      json.string("2.0")
      json.name("result")
      write(&json)
    }
    return json.bytes
  }

  fileprivate static func write(_ id: RequestID, to json: inout JSONWriter) {
    switch id {
    case .number(let number): json.number(number)
    case .string(let string): json.string(string)
    }
  }

  /// An error answer. Its id is `null` when the message at fault had none that could be read. Of all errors only those about
  /// diagnostics carry data.
  package static func error(
    _ id: RequestID?, _ code: ErrorCode, _ message: String, data: DiagnosticServerCancellationData? = nil
  ) -> [UInt8] {
    let error =
      (try? json(ErrorBody(code: code, message: message, data: data)))
      ?? Array("{\"code\":-32603,\"message\":\"\"}".utf8)
    return Array("{\"error\":".utf8) + error + Array(",\"id\":".utf8) + idJSON(id)
      + Array(",\"jsonrpc\":\"2.0\"}".utf8)
  }

  package static func notification<Message: NotificationMessage>(
    _ message: Message.Type, _ params: Message.Params
  ) throws -> [UInt8] {
    try json(Call(id: nil, method: message.method, params: given(params)))
  }

  package static func request<Message: RequestMessage>(
    _ message: Message.Type, id: RequestID, _ params: Message.Params
  ) throws -> [UInt8] {
    try json(Call(id: id, method: message.method, params: given(params)))
  }

  /// JSON-RPC 2.0 wants params that say nothing left out; `null` is none of the shapes that it allows.
  private static func given<Params>(_ params: Params) -> Params? { params is NoValue ? nil : params }

  private static func idJSON(_ id: RequestID?) -> [UInt8] {
    switch id {
    case .number(let number): Array(String(number).utf8)
    case .string(let string): (try? json(string)) ?? Array("null".utf8)
    case nil: Array("null".utf8)
    }
  }

  private struct ErrorBody: Encodable {
    var code: ErrorCode
    var message: String
    var data: DiagnosticServerCancellationData?
  }

  fileprivate struct Call<Params: Encodable>: Encodable {
    var jsonrpc = "2.0"
    var id: RequestID?
    var method: String
    var params: Params?
  }
}

extension MessageEncoder.Call: DirectlyEncodable where Params: DirectlyEncodable {
  func write(to json: inout JSONWriter) {
    json.object { json in
      if let id {
        json.name("id")
        MessageEncoder.write(id, to: &json)
      }
      json.name("jsonrpc")
      json.string(jsonrpc)
      json.name("method")
      json.string(method)
      if let params {
        json.name("params")
        params.write(to: &json)
      }
    }
  }
}
