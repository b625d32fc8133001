import Analysis
import Checks
import TextModel

/// Where the server takes its knowledge of documents from: the functions of ``Analysis/Analysis`` that answer requests.
///
/// A seam for tests of order, cancellation and conversion, which must not depend on what the rules say today.
package struct FeatureSource: Sendable {
  /// The last argument is asked now and then whether the findings are still wanted.
  package var findings: @Sendable (Analysis, DocumentKey, @Sendable () -> Bool) -> [Finding]
  package var hover: @Sendable (Analysis, DocumentKey, TextOffset) -> HoverContent?
  package var definitions: @Sendable (Analysis, DocumentKey, TextOffset) -> [DefinitionTarget]
  package var outline: @Sendable (Analysis, DocumentKey) -> [OutlineItem]
  package var foldingRegions: @Sendable (Analysis, DocumentKey) -> [FoldingRegion]

  /// The analysis itself.
  package init() {
    findings = { $0.findings(of: $1, isCancelled: $2) }
    hover = { $0.hover(in: $1, at: $2) }
    definitions = { $0.definitions(in: $1, at: $2) }
    outline = { $0.outline(of: $1) }
    foldingRegions = { $0.foldingRegions(of: $1) }
  }
}
