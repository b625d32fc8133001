import DraftSyntax
import TextModel

/// A measure that a passage may answer.
package struct LikelyMeasure: Sendable, Hashable {
  /// Its place among the plan's measures.
  package var measure: Int
  /// How sure that is; see ``Likelihood``.
  package var percent: Int
}

/// The wording of a plan's measures, to find those that a passage of a draft most likely answers.
///
/// A pair of characters weighs the more the fewer measures have it (inverse document frequency), half as much again in a
/// heading, half as much in the headings above, and a character alone next to nothing. What passage and measure have in
/// common is summed up over about ``windowScalars`` of the passage at a time, so that a long paragraph is not like everything,
/// and made small where the measure is long. When one measure is found, the words that speak for it count little for the
/// next: a second one needs words of its own.
package struct MeasureIndex: Sendable {
  private struct Posting {
    var candidate: Int
    var weight: Double
  }

  private struct Entry {
    var rarity: Double
    var postings: [Posting] = []
  }

  /// The places of the candidates among the plan's measures.
  private let candidates: [Int]
  private let numbers: [Wording.Gram: Int]
  private let entries: [Entry]
  /// By which the score of each candidate is divided: the fourth root of what all its words weigh.
  private let divisors: [Double]

  static let titleWeight = 1.5
  /// What stands for a heading and is longer than this is a sentence, and weighs what a sentence weighs.
  static let longestTitle = 30
  static let aboveWeight = 0.5
  static let characterWeight = 0.1
  /// What words count that already spoke for a measure found before.
  static let spentWeight = 0.4
  /// Sentences of a passage are looked at together up to this length.
  static let windowScalars = 160
  package static let mostOffers = 3

  init(_ measures: [Measure], _ text: SourceText) {
    let candidates = measures.indices.filter { Measure.saysWhatToDo(at: $0, among: measures) }
    let wordings = candidates.map { CandidateWording(at: $0, among: measures, text) }
    var numbers: [Wording.Gram: Int] = [:]
    var counts: [Int] = []
    for wording in wordings {
      for gram in wording.own {
        if let number = numbers[gram] {
          counts[number] += 1
        } else {
          numbers[gram] = counts.count
          counts.append(1)
        }
      }
    }
    // 1/(d + 1) + … + 1/n for a gram in d of n measures: the logarithm of n/d, in whole steps.
    var rarities = [Double](repeating: 0, count: candidates.count + 1)
    for d in stride(from: candidates.count, to: 0, by: -1) { rarities[d - 1] = rarities[d] + 1 / Double(d) }
    var entries = counts.map { Entry(rarity: rarities[$0]) }
    for (gram, number) in numbers where Wording.isCharacter(gram) {
      entries[number].rarity *= MeasureIndex.characterWeight
    }
    divisors = wordings.enumerated().map { candidate, wording in
      var size = 0.0
      for (gram, weight) in wording.weights {
        guard let number = numbers[gram] else { continue }
        entries[number].postings.append(Posting(candidate: candidate, weight: weight))
        size += entries[number].rarity * weight
      }
      return max(size, 1).squareRoot().squareRoot()
    }
    self.candidates = candidates
    self.numbers = numbers
    self.entries = entries
  }

  /// The measures that a passage most likely answers, at most ``mostOffers``, the likeliest first; none below the
  /// threshold of ``Likelihood``.
  package func measures(answeredBy passage: Passage, in text: SourceText) -> [LikelyMeasure] {
    let windows = windows(of: passage, text)
    var spent: Set<Int> = []
    var found: [LikelyMeasure] = []
    var open = Array(candidates.indices)
    while found.count < MeasureIndex.mostOffers {
      let scores = scores(of: windows, spent)
      guard let best = open.max(by: { scores[$0] < scores[$1] }), let percent = Likelihood.percent(of: scores[best])
      else { break }
      found.append(LikelyMeasure(measure: candidates[best], percent: percent))
      open.removeAll { $0 == best }
      for term in windows.joined() where entries[term.number].postings.contains(where: { $0.candidate == best }) {
        spent.insert(term.number)
      }
    }
    return found
  }

  /// For each candidate the best score of a window.
  private func scores(of windows: [[Term]], _ spent: Set<Int>) -> [Double] {
    var best = [Double](repeating: 0, count: candidates.count)
    for window in windows {
      var sums = [Double](repeating: 0, count: candidates.count)
      for term in window {
        let entry = entries[term.number]
        let worth = entry.rarity * term.weight * (spent.contains(term.number) ? MeasureIndex.spentWeight : 1)
        for posting in entry.postings { sums[posting.candidate] += worth * posting.weight }
      }
      for candidate in candidates.indices {
        best[candidate] = max(best[candidate], sums[candidate] / divisors[candidate])
      }
    }
    return best
  }

  /// Heading and heading above with each run of sentences that fits into a window: the grams of it that the plan has.
  private func windows(of passage: Passage, _ text: SourceText) -> [[Term]] {
    var fixed: [Int: Double] = [:]
    for number in numbers(in: Wording(FoldedText(passage.heading))) { fixed[number] = MeasureIndex.aboveWeight }
    if let title = passage.title {
      let title = FoldedText(text.bytes[title])
      for number in numbers(in: Wording(title)) { fixed[number] = MeasureIndex.weight(ofTitle: title) }
    }
    let body = passage.body(in: text)
    let sentences = body.sentences
    guard !sentences.isEmpty else { return [Term.inOrder(fixed)] }
    var windows: [[Term]] = []
    var next = 0
    for first in sentences.indices where next < sentences.count {
      var end = sentences[first].upperBound
      next = first + 1
      while next < sentences.count,
        sentences[next].upperBound - sentences[first].lowerBound <= MeasureIndex.windowScalars
      {
        end = sentences[next].upperBound
        next += 1
      }
      var wording = Wording()
      wording.add(body, in: sentences[first].lowerBound..<end)
      var weights = fixed
      for number in numbers(in: wording) { weights[number] = max(weights[number] ?? 0, 1) }
      windows.append(Term.inOrder(weights))
    }
    return windows
  }

  static func weight(ofTitle title: FoldedText) -> Double { title.count > longestTitle ? 1 : titleWeight }

  private func numbers(in wording: Wording) -> [Int] { wording.grams.compactMap { numbers[$0] } }
}

