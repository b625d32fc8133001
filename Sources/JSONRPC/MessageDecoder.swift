import LanguageServerProtocol

/// Tells what a content part is (JSON-RPC 2.0, 4 to 6). Never fails: what is no message comes back as ``IncomingMessage/invalid(id:code:reason:)``.
package enum MessageDecoder {
  package static func decode(_ body: [UInt8]) -> IncomingMessage {
    var body = body
    do throws(JSONScanner.Failure) {
      return message(try shape(of: &body), body)
    } catch {
      return .invalid(id: nil, code: .parseError, reason: "\(error.reason) at byte \(error.offset)")
    }
  }

  private typealias Shape = (kind: JSONScanner.Kind, members: [String: Range<Int>], loneSurrogates: [Int])

  /// Scans the body and repairs what is no text in its strings: a document with a broken character must not be lost for it.
  private static func shape(of body: inout [UInt8]) throws(JSONScanner.Failure) -> Shape {
    var shape: Shape
    do throws(JSONScanner.Failure) {
      shape = try JSONScanner.scan(body)
    } catch {
      guard error.isBrokenUTF8 else { throw error }
      body = Array(String(decoding: body, as: UTF8.self).utf8)
      shape = try JSONScanner.scan(body)
    }
    for offset in shape.loneSurrogates {
      body.replaceSubrange(offset..<offset + 6, with: "\\ufffd".utf8)
    }
    return shape
  }

  private static func message(_ shape: Shape, _ body: [UInt8]) -> IncomingMessage {
    guard shape.kind == .object else {
      let reason = shape.kind == .array ? "batches are not supported by LSP" : "a message is an object"
      return .invalid(id: nil, code: .invalidRequest, reason: reason)
    }
    let member: (String) -> RawJSON? = { name in shape.members[name].map { RawJSON(body: body, range: $0) } }
    let id = member("id").flatMap { try? $0.decode(RequestID.self) }
    if let rawMethod = member("method") {
      return call(rawMethod, id: id, hasID: shape.members["id"] != nil, member: member)
    }
    if shape.members["result"] != nil || shape.members["error"] != nil {
      // Some clients send both members, the one that says nothing as null.
      if let error = member("error").flatMap({ try? $0.decode(ErrorMember?.self) }).flatMap({ $0 }) {
        return .response(id: id, .failure(ErrorAnswer(message: error.message ?? "an error without a message")))
      }
      return .response(id: id, .success(member("result") ?? RawJSON("null")))
    }
    return .invalid(id: id, code: .invalidRequest, reason: "neither a method nor a result")
  }

  private static func call(
    _ rawMethod: RawJSON, id: RequestID?, hasID: Bool, member: (String) -> RawJSON?
  ) -> IncomingMessage {
    guard let method = try? rawMethod.decode(String.self) else {
      return .invalid(id: id, code: .invalidRequest, reason: "the method is no string")
    }
    guard (try? member("jsonrpc")?.decode(String.self)) == "2.0" else {
      return .invalid(id: id, code: .invalidRequest, reason: "jsonrpc is not \"2.0\"")
    }
    // Absent and null params are read as an object without members: it has what a message without params needs, and what a message
    // needs beyond that it reports as missing.
    var params = member("params") ?? RawJSON("{}")
    if params.bytes.elementsEqual("null".utf8) { params = RawJSON("{}") }
    if let id { return .request(id: id, method: method, params: params) }
    if hasID { return .invalid(id: nil, code: .invalidRequest, reason: "the id is neither a number nor a string") }
    return .notification(method: method, params: params)
  }

  /// What is read of a `ResponseError`.
  private struct ErrorMember: Decodable {
    var message: String?
  }
}
