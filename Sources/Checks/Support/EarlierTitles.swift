import DraftSyntax
import PlanModel

/// The titles of a draft up to some place, each once, found by those that differ from them in a character or two.
struct EarlierTitles {
  /// A third of a title and where it stands. Two titles of one length that differ in two characters agree in one of their thirds.
  private struct Third: Hashable {
    var length: Int
    var place: Int
    var scalars: ArraySlice<UInt32>
  }

  /// A series of titles that agree in a third of their length may be endless. Each is held against so many before it.
  private static let reach = 64

  private var titles: [TitleIndex.Known] = []
  private var seen: Set<TitleKey> = []
  private var byThird: [Third: [Int]] = [:]

  /// Adds a title; false when it was there.
  mutating func insert(_ title: TitleMention) -> Bool {
    guard seen.insert(title.key).inserted else { return false }
    for third in EarlierTitles.thirds(of: title.key) { byThird[third, default: []].append(titles.count) }
    titles.append(TitleIndex.Known(title: title.text, key: title.key, origin: .cited))
    return true
  }

  /// The titles before it that differ from a title in characters that are confused, and in nothing else.
  func confused(with key: TitleKey) -> [TitleIndex.Known] {
    let readings = TitleIndex.readings(of: key)
    let near = Set(
      readings.flatMap { EarlierTitles.thirds(of: $0).flatMap { (byThird[$0] ?? []).suffix(EarlierTitles.reach) } })
    return near.sorted().map { titles[$0] }.filter { known in
      known.key != key && readings.contains { Slip.confuses(written: $0, known: known.key) }
    }
  }

  private static func thirds(of key: TitleKey) -> [Third] {
    let scalars = key.whole.unicodeScalars.map(\.value)
    let third = scalars.count / 3
    guard third > 0 else { return [] }
    let ends = [0, third, 2 * third, scalars.count]
    return (0..<3).map { Third(length: scalars.count, place: $0, scalars: scalars[ends[$0]..<ends[$0 + 1]]) }
  }
}
