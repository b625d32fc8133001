import Analysis
import Benchmark
import Stress
import Testing
import TextModel

/// Short runs of all that `hegao-stress` does for hours, from fixed seeds.
@Suite struct StressTests {
  private static let material = Material(isShort: true)

  private func expectNone(_ outcome: StressRun.Outcome, _ executions: Int) {
    if let failure = outcome.failure {
      Issue.record(
        "input \(failure.number): \(failure.reason)\n\(String(decoding: failure.input.prefix(4_000), as: UTF8.self))")
    }
    #expect(outcome.executions == executions && outcome.work >= executions)
  }

  @Test(arguments: [
    ("edits", 3), ("framing", 50), ("json", 150), ("draft", 4), ("plan", 4), ("ledger", 4), ("configuration", 4),
    ("server", 3),
  ])
  func nothingFails(_ name: String, _ executions: Int) throws {
    let target = try #require(StressCommand.targets(Self.material).first { $0.name == name })
    expectNone(StressRun(seed: 20, executions: executions).run(target), executions)
  }

  /// What is kept of an input can be read again.
  @Test func whatIsKeptIsRead() throws {
    var dice = Dice(seed: 3)
    let edits = EditTarget(Self.material)
    let steps = edits.parts(&dice)
    #expect(edits.read(edits.written(steps)) == steps && edits.read([0x7B]) == nil)
    let framing = FramingTarget()
    let segments = framing.parts(&dice)
    #expect(framing.read(framing.written(segments)) == segments)
    let server = ServerTarget()
    let messages: [ServerPart] = [.raw([1, 2]), .raw([]), .raw([0x0A])]
    #expect(server.read(server.written(messages)) == messages)
  }

  /// A target that does not like a byte in company.
  private struct Fussy: StressTarget {
    let name = "fussy"

    func parts(_ dice: inout Dice) -> [UInt8] { (0..<200).map { _ in UInt8(dice.below(256)) } }

    func run(_ bytes: [UInt8]) throws(StressFailure) -> Int {
      if bytes.contains(7), bytes.contains(9) { throw StressFailure("7 and 9") }
      return bytes.count
    }

    func simpler(_ byte: UInt8) -> [UInt8] { byte > 0 ? [byte - 1] : [] }
  }

  @Test func theSmallestInputIsKept() throws {
    let outcome = StressRun(seed: 1, executions: 1_000).run(Fussy())
    let failure = try #require(outcome.failure)
    #expect(failure.input.sorted() == [7, 9] && failure.reason == "7 and 9")
    #expect(outcome.executions == failure.number + 1)
    // Its number makes the input again.
    var again = StressRun(seed: 1, executions: 1)
    again.first = failure.number
    #expect(again.run(Fussy()).failure?.number == failure.number)
  }

  @Test(arguments: [
    [], ["nothing"], ["edits", "plan"], ["edits", "--seed"], ["edits", "--seed", "x"], ["all", "--wrong"],
    ["draft", "--texts", "/nowhere/at/all"], ["edits", "--input", "/nowhere/at/all"],
  ])
  func argumentsThatAreNotUnderstood(_ arguments: [String]) { #expect(StressCommand.run(arguments) == 2) }
}
