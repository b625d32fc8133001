/// Which recomputed values a person wants to see behind the figures (`hegao.inlayHints`).
enum InlayHintMode: String, Sendable, CaseIterable {
  /// Where they differ from what is stated.
  case differing
  /// Also where they agree.
  case all
  case off
}
