import TextModel

/// What a heading says of the time of its section.
package struct SectionTime: Sendable, Hashable {
  /// The year that it names: 二、2026年工作打算.
  package var year: Int?
  /// True for a section of what is yet to be done: 下一步工作打算.
  package var isOutlook: Bool

  init?(heading words: FoldedText) {
    let all = 0..<words.count
    year = SectionTime.year(in: words)
    isOutlook = Vocabulary.outlook.occurs(in: words, all) && !Vocabulary.lookback.occurs(in: words, all)
    if year == nil, !isOutlook { return nil }
  }

  init(year: Int?, isOutlook: Bool) {
    self.year = year
    self.isOutlook = isOutlook
  }

  private static func year(in words: FoldedText) -> Int? {
    let reader = PeriodReader(words)
    for i in 0..<words.count {
      guard case .absolute(let period)? = reader.mention(at: i)?.time else { continue }
      return period.isYear ? period.firstYear : nil
    }
    return nil
  }
}

/// The time of each block of a draft as the headings above it say it, the innermost first.
package struct SectionTimes: Sendable, Equatable {
  /// Where the time changes: the first block of each stretch, in order.
  private var stretches: [Int] = []
  private var times: [SectionTime] = []

  init(_ blocks: BlockList, _ header: HeaderReader) {
    var open: [(rank: Int, time: SectionTime)] = []
    let order = HeadingOrder(blocks)
    var title = header.blocks
    /// Begins a section with a block, or ends all of them with the title.
    func begin(_ rank: Int, _ index: Int, _ own: SectionTime?) {
      while let last = open.last, last.rank >= rank { open.removeLast() }
      let outer = open.last?.time ?? SectionTime(year: nil, isOutlook: false)
      if rank > 0 {
        open.append(
          (rank, SectionTime(year: own?.year ?? outer.year, isOutlook: outer.isOutlook || own?.isOutlook ?? false)))
      }
      let time = open.last?.time ?? outer
      if times.last != time {
        stretches.append(index)
        times.append(time)
      }
    }
    func passTitle(before index: Int) {
      guard !title.isEmpty, title.lowerBound <= index else { return }
      begin(0, title.lowerBound, nil)
      title = 0..<0
    }
    for mark in blocks.outlineMarks {
      passTitle(before: mark.block)
      if let rank = OutlineBuilder.rank(of: mark, blocks, header, order) { begin(rank, mark.block, mark.sectionTime) }
    }
    passTitle(before: blocks.count)
  }

  /// The times of a document in which some blocks were replaced that neither were headings nor became any; nil where one may have been.
  package func moved(from old: Range<Int>, to new: Range<Int>) -> SectionTimes? {
    if old.count == new.count { return self }
    let behind = stretches.partitioningIndex { $0 >= old.upperBound }
    guard behind == stretches.partitioningIndex(where: { $0 >= old.lowerBound }) else { return nil }
    var moved = self
    for at in behind..<stretches.count { moved.stretches[at] += new.count - old.count }
    return moved
  }

  /// For one who goes through the blocks in their order.
  package struct Walk {
    private let times: SectionTimes
    private var next = 0

    fileprivate init(_ times: SectionTimes) { self.times = times }

    /// The time of a block behind those that were asked for before.
    package mutating func time(of block: Int) -> SectionTime {
      while next < times.stretches.count, times.stretches[next] <= block { next += 1 }
      return next == 0 ? SectionTime(year: nil, isOutlook: false) : times.times[next - 1]
    }
  }

  package var walk: Walk { Walk(self) }

  /// The time of a block.
  package func time(of block: Int) -> SectionTime {
    let behind = stretches.partitioningIndex { $0 > block }
    return behind == 0 ? SectionTime(year: nil, isOutlook: false) : times[behind - 1]
  }
}
