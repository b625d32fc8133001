/// The name under which progress is told: a number or a string (LSP 3.17, ProgressToken).
package typealias ProgressToken = RequestID

/// The params of the messages that make a token known and give it up.
package struct ProgressTokenParams: Codable, Sendable, Hashable {
  package var token: ProgressToken

  package init(token: ProgressToken) { self.token = token }
}

/// The tokens that a client gives with a request (LSP 3.17, WorkDoneProgressParams, PartialResultParams).
package struct ProgressTokens: Codable, Sendable, Hashable {
  /// For how far the work is.
  package var workDoneToken: ProgressToken?
  /// For parts of the answer.
  package var partialResultToken: ProgressToken?

  package init() {}

  package init(from decoder: any Decoder) throws {
    let container = try decoder.container(keyedBy: CodingKeys.self)
    workDoneToken = container.lenient(.workDoneToken)
    partialResultToken = container.lenient(.partialResultToken)
  }
}

/// How far the server is (LSP 3.17, WorkDoneProgressBegin, WorkDoneProgressReport, WorkDoneProgressEnd).
package struct WorkDoneProgress: Codable, Sendable, Hashable {
  package enum Kind: String, Codable, Sendable { case begin, report, end }

  package var kind: Kind
  /// What is done; only and always at the beginning.
  package var title: String?
  /// True where the person may end it; absent at the end.
  package var cancellable: Bool?
  package var message: String?
  /// From 0 to 100, never falling; absent at the end.
  package var percentage: Int?

  package init(kind: Kind, title: String? = nil, message: String? = nil, percentage: Int? = nil) {
    self.kind = kind
    self.title = title
    self.message = message
    self.percentage = percentage
  }
}
