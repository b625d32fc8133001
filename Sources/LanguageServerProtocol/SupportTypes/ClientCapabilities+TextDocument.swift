extension ClientCapabilities {
  /// LSP 3.17, TextDocumentClientCapabilities.
  package struct TextDocument: ReadLeniently, Sendable, Hashable {
    package struct Hover: ReadLeniently, Sendable, Hashable {
      package var contentFormat: [String]?

      package init?(_ json: JSONValue) {
        guard json.isObject else { return nil }
        contentFormat = json["contentFormat"]?.list(\.stringValue)
      }
    }

    package struct Definition: ReadLeniently, Sendable, Hashable {
      package var linkSupport: Bool?

      package init?(_ json: JSONValue) {
        guard json.isObject else { return nil }
        linkSupport = json["linkSupport"]?.booleanValue
      }
    }

    package struct Symbols: ReadLeniently, Sendable, Hashable {
      package var hierarchicalDocumentSymbolSupport: Bool?

      package init?(_ json: JSONValue) {
        guard json.isObject else { return nil }
        hierarchicalDocumentSymbolSupport = json["hierarchicalDocumentSymbolSupport"]?.booleanValue
      }
    }

    package struct Folding: ReadLeniently, Sendable, Hashable {
      package var rangeLimit: Int?

      package init?(_ json: JSONValue) {
        guard json.isObject else { return nil }
        rangeLimit = json["rangeLimit"]?.integerValue
      }
    }

    package struct Actions: ReadLeniently, Sendable, Hashable {
      /// Present, whatever it holds, when the client takes `CodeAction` and not only `Command`.
      package var codeActionLiteralSupport: JSONValue?
      package var isPreferredSupport: Bool?
      package var disabledSupport: Bool?
      /// The client gives `data` back with `codeAction/resolve`.
      package var dataSupport: Bool?
      package var resolveSupport: ResolvedProperties?

      package init?(_ json: JSONValue) {
        guard json.isObject else { return nil }
        codeActionLiteralSupport = json["codeActionLiteralSupport"]?.given
        isPreferredSupport = json["isPreferredSupport"]?.booleanValue
        disabledSupport = json["disabledSupport"]?.booleanValue
        dataSupport = json["dataSupport"]?.booleanValue
        resolveSupport = json["resolveSupport"].flatMap(ResolvedProperties.init)
      }
    }

    /// What a client can leave to a later request (`resolveSupport` of several capabilities).
    package struct ResolvedProperties: ReadLeniently, Sendable, Hashable {
      package var properties: [String]?

      package init?(_ json: JSONValue) {
        guard json.isObject else { return nil }
        properties = json["properties"]?.list(\.stringValue)
      }
    }

    /// What a client takes of a diagnostic: declared for those that it is sent, and from LSP 3.18 on for those that it asks for.
    package struct Diagnostics: ReadLeniently, Sendable, Hashable {
      package struct Tags: ReadLeniently, Sendable, Hashable {
        package var valueSet: [Int]?

        package init?(_ json: JSONValue) {
          guard json.isObject else { return nil }
          valueSet = json["valueSet"]?.list(\.integerValue)
        }
      }

      package var relatedInformation: Bool?
      package var tagSupport: Tags?
      package var dataSupport: Bool?
      /// An answer may tell of other documents; only of `textDocument.diagnostic`.
      package var relatedDocumentSupport: Bool?

      package init?(_ json: JSONValue) {
        guard json.isObject else { return nil }
        relatedInformation = json["relatedInformation"]?.booleanValue
        tagSupport = json["tagSupport"].flatMap(Tags.init)
        dataSupport = json["dataSupport"]?.booleanValue
        relatedDocumentSupport = json["relatedDocumentSupport"]?.booleanValue
      }
    }

    package struct Completion: ReadLeniently, Sendable, Hashable {
      package struct Item: ReadLeniently, Sendable, Hashable {
        package var documentationFormat: [String]?
        package var snippetSupport: Bool?

        package init?(_ json: JSONValue) {
          guard json.isObject else { return nil }
          snippetSupport = json["snippetSupport"]?.booleanValue
          documentationFormat = json["documentationFormat"]?.list(\.stringValue)
        }
      }

      package var completionItem: Item?

      package init?(_ json: JSONValue) {
        guard json.isObject else { return nil }
        completionItem = json["completionItem"].flatMap(Item.init)
      }
    }

    package struct Rename: ReadLeniently, Sendable, Hashable {
      package var prepareSupport: Bool?

      package init?(_ json: JSONValue) {
        guard json.isObject else { return nil }
        prepareSupport = json["prepareSupport"]?.booleanValue
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

    package init?(_ json: JSONValue) {
      guard json.isObject else { return nil }
      completion = json["completion"].flatMap(Completion.init)
      rename = json["rename"].flatMap(Rename.init)
      hover = json["hover"].flatMap(Hover.init)
      definition = json["definition"].flatMap(Definition.init)
      documentSymbol = json["documentSymbol"].flatMap(Symbols.init)
      foldingRange = json["foldingRange"].flatMap(Folding.init)
      codeAction = json["codeAction"].flatMap(Actions.init)
      publishDiagnostics = json["publishDiagnostics"].flatMap(Diagnostics.init)
      diagnostic = json["diagnostic"].flatMap(Diagnostics.init)
    }
  }
}
