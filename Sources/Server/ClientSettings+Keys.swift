import TextModel

extension ClientSettings {
  /// The name under which an editor keeps the settings of Hegao.
  package static let sectionName = "hegao"

  /// How findings are shown is no matter of the workspace: this key is the client's alone.
  static let inlayHintsKey = "inlayHints"

  /// A setting that does not stand in `hegao.json`.
  package struct OwnKey: Sendable {
    package let name: String
    package let values: [String]
    package let standard: String
    package let summary: LocalizedText
  }

  /// The settings that only a client has. A new one is one more entry here.
  package static let ownKeys = [
    OwnKey(
      name: inlayHintsKey, values: InlayHintMode.allCases.map(\.rawValue), standard: InlayHintMode.differing.rawValue,
      summary: LocalizedText(
        "数字后面显示算出的值：differing 只在不一致时，all 一致时也标出，off 不显示。",
        "Recomputed values behind figures: differing shows them where they differ, all marks those that agree too, off shows none."
      ))
  ]
}
