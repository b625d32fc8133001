import JSONRPC
import LanguageServerProtocol

/// `shutdown`. Its params, which some clients send, say nothing.
enum ShutdownHandler {
  static let route = RequestRoute(
    method: ShutdownRequest.method, advertise: { _, _ in },
    run: .onLoop { session, id, _ in session.shutDown(answering: id) })
}
