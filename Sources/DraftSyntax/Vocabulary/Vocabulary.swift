import Numerals
import TextModel

/// The words by which drafts are read; ``VocabularyData`` holds them as text.
package enum Vocabulary {
  /// The lists by name. The text is read once.
  package static let lists: [String: [String]] = read(VocabularyData.text)

  /// Reads the form `name: words`, with continuation lines that begin with a space. Lines of no such form are left out; a
  /// test finds them.
  package static func read(_ text: String) -> [String: [String]] {
    var lists: [String: [String]] = [:]
    var name = ""
    // By bytes: with characters this was half of what `hegao check` does for a short draft.
    for line in text.utf8.split(separator: UInt8(ascii: "\n")) where line.first != UInt8(ascii: "#") {
      var words = line[...]
      if line.first != UInt8(ascii: " "), let colon = line.firstIndex(of: UInt8(ascii: ":")) {
        name = String(Substring(line[..<colon]))
        words = line[line.index(after: colon)...]
      }
      lists[name, default: []] += words.split(separator: UInt8(ascii: " ")).map { String(Substring($0)) }
    }
    return lists
  }

  private static func table(_ name: String) -> WordTable { WordTable(lists[name] ?? []) }

  static let classifiers = table("classifiers")
  static let measures = table("measures")
  static let nameUnits = table("nameunits")
  static let below = table("below")
  static let above = table("above")
  static let atLeast = table("atleast")
  static let atMost = table("atmost")
  static let about = table("about")
  static let notBeforeAbout = table("notbeforeabout")
  static let notBeforeNear = table("notbeforenear")
  static let notBeforeAbove = table("notbeforeabove")
  static let afterAbout = table("afterabout")
  static let afterAbove = table("afterabove")
  static let afterBelow = table("afterbelow")
  static let afterAtMost = table("afteratmost")
  static let copulas = table("copulas")
  package static let up = table("up")
  package static let down = table("down")
  static let yearAgo = table("yearago")
  static let versus = table("versus")
  package static let constantPrices = table("constantprices")
  static let moveUp = table("moveup")
  static let moveDown = table("movedown")
  static let changeFillers = table("changefillers")
  static let notPlainChange = table("notplainchange")
  static let examinees = table("examinees")
  static let wholeWords = table("wholewords")
  /// Pairs of rates: the first lies within the second.
  static let contained: [(inner: String, outer: String)] = (lists["contained"] ?? []).compactMap { pair in
    let names = pair.split(separator: "<").map(String.init)
    return names.count == 2 ? (names[0], names[1]) : nil
  }
  static let changedBase = table("changedbase")
  static let receiving = table("receiving")
  static let finishing = table("finishing")
  static let negations = table("negations")
  package static let qualifiers = table("qualifiers")
  package static let bounded = table("bounded")
  package static let unbounded = table("unbounded")
  package static let shareWords = table("sharewords")
  static let baseFillers = table("basefillers")
  package static let standing = table("standing")
  package static let citations = table("citations")
  static let durationNames = table("durationnames")
  static let hotlines = table("hotlines")
  package static let planKinds = table("plankinds")
  package static let notPlans = table("notplans")
  package static let regulations = table("regulations")
  package static let aliasKinds = table("aliaskinds")
  static let aliasDefiners = table("aliasdefiners")
  static let issuers = table("issuers")
  package static let bodies = table("bodies")
  static let announced = table("announced")
  static let announcers = table("announcers")
  /// Pairs of characters in both orders.
  package static let confusables = pairs("confusables")
  package static let contrasts = pairs("contrasts")

  private static func pairs(_ name: String) -> Set<String> {
    Set((lists[name] ?? []).flatMap { [$0, String($0.reversed())] })
  }

  static let scopes = table("scopes")
  static let indicatorFillers = table("indicatorfillers")
  static let notFillerBefore = table("notfillerbefore")
  static let indicatorEnds = table("indicatorends")
  static let comparisonFillers = table("comparisonfillers")
  static let lightVerbs = table("lightverbs")
  static let completeness = table("completeness")
  static let notCompletenessBehind = table("notcompletenessbehind")
  static let targetWords = table("targetwords")
  static let targetOpeners = table("targetopeners")
  static let afterLimits = table("afterlimits")
  package static let outlook = table("outlook")
  package static let lookback = table("lookback")
  package static let plainWords = table("plainwords")
  package static let preambles = table("preambles")
  package static let shortcomings = table("shortcomings")
  package static let descriptiveUnits = unitNames(["descriptiveunits"])
  static let narrowing = table("narrowing")
  static let sourceWords = table("sourcewords")
  package static let countingUnits = table("classifiers")

  /// The units that a figure of a draft may have.
  package static let unitNames = unitNames(["classifiers", "measures"]).union(["%", "‰", "个百分点", "倍", "番", "成"])

  private static func unitNames(_ names: [String]) -> Set<UnitName> {
    Set(
      names.flatMap { lists[$0] ?? [] }.map {
        let text = FoldedText($0)
        return UnitName(text, 0..<text.count)
      })
  }

  /// True for the name of a unit that counts or measures.
  package static func isUnit(_ name: String) -> Bool {
    classifiers.contains(name) || measures.contains(name) || ["%", "‰", "个百分点", "百分点", "倍"].contains(name)
  }

  static let furniture = table("furniture")
  package static let draftKinds = table("draftkinds")
}
