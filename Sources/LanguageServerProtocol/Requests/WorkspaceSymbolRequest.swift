/// `workspace/symbol`.
package enum WorkspaceSymbolRequest: RequestMessage {
  package static let method = "workspace/symbol"
  package typealias Result = [SymbolInformation]

  package struct Params: Codable, Sendable, Hashable {
    package var query: String

    package init(query: String) { self.query = query }
  }
}
