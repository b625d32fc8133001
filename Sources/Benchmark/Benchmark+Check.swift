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

extension Benchmark {
  /// `hegao check` over folders of reports, with one worker and, where the command line has it, with two.
  func measureCheck() throws {
    var folders = [("60 generated reports", workspace.folder)]
    let shared = ProcessInfo.processInfo.environment["HEGAO_SHARED"] ?? "../shared"
    let real = shared + "/corpus/reports"
    if FileManager.default.fileExists(atPath: real) {
      folders.append(("real reports", real))
    } else {
      Benchmark.say("no real reports in \(real): skipped")
    }
    let hasJobs = try String(decoding: output(of: ["check", "--help"]), as: UTF8.self).contains("--jobs")
    for (name, folder) in folders {
      let size = BenchmarkWorkspace.size(of: folder)
      let one = try check(folder, name, size, jobs: hasJobs ? 1 : nil)
      guard hasJobs else { continue }
      let two = try check(folder, name, size, jobs: 2)
      let ratio = Samples([one.median / two.median])
      add(Row("check, \(name): two workers", work: "wall, × as fast as one", unit: .times, ratio, goal: .atLeast(1.8)))
    }
  }

  /// The median wall time in milliseconds.
  private func check(_ folder: String, _ name: String, _ size: Int, jobs: Int?) throws -> Samples {
    let arguments = ["check", "--fail-on", "error"] + (jobs.map { ["--jobs", String($0)] } ?? []) + [folder]
    let megabytes = Double(size) / 1e6
    var rates: [Double] = []
    let wall = try sample(runs: 15) { _ in
      let start = ContinuousClock.now
      let (status, seconds) = try ChildProcess(server, arguments).wait()
      let milliseconds = (ContinuousClock.now - start).milliseconds
      guard status == 0 || status == 1 else { throw BenchmarkError(message: "check failed on \(folder)") }
      rates.append(megabytes / seconds)
      return milliseconds
    }
    let label = "check, \(name)\(jobs.map { ", \($0) worker\($0 == 1 ? "" : "s")" } ?? "")"
    add(Row("\(label): wall", work: "\(size / 1000) KB", wall))
    add(
      Row(
        "\(label): a core", work: "\(size / 1000) KB by user + system time", unit: .megabytesPerSecond, Samples(rates),
        goal: .atLeast(80)))
    return wall
  }

  private func output(of arguments: [String]) throws(BenchmarkError) -> [UInt8] {
    let ends = try makePipe()
    let process = try ChildProcess(server, arguments, output: ends.write)
    close(ends.write)
    defer { close(ends.read) }
    var bytes: [UInt8] = []
    var chunk = [UInt8](repeating: 0, count: 65_536)
    while true {
      let count = read(ends.read, &chunk, chunk.count)
      guard count > 0 else { break }
      bytes += chunk[..<count]
    }
    process.wait()
    return bytes
  }
}
