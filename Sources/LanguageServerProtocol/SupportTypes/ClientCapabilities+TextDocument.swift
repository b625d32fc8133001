extension ClientCapabilities {
  /// LSP 3.17, TextDocumentClientCapabilities.
  package struct TextDocument: Codable, Sendable, Hashable {
    package struct Hover: Codable, Sendable, Hashable {
      package var contentFormat: [String]?

      package init(from decoder: any Decoder) throws {
        let container = try decoder.container(keyedBy: CodingKeys.self)
        contentFormat = container.lenientList(.contentFormat)
      }
    }

    package struct Definition: Codable, Sendable, Hashable {
      package var linkSupport: Bool?

      package init(from decoder: any Decoder) throws {
        let container = try decoder.container(keyedBy: CodingKeys.self)
        linkSupport = container.lenient(.linkSupport)
      }
    }

    package struct Symbols: Codable, Sendable, Hashable {
      package var hierarchicalDocumentSymbolSupport: Bool?

      package init(from decoder: any Decoder) throws {
        let container = try decoder.container(keyedBy: CodingKeys.self)
        hierarchicalDocumentSymbolSupport = container.lenient(.hierarchicalDocumentSymbolSupport)
      }
    }

    package struct Folding: Codable, Sendable, Hashable {
      package var rangeLimit: Int?

      package init(from decoder: any Decoder) throws {
        let container = try decoder.container(keyedBy: CodingKeys.self)
        rangeLimit = container.lenient(.rangeLimit)
      }
    }

    package struct Actions: Codable, Sendable, Hashable {
      /// Present, whatever it holds, when the client takes `CodeAction` and not only `Command`.
      package var codeActionLiteralSupport: JSONValue?
      package var isPreferredSupport: Bool?

      package init(from decoder: any Decoder) throws {
        let container = try decoder.container(keyedBy: CodingKeys.self)
        codeActionLiteralSupport = container.lenient(.codeActionLiteralSupport)
        isPreferredSupport = container.lenient(.isPreferredSupport)
      }
    }

    package struct Publish: Codable, Sendable, Hashable {
      package var relatedInformation: Bool?
      package var versionSupport: Bool?
      package var dataSupport: Bool?

      package init(from decoder: any Decoder) throws {
        let container = try decoder.container(keyedBy: CodingKeys.self)
        relatedInformation = container.lenient(.relatedInformation)
        versionSupport = container.lenient(.versionSupport)
        dataSupport = container.lenient(.dataSupport)
      }
    }

    package struct Completion: Codable, Sendable, Hashable {
      package struct Item: Codable, Sendable, Hashable {
        package var documentationFormat: [String]?

        package init(from decoder: any Decoder) throws {
          let container = try decoder.container(keyedBy: CodingKeys.self)
          documentationFormat = container.lenientList(.documentationFormat)
        }
      }

      package var completionItem: Item?

      package init(from decoder: any Decoder) throws {
        let container = try decoder.container(keyedBy: CodingKeys.self)
        completionItem = container.lenient(.completionItem)
      }
    }

    package struct Rename: Codable, Sendable, Hashable {
      package var prepareSupport: Bool?

      package init(from decoder: any Decoder) throws {
        let container = try decoder.container(keyedBy: CodingKeys.self)
        prepareSupport = container.lenient(.prepareSupport)
      }
    }

    package var completion: Completion?
    package var rename: Rename?
    package var hover: Hover?
    package var definition: Definition?
    package var documentSymbol: Symbols?
    package var foldingRange: Folding?
    package var codeAction: Actions?
    package var publishDiagnostics: Publish?

    package init(from decoder: any Decoder) throws {
      let container = try decoder.container(keyedBy: CodingKeys.self)
      completion = container.lenient(.completion)
      rename = container.lenient(.rename)
      hover = container.lenient(.hover)
      definition = container.lenient(.definition)
      documentSymbol = container.lenient(.documentSymbol)
      foldingRange = container.lenient(.foldingRange)
      codeAction = container.lenient(.codeAction)
      publishDiagnostics = container.lenient(.publishDiagnostics)
    }
  }
}
