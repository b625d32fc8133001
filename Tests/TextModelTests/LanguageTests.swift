import Testing
import TextModel

@Suite struct LanguageTests {
  @Test(arguments: ["zh", "zh-CN", "zh_CN.UTF-8", "zh-Hans-CN", "ZH-TW", "zh_HK"])
  func chineseLocales(_ name: String) { #expect(Language(locale: name) == .chinese) }

  @Test(arguments: ["en", "en-GB", "en_US.UTF-8", "EN"])
  func englishLocales(_ name: String) { #expect(Language(locale: name) == .english) }

  @Test(arguments: ["", "C", "C.UTF-8", "POSIX", "fr-FR", "ja_JP", "z", "-zh"])
  func otherLocales(_ name: String) { #expect(Language(locale: name) == nil) }

  @Test func eachLanguageGetsItsText() {
    let text = LocalizedText("第三项", "item three")
    #expect(text[.chinese] == "第三项")
    #expect(text[.english] == "item three")
    for language in Language.allCases { #expect(LocalizedText(verbatim: "99.94")[language] == "99.94") }
  }
}
