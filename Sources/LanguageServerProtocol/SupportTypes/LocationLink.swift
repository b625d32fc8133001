/// A link from words of one document to a range of another (LSP 3.17, LocationLink).
package struct LocationLink: Codable, Sendable, Hashable {
  package var originSelectionRange: PositionRange?
  package var targetUri: DocumentURI
  package var targetRange: PositionRange
  /// Lies inside ``targetRange``.
  package var targetSelectionRange: PositionRange

  package init(
    originSelectionRange: PositionRange?, targetUri: DocumentURI, targetRange: PositionRange,
    targetSelectionRange: PositionRange
  ) {
    self.originSelectionRange = originSelectionRange
    self.targetUri = targetUri
    self.targetRange = targetRange
    self.targetSelectionRange = targetSelectionRange
  }
}
