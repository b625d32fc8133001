import JSONRPC

/// A request of the server that the client has not answered yet.
struct OutgoingRequest {
  /// Gets the answer on the loop.
  typealias Take = (Session, Result<RawJSON, ErrorAnswer>) -> Void

  let method: String
  let take: Take
}
