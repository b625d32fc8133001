import Benchmark
import Testing

@Suite struct StatisticsTests {
  @Test(
    arguments: [
      ([], 0, 0, 0), ([3], 3, 3, 3), ([2, 1], 1.5, 2, 1), ([9, 1, 5], 5, 9, 1), (Array(1...20), 10.5, 19, 2),
      (Array((1...100).reversed()), 50.5, 95, 6), (Array(1...101), 51, 96, 6),
    ] as [([Int], Double, Double, Double)])
  func medianAndPercentiles(values: [Int], median: Double, p95: Double, p5: Double) {
    let samples = Samples(values.map(Double.init))
    #expect(samples.median == median)
    #expect(samples.p95 == p95)
    #expect(samples.p5 == p5)
  }

  @Test func aGoalHoldsOnItsSide() {
    let samples = Samples([1, 2, 3])
    #expect(Row("", work: "", samples, goal: .atMost(2, p95: 3)).holds == true)
    #expect(Row("", work: "", samples, goal: .atMost(2, p95: 2.9)).holds == false)
    #expect(Row("", work: "", samples, goal: .atMost(1.9)).holds == false)
    #expect(Row("", work: "", samples, goal: .atLeast(2)).holds == true)
    #expect(Row("", work: "", samples, goal: .atLeast(2.1)).holds == false)
    #expect(Row("", work: "", samples).holds == nil)
    #expect(Row("", work: "", samples, goal: .atLeast(2)).p95 == 1)
  }

  @Test(arguments: [0.0, 1, 2]) func growthIsThePowerOfTheSize(power: Double) {
    let medians = [10, 100, 1000].map { size in
      (bytes: size, milliseconds: (0..<Int(power)).reduce(3.0) { product, _ in product * Double(size) })
    }
    #expect(abs(Benchmark.growth("", medians).median - power) < 1e-9)
  }

  @Test(
    arguments: [
      (0, "0.000"), (0.0004, "0.000"), (0.01234, "0.012"), (1.005, "1.00"), (2.346, "2.35"), (45.67, "45.7"),
      (999.6, "1000"), (123_456.7, "123457"), (-1.5, "-1.50"),
    ] as [(Double, String)])
  func numbersHaveThreeDigits(value: Double, text: String) { #expect(Table.number(value) == text) }

  @Test func anEarlierRunStandsBeside() {
    let row = Row("open", work: "1 MB", Samples([3]))
    #expect(Table(earlier: [Row("open", work: "", Samples([6]))]).line(row).contains(" 6.00  0.500  1 MB"))
    #expect(!Table(earlier: []).line(row).contains("6.00"))
  }

  @Test func optionsAreRead() throws {
    let options = try BenchmarkOptions(["--only", "open", "--quick", "--only", "check", "--runs", "7", "--json", "a"])
    #expect(options.only == ["open", "check"])
    #expect(options.isQuick && options.runs == 7 && options.jsonPath == "a")
    for wrong in [["--runs", "0"], ["--runs"], ["--fast"], ["open"]] {
      #expect(throws: BenchmarkError.self) { try BenchmarkOptions(wrong) }
    }
  }
}
