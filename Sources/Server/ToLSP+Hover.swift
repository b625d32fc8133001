import Analysis
import LanguageServerProtocol
import TextModel

extension ToLSP {
  /// A hover in the richest form that the client shows.
  func hover(_ content: HoverContent, in text: SourceText) -> Hover {
    var cursor = cursor(in: text)
    return Hover(contents: markup(content.blocks), range: cursor.range(of: content.range))
  }

  func markup(_ blocks: [HoverBlock]) -> MarkupContent { markup(blocks, markdown: client.takesMarkdown) }

  func markup(_ blocks: [HoverBlock], markdown: Bool) -> MarkupContent {
    markdown
      ? MarkupContent(kind: .markdown, value: MarkdownWriter(language: client.language).text(blocks))
      : MarkupContent(kind: .plaintext, value: PlainTextWriter(language: client.language).text(blocks))
  }
}
