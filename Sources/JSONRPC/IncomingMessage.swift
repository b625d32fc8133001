import LanguageServerProtocol

/// A message of the client (JSON-RPC 2.0), its params not yet decoded.
package enum IncomingMessage: Sendable {
  case request(id: RequestID, method: String, params: RawJSON)
  case notification(method: String, params: RawJSON)
  /// The answer to a request of the server; `error` holds the error's message when it is one.
  case response(id: RequestID?, error: String?)
  /// What is no message. It is answered with the code, under the id if it has one.
  case invalid(id: RequestID?, code: ErrorCode, reason: String)
}
