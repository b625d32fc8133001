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
    /// More go out than came in: 受理87件, 办结102件. Possible, since cases are carried over.
    case flow(incoming: Int, outgoing: Int)
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
}
