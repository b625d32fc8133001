import LanguageServerProtocol

/// A message of the client (JSON-RPC 2.0), its params not yet decoded.
package enum IncomingMessage: Sendable {
  case request(id: RequestID, method: String, params: RawJSON)
  case notification(method: String, params: RawJSON)
  /// The answer to a request of the server.
  case response(id: RequestID?, Result<RawJSON, ErrorAnswer>)
  /// What is no message. It is answered with the code, under the id if it has one.
  case invalid(id: RequestID?, code: ErrorCode, reason: String)
}

/// What a client answers instead of a result: the message of its error.
package struct ErrorAnswer: Error, Sendable, Hashable {
  package var message: String
}
