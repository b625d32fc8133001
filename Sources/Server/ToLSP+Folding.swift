import Analysis
import LanguageServerProtocol
import TextModel

extension ToLSP {
  /// Foldable regions of more than one line; of many, as many as the client wants, the longest of them.
  func foldingRanges(_ regions: [FoldingRegion], in text: SourceText) -> [FoldingRange] {
    var starts = LineCursor(text)
    var ranges = regions.compactMap { lines(of: $0.range, in: text, &starts) }
    if ranges.count > client.foldingRangeLimit {
      let longest = ranges.sorted { $0.endLine - $0.startLine > $1.endLine - $1.startLine }
      ranges = longest.prefix(client.foldingRangeLimit).sorted { $0.startLine < $1.startLine }
    }
    return ranges
  }

  /// The lines of a region; nil when there is nothing to fold. A region that ends where a line begins does not reach into that line.
  private func lines(of range: TextRange, in text: SourceText, _ starts: inout LineCursor) -> FoldingRange? {
    let start = starts.line(at: range.lowerBound)
    var ends = starts
    var end = ends.line(at: range.upperBound)
    if end > start, text.lineRange(end).lowerBound >= range.upperBound { end -= 1 }
    return end > start ? FoldingRange(startLine: start, endLine: end) : nil
  }
}
