import Checks
import TextModel

@testable import Analysis
@testable import DraftSyntax
@testable import Server

extension FeatureSource {
  /// Features that say only what a document's text says, so that tests of the server depend on no rule.
  ///
  /// Every `错` is a finding with a safe repair, `对`; its related place is the first `据` of the workspace. A hover shows where the
  /// offset lies and the texts of all documents of the workspace; a definition leads to each `据` of the workspace.
  static let marks: FeatureSource = {
    var source = FeatureSource()
    source.findings = { analysis, key, _ in
      let related = places(of: "据", in: analysis).prefix(1).map {
        RelatedPlace(document: $0.document, range: $0.range, message: LocalizedText("依据", "evidence"))
      }
      return ranges(of: "错", in: analysis.text(of: key)).reversed().map { range in
        Finding(
          rule: "text-mark", severity: .warning, range: range, message: LocalizedText("有错", "wrong"),
          related: Array(related),
          fixes: [
            Fix(
              title: LocalizedText("改为对", "make right"), edits: [TextEdit(range: range, replacement: "对")], isSafe: true
            ),
            Fix(title: LocalizedText("删去", "delete"), edits: [TextEdit(range: range, replacement: "")], isSafe: false),
          ])
      }
    }
    source.hover = { analysis, key, offset in
      // The file of settings that marks a test's folder is not what the tests are about.
      let texts = analysis.keys.filter { SettingsFile($0) == nil }.map {
        "\($0.name)=\(analysis.text(of: $0)?.string ?? "")"
      }
      return HoverContent(
        range: offset..<min(offset + 3, analysis.text(of: key)?.count ?? 0),
        blocks: [.paragraph(LocalizedText(verbatim: "\(offset)")), .quotation(texts.joined(separator: "\n"))])
    }
    source.definitions = { analysis, _, offset in
      places(of: "据", in: analysis).map {
        DefinitionTarget(
          origin: offset..<offset, document: $0.document, range: $0.range, selectionRange: $0.range)
      }
    }
    source.outline = { analysis, key in
      ranges(of: "题", in: analysis.text(of: key)).map { range in
        let child = OutlineItem(
          kind: .point, level: 2, words: .init(title: " "), range: range, selectionRange: range, block: 0, children: [])
        return OutlineItem(
          kind: .heading, level: 1, words: .init("一、", number: 1, title: "标题"), range: 0..<range.upperBound,
          selectionRange: range, block: 0, children: [child])
      }
    }
    source.foldingRegions = { analysis, key in
      [FoldingRegion(range: 0..<(analysis.text(of: key)?.count ?? 0))]
    }
    return source
  }()

  private static func places(of word: String, in analysis: Analysis) -> [DocumentRange] {
    analysis.keys.flatMap { key in
      ranges(of: word, in: analysis.text(of: key)).map { DocumentRange(document: key, range: $0) }
    }
  }

  private static func ranges(of word: String, in text: SourceText?) -> [TextRange] {
    guard let bytes = text?.bytes else { return [] }
    let word = Array(word.utf8)
    return bytes.indices.filter { bytes[$0...].starts(with: word) }.map { $0..<$0 + word.count }
  }
}