/// A gram of a passage.
private struct Term {
  var number: Int
  var weight: Double

  /// In the order of the grams: sums of binary fractions depend on it, and that of a dictionary differs from run to run.
  static func inOrder(_ weights: [Int: Double]) -> [Term] {
    weights.sorted { $0.key < $1.key }.map { Term(number: $0.key, weight: $0.value) }
  }
}

/// The wording of one measure: each gram at the weight of the best place where it stands.
private struct CandidateWording {
  /// Of heading and text, without the headings above.
  let own: [Wording.Gram]
  let weights: [(gram: Wording.Gram, weight: Double)]

  init(at index: Int, among measures: [Measure], _ text: SourceText) {
    let measure = measures[index]
    let titleText = FoldedText(measure.title)
    let title = Wording(titleText)
    let end = measure.textRange.upperBound
    let body = Wording(FoldedText(text.bytes[min(measure.selectionRange.upperBound, end)..<end]))
    var seen = Set(title.grams)
    let rest = body.grams.filter { seen.insert($0).inserted }
    let above = Measure.around(index, among: measures).flatMap { Wording(FoldedText(measures[$0].title)).grams }
      .filter { seen.insert($0).inserted }
    own = title.grams + rest
    weights =
      title.grams.map { ($0, MeasureIndex.weight(ofTitle: titleText)) } + rest.map { ($0, 1) }
      + above.map { ($0, MeasureIndex.aboveWeight) }
  }
}

extension Measure {
  /// The sections around a measure, the nearest first, by their places among the plan's measures.
  static func around(_ index: Int, among measures: [Measure]) -> [Int] {
    Array(sequence(first: index) { measures[$0].parent }.dropFirst())
  }

  /// True for a measure that says what is to be done: it holds no others, and neither it nor a section around it states
  /// guiding ideas, principles or goals (`preambles` of the vocabulary). Sections are told from what they hold.
  package static func saysWhatToDo(at index: Int, among measures: [Measure]) -> Bool {
    if index + 1 < measures.count, measures[index + 1].parent == index { return false }
    return !([index] + around(index, among: measures)).contains { isPreamble(measures[$0].title) }
  }

  /// 指导思想, 基本原则和主要目标: every part of the title is one of the known words.
  private static func isPreamble(_ title: String) -> Bool {
    let parts = FoldedText(title).string.split { "和与及、 ".contains($0) }
    return !parts.isEmpty && parts.allSatisfy { Vocabulary.preambles.contains(String($0)) }
  }
}

extension FoldedText {
  /// The sentences and what semicolons part, their end marks included.
  fileprivate var sentences: [Range<Int>] {
    let marks: [UInt32] = [0x3002, 0x21, 0x3F, 0x3B]
    var sentences: [Range<Int>] = []
    var start = 0
    for i in 0..<count where marks.contains(self[i]) || i == count - 1 {
      sentences.append(start..<i + 1)
      start = i + 1
    }
    return sentences
  }
}
