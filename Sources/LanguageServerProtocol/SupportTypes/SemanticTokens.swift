/// What the numbers of semantic tokens mean (LSP 3.17, SemanticTokensLegend).
package struct SemanticTokensLegend: Codable, Sendable, Hashable {
  package var tokenTypes: [String]
  package var tokenModifiers: [String]

  package init(tokenTypes: [String], tokenModifiers: [String]) {
    self.tokenTypes = tokenTypes
    self.tokenModifiers = tokenModifiers
  }
}

/// Tokens as numbers, five a token: lines and characters from the token before, length, type, modifiers (LSP 3.17, SemanticTokens).
package struct SemanticTokens: Codable, Sendable, Hashable {
  /// Names this result, so that the next one can be told as a difference from it.
  package var resultId: String?
  package var data: [Int]

  package init(resultId: String?, data: [Int]) {
    self.resultId = resultId
    self.data = data
  }
}

/// Numbers that go, and numbers that come in their place (LSP 3.17, SemanticTokensEdit).
package struct SemanticTokensEdit: Codable, Sendable, Hashable {
  package var start: Int
  package var deleteCount: Int
  package var data: [Int]?

  package init(start: Int, deleteCount: Int, data: [Int]?) {
    self.start = start
    self.deleteCount = deleteCount
    self.data = data
  }
}

/// LSP 3.17, SemanticTokensDelta.
package struct SemanticTokensDelta: Codable, Sendable, Hashable {
  package var resultId: String?
  package var edits: [SemanticTokensEdit]

  package init(resultId: String?, edits: [SemanticTokensEdit]) {
    self.resultId = resultId
    self.edits = edits
  }
}

/// LSP 3.17, SemanticTokensOptions.
package struct SemanticTokensOptions: Codable, Sendable, Hashable {
  package struct Full: Codable, Sendable, Hashable {
    package var delta: Bool?

    package init(delta: Bool? = nil) { self.delta = delta }
  }

  package var legend: SemanticTokensLegend
  package var range: Bool?
  package var full: Full?

  package init(legend: SemanticTokensLegend) { self.legend = legend }
}
