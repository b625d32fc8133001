import DraftSyntax
import TextModel

/// Which blocks of two versions of a document are the same objects: as many as possible at the beginning and at the end.
struct BlockDifference: Sendable {
  /// The blocks of the old version that are no more.
  let old: Range<Int>
  /// Those that stand in their place.
  let new: Range<Int>

  init(from old: [Block], to new: [Block]) {
    let shorter = min(old.count, new.count)
    var start = 0
    while start < shorter, old[start] === new[start] { start += 1 }
    var common = 0
    while common < shorter - start, old[old.count - 1 - common] === new[new.count - 1 - common] { common += 1 }
    self.old = start..<old.count - common
    self.new = start..<new.count - common
  }

  var isEmpty: Bool { old.isEmpty && new.isEmpty }

  /// True when the blocks behind keep their numbers.
  var keepsNumbers: Bool { old.count == new.count }

  /// The number that a block of the new version had in the old one; nil for a new block.
  func old(of index: Int) -> Int? {
    index < new.lowerBound ? index : index >= new.upperBound ? index - new.upperBound + old.upperBound : nil
  }
}

/// Moves findings from one version of a document to the next.
struct FindingCarrier {
  /// The bytes of the old version whose blocks are no more.
  private let gone: TextRange
  private let delta: Int

  init(_ difference: BlockDifference, from old: BlockLook, to new: BlockLook) {
    func offset(_ index: Int) -> TextOffset { index < old.starts.count ? old.starts[index] : old.count }
    gone = offset(difference.old.lowerBound)..<offset(difference.old.upperBound)
    delta = new.count - old.count
  }

  /// The findings where they stand now; nil when one of them speaks of what is no more.
  func carried(_ findings: [Finding]) -> [Finding]? {
    var carried: [Finding] = []
    carried.reserveCapacity(findings.count)
    for finding in findings {
      guard let moved = self.carried(finding) else { return nil }
      carried.append(moved)
    }
    return carried
  }

  private func carried(_ finding: Finding) -> Finding? {
    let ranges =
      [finding.range] + finding.related.filter { $0.document == nil }.map(\.range)
      + finding.fixes.filter { $0.document == nil }.flatMap(\.edits).map(\.range)
    if ranges.allSatisfy({ $0.upperBound <= gone.lowerBound && $0.lowerBound < gone.lowerBound }) { return finding }
    if ranges.allSatisfy({ $0.lowerBound >= gone.upperBound }) {
      return delta == 0 ? finding : finding.shifted(by: delta)
    }
    // Some of it stands before and some behind: each place moves for itself.
    guard ranges.allSatisfy({ $0.upperBound <= gone.lowerBound || $0.lowerBound >= gone.upperBound }) else {
      return nil
    }
    return finding.movingRanges { $0.lowerBound >= gone.upperBound ? $0.shifted(by: delta) : $0 }
  }
}
