import Checks
import DraftSyntax
import TextModel

extension Analysis {
  /// （以下简称《方案》） behind a title that has no short name yet, once its bracket is typed. The name is the kind of document with
  /// which the title ends; where that is taken already, nothing is offered.
  func aliasCandidates(_ context: CheckContext, at offset: TextOffset) -> [CompletionCandidate] {
    let index = context.draft.block(at: offset)
    guard index < context.draft.blocks.count else { return [] }
    let titles = context.draft.blocks[index].titles.filter {
      context.draft.absolute($0.range, in: index).upperBound < offset
    }
    guard let title = titles.max(by: { $0.range.upperBound < $1.range.upperBound }), title.alias == nil else {
      return []
    }
    let start = context.draft.absolute(title.range, in: index).upperBound
    let typed = context.text.string(in: start..<offset).replacing("(", with: "（")
    let aliases = context.aliases
    guard Analysis.aliasOpening.hasPrefix(typed), context.binding(of: title, in: index, among: aliases) == nil,
      let name = Analysis.shortName(of: title), !aliases.contains(where: { $0.key.whole == name })
    else { return [] }
    // An editor may have put the closing bracket there by itself.
    let behind = context.text.string(in: offset..<min(offset + 3, context.text.count))
    let isClosed = behind == "）" || behind.hasPrefix(")")
    let end = isClosed ? offset + (behind == "）" ? 3 : 1) : offset
    let text = "\(Analysis.aliasOpening)《\(name)》）"
    return [
      CompletionCandidate(
        kind: .definition(of: title.text, name: name), text: text,
        filterText: context.text.string(in: start..<offset).hasPrefix("(") ? "(" + text.dropFirst() : text, heading: "",
        range: start..<end)
    ]
  }

  private static let aliasOpening = "（以下简称"

  /// The kind of document with which a title ends, the longest that there is; nil for a title that is nothing else.
  private static func shortName(of title: TitleMention) -> String? {
    let core = title.key.core
    return core.indices.dropFirst().map { String(core[$0...]) }.first(where: Vocabulary.aliasKinds.contains)
  }
}
