import JSONRPC
import LanguageServerProtocol

/// `initialize`.
enum InitializeHandler {
  static let route = RequestRoute(
    method: InitializeRequest.method, advertise: { _, _ in },
    run: .onLoop { session, id, raw in
      let result = session.initialize(try raw.decode(InitializeRequest.Params.self))
      session.send(MessageEncoder.response(id, result))
    })
}
