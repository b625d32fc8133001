/// The error codes of JSON-RPC 2.0 and LSP 3.17 (`ErrorCodes`, `LSPErrorCodes`) that this server uses.
package struct ErrorCode: RawRepresentable, Codable, Sendable, Hashable {
  package let rawValue: Int

  package init(rawValue: Int) { self.rawValue = rawValue }

  /// The bytes are no JSON.
  package static let parseError = ErrorCode(rawValue: -32700)
  /// JSON, but no request: a batch, a missing method, a request after `shutdown`.
  package static let invalidRequest = ErrorCode(rawValue: -32600)
  package static let methodNotFound = ErrorCode(rawValue: -32601)
  package static let invalidParams = ErrorCode(rawValue: -32602)
  package static let internalError = ErrorCode(rawValue: -32603)
  /// A request before `initialize`.
  package static let serverNotInitialized = ErrorCode(rawValue: -32002)
  /// The request is right and cannot be done (LSP 3.17, RequestFailed).
  package static let requestFailed = ErrorCode(rawValue: -32803)
  /// The client cancelled the request.
  package static let requestCancelled = ErrorCode(rawValue: -32800)
  /// The document changed under the request and its answer would be about an old text.
  package static let contentModified = ErrorCode(rawValue: -32801)
  /// The server gave the request up.
  package static let serverCancelled = ErrorCode(rawValue: -32802)
}
