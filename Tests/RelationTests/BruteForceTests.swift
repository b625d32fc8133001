import Checks
import DraftSyntax
import Numerals
import TextModel
import Testing

/// The verdicts of the proofs against plain integer arithmetic, for every pair of small numbers.
@Suite struct BruteForceTests {
  private let count: Figure
  private let percent: Figure

  init() throws {
    let figures = Draft(SourceText("受理5件，办结率20%。")).blocks[0].figures
    count = try #require(figures.first)
    percent = try #require(figures.last)
  }

  private func count(_ value: Int) -> Figure {
    var figure = count
    figure.value = Rational(Int128(value))
    return figure
  }

  /// A count in 万 of one decimal, given in thousands.
  private func myriads(_ thousands: Int) -> Figure {
    var figure = count(thousands * 1_000)
    (figure.decimals, figure.scaling, figure.lastPlace) = (1, .myriad, PowerOfTen(exponent: 3))
    return figure
  }

  private func percent(_ mantissa: Int, decimals: Int) -> Figure {
    var figure = percent
    figure.value = Rational(Int128(mantissa)) * .powerOfTen(-decimals)
    figure.decimals = decimals
    figure.lastPlace = PowerOfTen(exponent: -decimals)
    return figure
  }

  /// What a fraction of integers says of a rate of `mantissa` units: in integers, doubled so that halves are whole.
  private func verdict(_ above: Int, _ below: Int, _ mantissa: Int, decimals: Int) -> Verdict {
    let scale = [100, 1_000, 10_000][decimals]
    let gap = 2 * (above * scale - mantissa * below)
    if abs(gap) <= below { return .consistent }
    if gap >= 0, gap < 2 * below { return .truncated }
    return abs(gap) <= 3 * below ? .oneUnitOff : .mismatch
  }

  /// The rates around a fraction, 0–2 decimals, and a few far away.
  private func rates(_ above: Int, _ below: Int) -> [(mantissa: Int, decimals: Int)] {
    var rates: [(mantissa: Int, decimals: Int)] = []
    for (decimals, scale) in [100, 1_000, 10_000].enumerated() {
      let nearest = above * scale / below
      for step in [-3, -1, 0, 1, 2, 40] where nearest + step >= 0 { rates.append((nearest + step, decimals)) }
    }
    return rates
  }

  @Test func sharesOfExactCounts() {
    for whole in 1...60 {
      // Shares above 100 percent follow the same rule; a few will do.
      for part in Array(1...whole) + [whole + 1, 60] {
        for rate in rates(part, whole) {
          let stated = percent(rate.mantissa, decimals: rate.decimals)
          let proof = ShareProof(part: count(part), whole: count(whole), rate: stated, complement: false)
          let expected = verdict(part, whole, rate.mantissa, decimals: rate.decimals)
          if proof.verdict != expected {
            Issue.record("\(part)/\(whole) \(stated.value): \(proof.verdict), not \(expected)")
          }
        }
      }
    }
  }

  @Test func complementsOfExactCounts() {
    for whole in stride(from: 1, through: 60, by: 3) {
      for part in 1...whole {
        for rate in rates(whole - part, whole) {
          let stated = percent(rate.mantissa, decimals: rate.decimals)
          let proof = ShareProof(part: count(part), whole: count(whole), rate: stated, complement: true)
          let expected = verdict(whole - part, whole, rate.mantissa, decimals: rate.decimals)
          if proof.verdict != expected {
            Issue.record("1 - \(part)/\(whole) \(stated.value): \(proof.verdict), not \(expected)")
          }
        }
      }
    }
  }

  /// Rounded operands: consistent if and only if some values that round to them give the rate.
  @Test func sharesOfRoundedCounts() {
    for whole in stride(from: 2, through: 60, by: 2) {
      for part in stride(from: 1, through: whole, by: 3) {
        // In half thousands the ends are the odd integers beside 2 × part and 2 × whole.
        let (low, high) = ((2 * part - 1, 2 * whole + 1), (2 * part + 1, 2 * whole - 1))
        for rate in rates(part, whole) {
          let scale = [100, 1_000, 10_000][rate.decimals]
          let isReached =
            2 * low.0 * scale <= (2 * rate.mantissa + 1) * low.1
            && 2 * high.0 * scale >= (2 * rate.mantissa - 1) * high.1
          let stated = percent(rate.mantissa, decimals: rate.decimals)
          let proof = ShareProof(part: myriads(part), whole: myriads(whole), rate: stated, complement: false)
          if (proof.verdict == .consistent) != isReached {
            Issue.record("\(part)千/\(whole)千 \(stated.value): \(proof.verdict)")
          }
        }
      }
    }
  }

  @Test func sums() {
    for a in 1...60 {
      for b in stride(from: 1, through: 60, by: 7) {
        for difference in -3...3 where a + b + difference > 0 {
          let exact = SumProof(whole: count(a + b + difference), parts: [count(a), count(b)])
          #expect(exact.isConsistent == (difference == 0))
          // Three numbers rounded to thousands miss each other by up to one and a half of them.
          let rounded = SumProof(whole: myriads(a + b + difference), parts: [myriads(a), myriads(b)])
          #expect(rounded.isConsistent == (abs(difference) <= 1))
          // One rounded part among exact ones moves by half a thousand.
          let mixed = SumProof(
            whole: count((a + b) * 1_000 + difference * 250), parts: [myriads(a), count(b * 1_000)])
          #expect(mixed.isConsistent == (abs(difference) <= 2))
        }
      }
    }
  }

  @Test func changesOfExactCounts() {
    for old in stride(from: 1, through: 60, by: 2) {
      for new in stride(from: 2, through: 60, by: 3) {
        let difference = abs(new - old)
        for rate in rates(difference, old) {
          let stated = percent(rate.mantissa, decimals: rate.decimals)
          let proof = ChangeProof(from: count(old), to: count(new), rate: stated)
          let expected = verdict(difference, old, rate.mantissa, decimals: rate.decimals)
          if proof.verdict != expected {
            Issue.record("\(old) to \(new) \(stated.value): \(proof.verdict), not \(expected)")
          }
        }
      }
    }
  }

  @Test func incrementsOfExactCounts() {
    for level in stride(from: 2, through: 60, by: 4) {
      for difference in stride(from: 1, to: level, by: 2) {
        for isDown in [false, true] {
          let old = isDown ? level + difference : level - difference
          for rate in rates(difference, old) {
            let stated = percent(rate.mantissa, decimals: rate.decimals)
            let proof = ChangeProof(level: count(level), increase: count(difference), rate: stated, isDown: isDown)
            let expected = verdict(difference, old, rate.mantissa, decimals: rate.decimals)
            if proof.verdict != expected {
              Issue.record("\(difference) to \(level) \(stated.value): \(proof.verdict), not \(expected)")
            }
          }
        }
      }
    }
  }
}
