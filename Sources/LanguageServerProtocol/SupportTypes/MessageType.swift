/// How loud a message to the person is (LSP 3.17, MessageType).
package enum MessageType: Int, Codable, Sendable {
  case error = 1
  case warning, info, log
}

/// The params of `window/logMessage` and `window/showMessage`.
package struct MessageParams: Codable, Sendable, Hashable {
  package var type: MessageType
  package var message: String

  package init(type: MessageType, message: String) {
    self.type = type
    self.message = message
  }
}
