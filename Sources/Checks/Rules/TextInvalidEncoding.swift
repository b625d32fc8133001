import DraftSyntax
import TextModel

/// `text-invalid-encoding`: the file is not sound UTF-8.
enum TextInvalidEncoding: DocumentRule {
  static let facets: DocumentFacets = .text

  static let description = RuleDescription(
    id: "text-invalid-encoding", group: .text, severity: .warning, since: "0.1.0",
    title: LocalizedText("文件编码不是有效的UTF-8", "file is not valid UTF-8"),
    why: LocalizedText(
      "编码损坏的字符显示为“�”，打印和转发时会变成乱码，数字也可能丢失。", "Broken bytes show as � and may hide figures."),
    leavesAlone: LocalizedText(
      "一份文件只报一次，报在第一处；其余文字照常检查。", "Said once a file, at the first place; the rest is read as usual."),
    source: LocalizedText("UTF-8：RFC 3629。", "UTF-8: RFC 3629."),
    triggers: [], quiet: [RuleExample("编码正常的一段话。")])

  static func findings(in context: CheckContext) -> [Finding] {
    guard let offset = context.text.firstRepair else { return [] }
    let end = min(offset + 3, context.text.count)
    return [
      Finding(
        rule: description.id, severity: .warning, range: offset..<end,
        message: LocalizedText(
          "文件从这里起有不是UTF-8的字节，已用“�”代替。如果是GB18030（GBK）编码，请另存为UTF-8。",
          "Bytes that are not UTF-8 begin here and were replaced by �. If the file is GB18030 (GBK), save it as UTF-8.")
      )
    ]
  }
}
