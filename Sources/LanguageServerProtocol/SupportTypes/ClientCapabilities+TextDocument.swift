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
      package var disabledSupport: Bool?
      /// The client gives `data` back with `codeAction/resolve`.
      package var dataSupport: Bool?
      package var resolveSupport: ResolvedProperties?

      package init(from decoder: any Decoder) throws {
        let container = try decoder.container(keyedBy: CodingKeys.self)
        codeActionLiteralSupport = container.lenient(.codeActionLiteralSupport)
        isPreferredSupport = container.lenient(.isPreferredSupport)
        disabledSupport = container.lenient(.disabledSupport)
        dataSupport = container.lenient(.dataSupport)
        resolveSupport = container.lenient(.resolveSupport)
      }
    }

    /// What a client can leave to a later request (`resolveSupport` of several capabilities).
    package struct ResolvedProperties: Codable, Sendable, Hashable {
      package var properties: [String]?

      package init(from decoder: any Decoder) throws {
        let container = try decoder.container(keyedBy: CodingKeys.self)
        properties = container.lenientList(.properties)
      }
    }

    /// What a client takes of a diagnostic: declared for those that it is sent, and from LSP 3.18 on for those that it asks for.
    package struct Diagnostics: Codable, Sendable, Hashable {
      package struct Tags: Codable, Sendable, Hashable {
        package var valueSet: [Int]?

        package init(from decoder: any Decoder) throws {
          let container = try decoder.container(keyedBy: CodingKeys.self)
          valueSet = container.lenientList(.valueSet)
        }
      }

      package var relatedInformation: Bool?
      package var tagSupport: Tags?
      package var dataSupport: Bool?
      /// An answer may tell of other documents; only of `textDocument.diagnostic`.
      package var relatedDocumentSupport: Bool?

      package init(from decoder: any Decoder) throws {
        let container = try decoder.container(keyedBy: CodingKeys.self)
        relatedInformation = container.lenient(.relatedInformation)
        tagSupport = container.lenient(.tagSupport)
        dataSupport = container.lenient(.dataSupport)
        relatedDocumentSupport = container.lenient(.relatedDocumentSupport)
      }
    }

    package struct Completion: Codable, Sendable, Hashable {
      package struct Item: Codable, Sendable, Hashable {
        package var documentationFormat: [String]?
        package var snippetSupport: Bool?

        package init(from decoder: any Decoder) throws {
          let container = try decoder.container(keyedBy: CodingKeys.self)
          snippetSupport = container.lenient(.snippetSupport)
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
    package var publishDiagnostics: Diagnostics?
    /// Present when the client asks for diagnostics.
    package var diagnostic: Diagnostics?

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
      diagnostic = container.lenient(.diagnostic)
    }
  }
}
