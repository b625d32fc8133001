import Benchmark

#if canImport(FoundationEssentials)
  import FoundationEssentials
#else
  import Foundation
#endif
#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// `hegao-stress`: gives every part of Hegao inputs nobody has thought of.
package enum StressCommand {
  static let names = ["edits", "framing", "json", "draft", "plan", "ledger", "configuration", "server"]

  static let usage = """
    usage: hegao-stress TARGET|all [--seed N] [--first N] [--executions N] [--steps N] [--minutes N]
                        [--texts FOLDER]... [--short] [--keep FOLDER]
           hegao-stress TARGET --input FILE
    targets: \(names.joined(separator: " "))
    Without a limit a target runs for a minute; all shares the minutes among the targets.
    """

  /// Every target, by its name.
  package static func targets(_ material: Material) -> [any StressTarget] {
    [
      EditTarget(material), FramingTarget(), JSONTarget(), DocumentTarget.draft(material),
      DocumentTarget.plan(material), DocumentTarget.ledger(material), DocumentTarget.configuration, ServerTarget(),
    ]
  }

  /// Runs what the arguments say; the status is 0 when all went well, 1 when an input failed, 2 when the arguments are not understood.
  package static func run(_ arguments: [String]) -> Int32 {
    do throws(StressFailure) {
      return try run(StressOptions(arguments)) ? 0 : 1
    } catch {
      complain("\(error.reason)\n\(usage)")
      return 2
    }
  }

  private static func run(_ options: StressOptions) throws(StressFailure) -> Bool {
    CrashNote.install()
    var texts: [[UInt8]] = []
    for folder in options.texts { texts += try StressCommand.texts(folder) }
    let targets = targets(Material(texts: texts, isShort: options.isShort))
      .filter { options.target == "all" || $0.name == options.target }
    for target in targets {
      if let path = options.input {
        guard try runKept(target, path) else { return false }
        continue
      }
      var run = options.run
      if options.target == "all", let seconds = run.seconds { run.seconds = seconds / Double(targets.count) }
      guard report(target, run, options) else { return false }
    }
    return true
  }

  /// Runs one input that was kept.
  private static func runKept(_ target: some StressTarget, _ path: String) throws(StressFailure) -> Bool {
    guard let data = try? Data(contentsOf: URL(filePath: path)), let parts = target.read(Array(data)) else {
      throw StressFailure("\(path) is no input of \(target.name)")
    }
    do throws(StressFailure) {
      _ = try target.run(parts)
      say("\(target.name): nothing fails")
      return true
    } catch {
      say("\(target.name): \(error.reason)")
      return false
    }
  }

  /// Runs a target and prints what came of it; false when an input failed.
  private static func report(_ target: some StressTarget, _ run: StressRun, _ options: StressOptions) -> Bool {
    let outcome = run.run(target) { complain(line($0, target.name, run.seed)) }
    say(line(outcome, target.name, run.seed))
    guard let failure = outcome.failure else { return true }
    say("  input \(failure.number): \(failure.reason)")
    say("  again: hegao-stress \(target.name) --seed \(run.seed) --first \(failure.number) --executions 1")
    if let folder = options.keep {
      let path = "\(folder)/\(target.name)-\(run.seed)-\(failure.number)"
      try? FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
      do {
        try Data(failure.input).write(to: URL(filePath: path))
        say("  kept: \(path)")
      } catch {
        complain("\(path) cannot be written")
      }
    } else {
      say(String(decoding: failure.input.prefix(2_000), as: UTF8.self))
    }
    return false
  }

  private static func line(_ outcome: StressRun.Outcome, _ name: String, _ seed: UInt64) -> String {
    let rate = Int(Double(outcome.executions) / max(outcome.seconds, 0.001))
    let work = outcome.work == outcome.executions ? "" : ", \(outcome.work) steps"
    return "\(name): \(outcome.executions) executions\(work), \(rate)/s, seed \(seed), "
      + "\(Int(outcome.seconds)) s" + (outcome.failure == nil ? "" : ", FAILED")
  }

  private static func texts(_ folder: String) throws(StressFailure) -> [[UInt8]] {
    guard let names = try? FileManager.default.contentsOfDirectory(atPath: folder) else {
      throw StressFailure("\(folder) cannot be read")
    }
    return names.sorted().filter { $0.hasSuffix(".txt") || $0.hasSuffix(".md") }.compactMap {
      (try? Data(contentsOf: URL(filePath: "\(folder)/\($0)"))).map(Array.init)
    }
  }

  private static func complain(_ text: String) { say(text, to: STDERR_FILENO) }

  /// Written at once: what was said must not be lost with a process that is ended.
  private static func say(_ text: String, to descriptor: Int32 = STDOUT_FILENO) {
    let bytes = Array((text + "\n").utf8)
    _ = bytes.withUnsafeBytes { write(descriptor, $0.baseAddress, $0.count) }
  }
}
