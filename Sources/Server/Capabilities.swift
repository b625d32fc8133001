import LanguageServerProtocol

extension HandlerTable {
  /// What this client is offered: what the handlers say of themselves.
  static func capabilities(for client: ClientProfile) -> ServerCapabilities {
    var capabilities = ServerCapabilities()
    capabilities.positionEncoding = client.encoding.rawValue
    for route in requests.values { route.advertise(&capabilities, client) }
    for route in notifications.values { route.advertise(&capabilities, client) }
    return capabilities
  }
}

extension ServerCapabilities {
  /// The synchronisation of documents, whole or not at all; several notifications advertise parts of it.
  mutating func offerSynchronisation() {
    textDocumentSync = TextDocumentSync(openClose: true, change: 2, includeTextOnSave: false)
  }
}
