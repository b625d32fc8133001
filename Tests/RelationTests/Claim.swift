import Numerals

/// What a sentence claims about its numbers, judged here by plain comparisons and without the engine's intervals.
enum Claim {
  /// The numbers are part, whole, rate in percent.
  case share
  /// The numbers are not part, whole, rate: 不合格6份，合格率95%.
  case complement
  /// The first number is the sum of the others.
  case sum
  /// The numbers are old value, new value, change in percent.
  case change
  /// The numbers are new value, increase over the old one, change in percent.
  case increment
  /// The numbers are new value, decrease from the old one, change in percent.
  case decrement
  /// The numbers are old rate, new rate, difference in points.
  case points
  /// The numbers make a hundred.
  case hundred

  /// True when the numbers miss each other by more than rounding, cutting off or one unit in the last place explain.
  func isBroken(_ numbers: [Number]) -> Bool {
    let values = numbers.map(\.value)
    let half = Rational(1, 2)
    switch self {
    case .sum:
      let total = values.dropFirst().reduce(Rational.zero, +)
      return (total - values[0]).magnitude > numbers.reduce(Rational.zero) { $0 + ($1.isPlain ? 0 : $1.unit * half) }
    case .hundred:
      let total = values.reduce(Rational.zero, +)
      return (total - 100).magnitude > numbers.reduce(Rational.zero) { $0 + $1.unit * half }
    case .points:
      let difference = (values[1] - values[0]).magnitude
      let reach = (numbers[0].unit + numbers[1].unit) * half + numbers[2].unit * Rational(3, 2)
      return (difference - values[2]).magnitude > reach
    case .share, .complement, .change, .increment, .decrement:
      let (low, high) = extremes(numbers)
      let reach = numbers[2].unit * Rational(3, 2)
      return values[2] - reach > high || values[2] + reach < low
    }
  }

  /// The least and greatest percent that the first two numbers can give, each taken at the ends of its rounding.
  private func extremes(_ numbers: [Number]) -> (Rational, Rational) {
    let ends = numbers.prefix(2).map { number -> [Rational] in
      let half = number.isPlain ? Rational.zero : number.unit / 2
      return [number.value - half, number.value + half]
    }
    let quotients = ends[0].flatMap { a in ends[1].map { b in percent(a, b) } }
    return (quotients.reduce(quotients[0]) { $1 < $0 ? $1 : $0 }, quotients.reduce(quotients[0]) { $1 > $0 ? $1 : $0 })
  }

  private func percent(_ a: Rational, _ b: Rational) -> Rational {
    switch self {
    case .share: a / b * 100
    case .complement: (b - a) / b * 100
    case .change: ((b - a) / a * 100).magnitude
    case .increment: b / (a - b) * 100
    default: b / (a + b) * 100
    }
  }
}
