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
  private let byWhole: [String: [Int]]
  private let byCore: [String: [Int]]

  package init(plans: [Plan], configured: [String] = []) {
    self.plans = plans
    var known = plans.indices.map { Known(title: plans[$0].title, key: plans[$0].titleKey, origin: .plan($0)) }
    var seen = Set(known.map(\.key.whole))
    for title in configured {
      let key = TitleKey(title)
      if seen.insert(key.whole).inserted { known.append(Known(title: title, key: key, origin: .configured)) }
    }
    for mention in plans.flatMap(\.cited) where mention.key.whole.count >= 5 {
      if seen.insert(mention.key.whole).inserted {
        known.append(Known(title: mention.text, key: mention.key, origin: .cited))
      }
    }
    self.known = known
    byWhole = Dictionary(grouping: known.indices) { known[$0].key.whole }
    byCore = Dictionary(grouping: known.indices) { known[$0].key.core }
  }

  /// The plan that a title names, or nil: the same title, or the same without its years when exactly one edition is known.
  package func plan(for key: TitleKey) -> Plan? {
    for candidate in TitleIndex.readings(of: key) {
      let exact = (byWhole[candidate.whole] ?? []).compactMap { plan(known[$0]) }
      if exact.count == 1 { return exact[0] }
      if exact.count > 1 { return nil }
      if candidate.years.isEmpty {
        let editions = (byCore[candidate.core] ?? []).compactMap { plan(known[$0]) }
        if editions.count == 1 { return editions[0] }
      }
    }
    return nil
  }

  /// All plans with the very title: two editions or two copies.
  package func plans(titled key: TitleKey) -> [Plan] {
    TitleIndex.readings(of: key).flatMap { (byWhole[$0.whole] ?? []).compactMap { plan(known[$0]) } }
  }

  /// True when the title, read in one of its ways, is known as it stands.
  package func knows(_ key: TitleKey) -> Bool {
    TitleIndex.readings(of: key).contains { byWhole[$0.whole] != nil }
  }

  /// True when the configuration names the title as kept elsewhere.
  package func isConfigured(_ key: TitleKey) -> Bool {
    TitleIndex.readings(of: key).contains { reading in
      (byWhole[reading.whole] ?? []).contains { known[$0].origin == .configured }
    }
  }

  private func plan(_ known: Known) -> Plan? {
    if case .plan(let index) = known.origin { return plans[index] }
    return nil
  }

  /// The title as it stands, and the title inside 关于印发…的通知 with its issuing body.
  package static func readings(of key: TitleKey) -> [TitleKey] {
    guard let issued = issued(key.whole) else { return [key] }
    return [key, TitleKey(issued)]
  }

  private static func issued(_ whole: String) -> String? {
    for verb in ["关于印发", "关于转发", "关于发布", "印发", "转发"] {
      guard let start = whole.firstRange(of: verb) else { continue }
      let rest = whole[start.upperBound...]
      for ending in ["的通知", "的公告", "的函"] where rest.hasSuffix(ending) { return String(rest.dropLast(ending.count)) }
    }
    return nil
  }
}
