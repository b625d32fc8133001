/// `workspace/diagnostic` (LSP 3.17, Workspace Diagnostics): the diagnostics of many documents at once.
package enum WorkspaceDiagnosticRequest: RequestMessage {
  package static let method = "workspace/diagnostic"

  /// The name of a result that the client has (LSP 3.17, PreviousResultId).
  package struct PreviousResult: Codable, Sendable, Hashable {
    package var uri: DocumentURI
    package var value: String

    package init(uri: DocumentURI, value: String) {
      self.uri = uri
      self.value = value
    }
  }

  package struct Params: Codable, Sendable, Hashable {
    package var previousResultIds: [PreviousResult]

    package init(previousResultIds: [PreviousResult]) { self.previousResultIds = previousResultIds }

    private enum CodingKeys: String, CodingKey { case previousResultIds }

    /// Elements that cannot be read, and a list that is missing, count as results that the client does not have.
    package init(from decoder: any Decoder) throws {
      let container = try decoder.container(keyedBy: CodingKeys.self)
      previousResultIds = container.lenientList(.previousResultIds) ?? []
    }
  }

  /// LSP 3.17, WorkspaceDiagnosticReport; also what a partial result is.
  package struct Result: Codable, Sendable, Hashable {
    package var items: [WorkspaceDocumentDiagnosticReport]

    package init(items: [WorkspaceDocumentDiagnosticReport]) { self.items = items }
  }
}
