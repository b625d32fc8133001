/// The languages in which Hegao speaks.
package enum Language: String, Sendable, CaseIterable {
  case chinese = "zh-CN"
  case english = "en"

  /// The language of a locale name such as `zh_CN.UTF-8`, `zh-Hans` or `en-GB`; nil when it is neither Chinese nor English.
  package init?(locale: String) {
    let name = locale.lowercased()
    if name.hasPrefix("zh") {
      self = .chinese
    } else if name.hasPrefix("en") {
      self = .english
    } else {
      return nil
    }
  }
}

/// One text in both languages.
package struct LocalizedText: Hashable, Sendable {
  package var chinese: String
  package var english: String

  package init(_ chinese: String, _ english: String) {
    self.chinese = chinese
    self.english = english
  }

  /// The same text in both languages: a quotation, a number.
  package init(verbatim text: String) { self.init(text, text) }

  package subscript(language: Language) -> String { language == .chinese ? chinese : english }
}
