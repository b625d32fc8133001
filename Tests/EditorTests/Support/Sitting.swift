import Foundation
import Testing

/// A copy of the sample workspace at a path that is hard for clients, and everything an editor needs to be driven there.
final class Sitting {
  let home: URL
  let workspace: URL
  let draft: URL
  private let lines: [String]
  private let lineBreak: String
  /// Every process that descends from this sitting carries it in its environment.
  let mark = "HEGAO_SITTING=" + UUID().uuidString

  /// - Parameters:
  ///   - draftName: the name of the draft in the copy; its ending decides the editor's mode.
  ///   - lineBreak: the line ends of the copy.
  init(draftName: String, lineBreak: String = "\n") throws {
    home = FileManager.default.temporaryDirectory.appendingPathComponent("hegao-" + UUID().uuidString)
    workspace = home.appendingPathComponent("法治 报告")
    draft = workspace.appendingPathComponent(draftName)
    try FileManager.default.createDirectory(at: workspace, withIntermediateDirectories: true)
    for name in ["plan.md", "ledger.csv"] {
      try FileManager.default.copyItem(
        at: Places.sample.appendingPathComponent(name), to: workspace.appendingPathComponent(name))
    }
    let text = try String(contentsOf: Places.sample.appendingPathComponent("draft.md"), encoding: .utf8)
    lines = text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
    self.lineBreak = lineBreak
    try lines.joined(separator: lineBreak).write(to: draft, atomically: true, encoding: .utf8)
  }

  /// What the draft must be once the driver has saved it: the repaired word, the typed figure, and nothing else changed.
  var textAfterwards: String {
    let script = DriverOrders.script
    return lines.map { line in
      let repaired = line.replacingOccurrences(of: script.fixAt, with: script.fixGives)
      return repaired.contains(script.typeAfter) ? repaired + script.typed : repaired
    }
    .joined(separator: lineBreak)
  }

  /// The draft as it is on the disk now.
  func text() throws -> String { String(decoding: try Data(contentsOf: draft), as: UTF8.self) }

  /// A sitting that broke off leaves nothing running either.
  deinit {
    for process in survivors() { kill(process, SIGKILL) }
    try? FileManager.default.removeItem(at: home)
  }

  /// The built `hegao` first on the `PATH`, under the name that the shipped configurations use, and no settings of the person
  /// who runs the tests.
  var environment: [String: String] {
    let own = ProcessInfo.processInfo.environment
    let parts = mark.split(separator: "=", maxSplits: 1).map(String.init)
    return [
      "PATH": Places.hegao.deletingLastPathComponent().path + ":" + (own["PATH"] ?? "/usr/bin:/bin"),
      "HOME": home.path,
      "XDG_CONFIG_HOME": home.appendingPathComponent(".config").path,
      "XDG_DATA_HOME": home.appendingPathComponent(".data").path,
      "XDG_STATE_HOME": home.appendingPathComponent(".state").path,
      "XDG_CACHE_HOME": home.appendingPathComponent(".cache").path,
      "LANG": "C.UTF-8", "LC_ALL": "C.UTF-8", "TERM": "dumb",
      "LD_LIBRARY_PATH": own["LD_LIBRARY_PATH"] ?? "",
      parts[0]: parts[1],
    ]
  }

  /// What the command line says about the draft as it is on the disk now.
  func check() async throws -> CheckReport {
    let outcome = try await hegao("check", "--format", "json", draft.path)
    #expect([0, 1].contains(outcome.status), "\(outcome.complaints)")
    return try CheckReport.read(outcome.output)
  }

  func outline() async throws -> OutlineReport {
    try JSONDecoder().decode(
      OutlineReport.self, from: await hegao("outline", "--format", "json", draft.path).output)
  }

  private func hegao(_ arguments: String...) async throws -> ChildProcess.Outcome {
    try await ChildProcess.run(
      Places.hegao, arguments, environment: environment, in: home, deadlineSeconds: 60)
  }

  /// Runs an editor with a driver and returns what the driver wrote.
  func drive(_ editor: URL, _ arguments: [String], configuration: String, findingCount: Int) async throws
    -> DriverReport
  {
    let ordersFile = home.appendingPathComponent("orders.json")
    let output = home.appendingPathComponent("report.json")
    let orders = DriverOrders(
      draft: draft.path, configuration: Places.editors.appendingPathComponent(configuration).path, output: output.path,
      findingCount: findingCount)
    try JSONEncoder().encode(orders).write(to: ordersFile)
    var surroundings = environment
    surroundings["HEGAO_DRIVER"] = ordersFile.path
    let outcome = try await ChildProcess.run(
      editor, arguments, environment: surroundings, in: home, deadlineSeconds: 240)
    guard let data = try? Data(contentsOf: output) else {
      Issue.record("\(editor.lastPathComponent) ended with \(outcome.status) and wrote nothing: \(outcome.complaints)")
      throw CancellationError()
    }
    return try JSONDecoder().decode(DriverReport.self, from: data)
  }

  /// The processes of this sitting that are still there; always empty where the system does not tell.
  func survivors() -> [Int32] {
    let wanted = Data(mark.utf8)
    let all = (try? FileManager.default.contentsOfDirectory(atPath: "/proc")) ?? []
    return all.compactMap { Int32($0) }.filter { process in
      guard let surroundings = FileManager.default.contents(atPath: "/proc/\(process)/environ") else { return false }
      return surroundings.range(of: wanted) != nil
    }
  }
}

extension Sitting {
  /// Waits until no process of this sitting is left, and returns those that stay for good.
  func lingering() async throws -> [Int32] {
    // An ended process leaves the table a moment after its parent has ended; this asks until it has.
    for _ in 0..<600 where !survivors().isEmpty { try await Task.sleep(for: .milliseconds(50)) }
    return survivors()
  }
}
