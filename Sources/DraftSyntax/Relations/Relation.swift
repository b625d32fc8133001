import TextModel

/// How figures of one paragraph belong together. Figures are named by their index in the block.
package struct Relation: Sendable, Hashable {
  package enum Kind: Sendable, Hashable {
    /// `part` of `whole` is `rate`. With `complement` the part named is the other one: 不合格12, 合格率.
    case share(part: Int, whole: Int, rate: Int, complement: Bool)
    /// `part` is `rate` of a whole that is not stated.
    case impliedBase(part: Int, rate: Int)
    /// The parts make the whole.
    case sum(whole: Int, parts: [Int], closure: Closure)
    /// Each part lies within the whole (其中).
    case parts(whole: Int, parts: [Int])
    /// A quantity or rate went from one value to another; `rate` says by how much, in percent, points or times.
    case change(from: Int, to: Int, rate: Int?, direction: Direction)
    /// `level` is `increase` more (or less) than before, a change of `rate` percent.
    case increment(level: Int, increase: Int, rate: Int, direction: Direction)
    /// `level` is `multiple` times `base`: 是上年900人次的2.3倍.
    case multipleOf(level: Int, base: Int, multiple: Int)
    /// A rate of a base that its own words name: some whole number of the base must give it.
    case possible(base: Int, rate: Int)
    /// `part` and `rate` force the base, of which `other` is another rate.
    case chained(part: Int, rate: Int, other: Int)
    /// The terms of a ratio are shares of one whole: 三次产业比重14.3∶38.9∶46.8.
    case ratioOfWhole(ratio: Int)
    /// Shares that a 分别 list gives of one whole.
    case sharesOfWhole(shares: [Int])
    /// A 分别 list with so many names.
    case respective(names: Int, values: [Int])
    /// What `contained` counts lies within what `container` counts: 全程网办 within 网上可办.
    case containment(container: Int, contained: Int)
    /// `level` grew or fell by `rate` against a value of the year before that stands in no figure beside it.
    case growth(level: Int, rate: Int)
    /// A rate that is said to rise by a percent with no old value beside it.
    case riseOfRate(level: Int, rate: Int)
    /// More go out than came in: 受理640件, 办结655件. Possible, since cases are carried over.
    case flow(incoming: Int, outgoing: Int)
  }

  /// Which way the words say that a value went.
  package enum Direction: Sendable, Hashable {
    case up, down, unsaid
  }

  /// Why a list is taken to be whole.
  package enum Closure: Sendable, Hashable {
    /// In brackets right behind the whole.
    case brackets
    /// 合计, 共计 behind the list.
    case total
    /// 由…组成.
    case composed
    /// 已办结 and 未办结.
    case complement
    /// A、B分别为x、y where A and B are all that the whole counts.
    case respectively
    /// 即, 分别是.
    case namely
    /// 包括: a list that is meant to be whole but does not say so.
    case including
  }

  package var kind: Kind
  /// True when the words name each role and there is one candidate: only then may anybody be accused.
  package var isNamed: Bool

  package init(kind: Kind, isNamed: Bool) {
    self.kind = kind
    self.isNamed = isNamed
  }

  /// For each figure the relations that it is the result of, or the part of a sum in, by their places.
  static func byResult(_ relations: [Relation]) -> [Int: [Int]] {
    var places: [Int: [Int]] = [:]
    for (place, relation) in relations.enumerated() {
      switch relation.kind {
      case .share(_, _, let result, _), .change(_, _, let result?, _), .increment(_, _, let result, _),
        .multipleOf(_, _, let result):
        places[result, default: []].append(place)
      case .sum(let whole, let parts, _): for figure in [whole] + parts { places[figure, default: []].append(place) }
      default: break
      }
    }
    return places
  }

  /// The relation with its figures renumbered.
  func renumbered(_ index: (Int) -> Int) -> Relation {
    let kind: Kind =
      switch kind {
      case .share(let part, let whole, let rate, let complement):
        .share(part: index(part), whole: index(whole), rate: index(rate), complement: complement)
      case .impliedBase(let part, let rate): .impliedBase(part: index(part), rate: index(rate))
      case .sum(let whole, let parts, let closure): .sum(whole: index(whole), parts: parts.map(index), closure: closure)
      case .parts(let whole, let parts): .parts(whole: index(whole), parts: parts.map(index))
      case .change(let from, let to, let rate, let direction):
        .change(from: index(from), to: index(to), rate: rate.map(index), direction: direction)
      case .increment(let level, let increase, let rate, let direction):
        .increment(level: index(level), increase: index(increase), rate: index(rate), direction: direction)
      case .multipleOf(let level, let base, let multiple):
        .multipleOf(level: index(level), base: index(base), multiple: index(multiple))
      case .possible(let base, let rate): .possible(base: index(base), rate: index(rate))
      case .chained(let part, let rate, let other): .chained(part: index(part), rate: index(rate), other: index(other))
      case .ratioOfWhole(let ratio): .ratioOfWhole(ratio: index(ratio))
      case .sharesOfWhole(let shares): .sharesOfWhole(shares: shares.map(index))
      case .respective(let names, let values): .respective(names: names, values: values.map(index))
      case .containment(let container, let contained):
        .containment(container: index(container), contained: index(contained))
      case .growth(let level, let rate): .growth(level: index(level), rate: index(rate))
      case .riseOfRate(let level, let rate): .riseOfRate(level: index(level), rate: index(rate))
      case .flow(let incoming, let outgoing): .flow(incoming: index(incoming), outgoing: index(outgoing))
      }
    return Relation(kind: kind, isNamed: isNamed)
  }
}
