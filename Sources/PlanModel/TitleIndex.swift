import DraftSyntax
import TextModel

/// The titles that a workspace knows, and what a title in a draft means among them.
package struct TitleIndex: Sendable {
  /// A title that is known to be spelt right.
  package struct Known: Sendable, Hashable {
    package enum Origin: Sendable, Hashable {
      /// A plan of the workspace, by its index.
      case plan(Int)
      /// Cited in a plan of the workspace.
      case cited
      /// Named by the configuration.
      case configured
    }

    package var title: String
    package var key: TitleKey
    package var origin: Origin

    package init(title: String, key: TitleKey, origin: Origin) {
      self.title = title
      self.key = key
      self.origin = origin
    }
  }

  package let plans: [Plan]
  package let known: [Known]
  private let byWhole: [TitleKey: [Int]]
  private let byCore: [String: [Int]]
  /// The plans by their titles without years and issuing body.
  private let byBareCore: [String: [Int]]
  /// What was found out about titles before: the same ones are asked for at every keystroke.
  private let verdicts = Verdicts()

  package init(plans: [Plan], configured: [String] = []) {
    self.plans = plans
    var known = plans.indices.map { Known(title: plans[$0].title, key: plans[$0].titleKey, origin: .plan($0)) }
    var seen = Set(known.map(\.key))
    for title in configured {
      let key = TitleKey(title)
      if seen.insert(key).inserted { known.append(Known(title: title, key: key, origin: .configured)) }
    }
    for mention in plans.flatMap(\.cited) where mention.key.whole.count >= 5 {
      if seen.insert(mention.key).inserted {
        known.append(Known(title: mention.text, key: mention.key, origin: .cited))
      }
    }
    self.known = known
    byWhole = Dictionary(grouping: known.indices) { known[$0].key }
    byCore = Dictionary(grouping: known.indices) { known[$0].key.core }
    byBareCore = Dictionary(grouping: plans.indices) { Issuer.split(plans[$0].titleKey).title.core }
  }

  /// The plan that a title names, or nil: the same title, or the same without its years when exactly one edition is known, or
  /// without the body that issued it.
  package func plan(for key: TitleKey) -> Plan? { verdict(on: key).plan.map { plans[$0] } }

  /// All plans with the very title: two editions or two copies.
  package func plans(titled key: TitleKey) -> [Plan] { verdict(on: key).titled.map { plans[$0] } }

  /// True when the title, read in one of its ways, is known as it stands.
  package func knows(_ key: TitleKey) -> Bool { verdict(on: key).isKnown }

  /// True when the configuration names the title as kept elsewhere.
  package func isConfigured(_ key: TitleKey) -> Bool { verdict(on: key).isConfigured }

  /// The known titles of which this one, in one of its readings, is a slip.
  package func knownMisspelt(as key: TitleKey) -> [Known] {
    if known.isEmpty { return [] }
    return verdicts.slips(of: key) {
      let readings = TitleIndex.readings(of: key)
      return known.indices.filter { at in
        readings.contains { Slip.explains(written: $0, known: known[at].key) }
      }
    }.map { known[$0] }
  }

  private func verdict(on key: TitleKey) -> Verdicts.Verdict {
    if known.isEmpty { return Verdicts.Verdict(plan: nil, titled: [], isKnown: false, isConfigured: false) }
    return verdicts.verdict(on: key) {
      let readings = TitleIndex.readings(of: key)
      let same = readings.flatMap { byWhole[$0] ?? [] }
      return Verdicts.Verdict(
        plan: planIndex(for: readings), titled: same.compactMap { planIndex(of: known[$0]) }, isKnown: !same.isEmpty,
        isConfigured: same.contains { known[$0].origin == .configured })
    }
  }

  private func planIndex(for readings: [TitleKey]) -> Int? {
    for candidate in readings {
      let exact = (byWhole[candidate] ?? []).compactMap { planIndex(of: known[$0]) }
      if exact.count == 1 { return exact[0] }
      if exact.count > 1 { return nil }
      if candidate.years.isEmpty {
        let editions = (byCore[candidate.core] ?? []).compactMap { planIndex(of: known[$0]) }
        if editions.count == 1 { return editions[0] }
        if editions.count > 1 { return nil }
      }
    }
    let issued = readings.flatMap(plansIssued)
    return Set(issued).count == 1 ? issued[0] : nil
  }

  /// The plans of which a title gives all but the issuing body, or one body too much: 《关于…的意见》 and 《云麓市人民政府关于…的意见》.
  private func plansIssued(as key: TitleKey) -> [Int] {
    let (body, bare) = Issuer.split(key)
    return (byBareCore[bare.core] ?? []).filter { at in
      let plan = plans[at]
      let (ownBody, own) = Issuer.split(plan.titleKey)
      guard own.whole == bare.whole || bare.years.isEmpty else { return false }
      switch (body, ownBody) {
      case (nil, nil): return false
      case (nil, _?): return true
      // What another body issued is another document.
      case (let body?, nil): return plan.imprint.issuer.isEmpty || TitleKey(plan.imprint.issuer).whole == body
      case (let body?, let ownBody?): return body == ownBody
      }
    }
  }

  /// The plans that differ from a title in their years alone: its editions.
  package func editions(of key: TitleKey) -> [Plan] {
    guard key.years.isEmpty else { return [] }
    return (byCore[key.core] ?? []).compactMap { planIndex(of: known[$0]).map { plans[$0] } }
  }

  /// The one plan of whose title this is a slip; nil where there is none, or more than one.
  package func planMisspelt(as key: TitleKey) -> Plan? {
    guard plan(for: key) == nil, !knows(key) else { return nil }
    let meant = knownMisspelt(as: key).compactMap(planIndex)
    return meant.count == 1 ? plans[meant[0]] : nil
  }

  /// The one plan with whose title some words end: 印发云麓市节水方案.
  package func plan(atEndOf words: TitleKey) -> Plan? {
    let found = plans.filter { words.whole.hasSuffix($0.titleKey.whole) || words.whole.hasSuffix($0.titleKey.core) }
    return found.count == 1 ? found[0] : nil
  }

  private func planIndex(of known: Known) -> Int? {
    if case .plan(let index) = known.origin { index } else { nil }
  }

  /// The title as it stands, and the title inside 关于印发…的通知 with its issuing body, notices around notices taken off.
  package static func readings(of key: TitleKey) -> [TitleKey] { [key] + issued(key.whole).map { TitleKey($0) } }

  /// What 云麓市人民政府关于印发…的通知 transmits; 转发…关于印发…的通知的通知 says it twice.
  private static func issued(_ whole: String) -> [String] {
    let text = FoldedText(whole)
    var end = text.count
    guard let ending = endings.matchSuffix(text, endingAt: end, notBefore: 0) else { return [] }
    // The innermost title stands behind the last 关于印发, else behind the first other verb.
    let verb = issuing.last(in: text, 0..<end - ending) ?? verbs.first(in: text, 0..<end - ending)
    guard let start = verb?.upperBound else { return [] }
    var titles: [String] = []
    while titles.count < 3, let ending = endings.matchSuffix(text, endingAt: end, notBefore: start + 1) {
      end -= ending
      titles.append(text.string(start..<end))
    }
    return titles
  }

  private static let issuing = WordTable(["关于印发"])
  private static let verbs = WordTable(["关于转发", "关于批转", "关于发布", "印发", "转发", "批转"])
  private static let endings = WordTable(["的通知", "的公告", "的函"])
}
