import Foundation
import Synchronization
import Testing

@testable import Benchmark

/// Files that are not what they seem, or do not stay. Whatever cannot be read is named, and what can be read is checked.
@Suite("what lies in a workspace") struct FileFaultTests {
  private static let wrong = "# 情况报告\n\n受理投诉250件，办结240件，办结率90%。\n"

  /// A folder with a draft and all that is no draft.
  private func trouble() throws -> ScratchFolder {
    let folder = try ScratchFolder()
    try folder.write("hegao.json", "{}")
    try folder.write("draft.md", Self.wrong)
    try folder.link("loop", to: ".")
    try folder.link("a.md", to: "b.md")
    try folder.link("b.md", to: "a.md")
    try folder.link("device.md", to: "/dev/zero")
    folder.makePipe("pipe.md")
    try folder.makeSparseFile("big.md", bytes: 1 << 30)
    return folder
  }

  @Test("loops of links, pipes, devices and a file of 1 GB in a folder that is checked")
  func checked() throws {
    let folder = try trouble()
    let outcome = try Running.hegao("check", "--format", "jsonl", folder.path)
    #expect(outcome.status == 2, "not everything was checked")
    #expect(outcome.output.contains("percent-mismatch") && !outcome.output.contains("loop/"))
    #expect(outcome.complaints.contains("big.md：文件超过 20 MB，未读取"))
    #expect(outcome.complaints.contains("a.md") && outcome.complaints.contains("b.md"))
  }

  @Test("each of them named on the command line", arguments: ["check", "figures", "outline", "plan"])
  func named(command: String) throws {
    let folder = try trouble()
    for (name, reason) in [
      ("big.md", "超过 20 MB"), ("pipe.md", "不是普通文件"), ("a.md", "symbolic links"), ("/dev/zero", "不是普通文件"),
      ("none.md", "找不到文件"), ("device.md", "不是普通文件"),
    ] {
      let path = name.hasPrefix("/") ? name : folder(name)
      let outcome = try Running.hegao(command, path)
      #expect(outcome.status == 2 && outcome.complaints.contains(reason), "\(command) \(name): \(outcome.complaints)")
      // JSON and tables stay whole for whoever reads them.
      #expect(!outcome.output.contains("percent-mismatch"))
    }
  }

  @Test("an editor opens a draft beside them")
  func opened() throws {
    let folder = try trouble()
    let log = open(try folder.write("log", ""), O_WRONLY | O_CLOEXEC)
    let client = try LanguageClient(complaints: log)
    close(log)
    try client.initialize(folder: folder.path)
    let open = LanguageClient.didOpen(folder.uri("draft.md"), text: Self.wrong)
    #expect(try client.measure(open, of: folder.uri("draft.md"), version: 1).severities.contains(2))
    try client.stop()
    #expect(client.status == 0)
    #expect(try String(contentsOfFile: folder("log"), encoding: .utf8).contains("big.md：文件超过 20 MB，未读取"))
  }

  @Test("settings and waivers of a hundred thousand brackets", arguments: ["hegao.json", "hegao.waivers.json"])
  func deepSettings(name: String) throws {
    let folder = try ScratchFolder()
    try folder.write("draft.md", Self.wrong)
    try folder.write("hegao.json", "{}")
    for text in [String(repeating: "[", count: 100_000), String(repeating: #"{"rules":"#, count: 100_000)] {
      try folder.write(name, text)
      let outcome = try Running.hegao("check", "--format", "jsonl", folder.path)
      #expect(outcome.status == 1 && outcome.output.contains("percent-mismatch"))
      #expect(outcome.output.contains("config-invalid") && outcome.output.contains("嵌套超过"), "\(name)")
    }
  }

  @Test("a full disk behind the output", arguments: ["check", "figures", "outline"])
  func fullDisk(command: String) throws {
    guard FileManager.default.fileExists(atPath: "/dev/full") else { return print("skipped: there is no /dev/full") }
    let folder = try ScratchFolder()
    try folder.write("draft.md", Self.wrong)
    let outcome = try Running.hegao(command, folder("draft.md"), output: "/dev/full")
    #expect(outcome.status == 2 && outcome.complaints.contains("结果写不出去"))
  }

  /// A small disk of its own is needed, which only the superuser may make.
  @Test("a disk that fills up while a conversation is recorded", .enabled(if: Running.isHeavy, Running.heavyOnly))
  func fullRecord() throws {
    let folder = try ScratchFolder()
    try FileManager.default.createDirectory(atPath: folder("disk"), withIntermediateDirectories: true)
    guard Running.run("/bin/mount", "-t", "tmpfs", "-o", "size=64k", "tmpfs", folder("disk")) == 0 else {
      return print("skipped: no small disk can be made here")
    }
    defer { _ = Running.run("/bin/umount", folder("disk")) }
    let log = open(try folder.write("log", ""), O_WRONLY | O_CLOEXEC)
    let client = try LanguageClient(
      server: Running.hegao, arguments: ["serve", "--record", folder("disk/record")], complaints: log)
    close(log)
    try client.initialize(folder: nil)
    let text = ReportGenerator.report(bytes: 15_000, seed: 3)
    for number in 0..<10 {
      _ = try client.measure(
        LanguageClient.didOpen("untitled:\(number)", text: text), of: "untitled:\(number)", version: 1)
    }
    try client.stop()
    #expect(client.status == 0)
    let record = try Data(contentsOf: URL(filePath: folder("disk/record/messages.json")))
    let json = try #require(try JSONSerialization.jsonObject(with: record) as? [String: Any])
    #expect((json["messages"] as? [Any])?.isEmpty == false, "what was recorded before is whole")
    #expect(try String(contentsOfFile: folder("log"), encoding: .utf8).contains("不能写入记录"))
  }

  @Test("files that come, go and change while they are read", .enabled(if: Running.isHeavy, Running.heavyOnly))
  func restless() throws {
    let folder = try ScratchFolder()
    try folder.write("hegao.json", "{}")
    try folder.write("draft.md", Self.wrong)
    let isOver = Mutex(false)
    let hand = Hand()
    hand.start { [path = folder.path] in
      var round = 0
      while !isOver.withLock({ $0 }) {
        let name = path + "/moving-\(round % 40).md"
        switch round % 7 {
        case 0, 1, 2:
          try? Data(String(repeating: Self.wrong, count: 1 + round % 300).utf8).write(to: URL(filePath: name))
        case 3: chmod(name, 0)
        case 4: truncate(name, 10)
        case 5: unlink(name)
        default: try? FileManager.default.createDirectory(atPath: name, withIntermediateDirectories: false)
        }
        if round % 97 == 0 {
          for number in 0..<40 { try? FileManager.default.removeItem(atPath: path + "/moving-\(number).md") }
        }
        round += 1
      }
    }
    for _ in 0..<100 {
      let outcome = try Running.hegao("check", "--format", "jsonl", folder.path)
      #expect(outcome.status == 1 || outcome.status == 2, "never a signal")
      #expect(outcome.output.contains("draft.md"))
      #expect(outcome.status == 1 || !outcome.complaints.isEmpty, "what was not checked is named")
    }
    isOver.withLock { $0 = true }
    hand.wait()
  }

  @Test("a workspace of 3,000 reports", .enabled(if: Running.isHeavy, Running.heavyOnly))
  func thousands() throws {
    let folder = try ScratchFolder()
    try folder.write("hegao.json", "{}")
    for number in 0..<3_000 {
      try folder.write(
        "\(number / 100)/report-\(number).md", ReportGenerator.report(bytes: 45_000, seed: UInt64(number % 50)))
    }
    let client = try LanguageClient()
    let start = ContinuousClock.now
    try client.initialize(folder: folder.path)
    let hello = ContinuousClock.now - start
    let text = ReportGenerator.report(bytes: 45_000, seed: 7)
    let opened = try client.measure(LanguageClient.didOpen("untitled:a", text: text), of: "untitled:a", version: 1)
    let place = try #require(DraftLines(text).place(for: .figure, at: 0.5))
    var keystrokes: [Double] = []
    for count in 0..<50 {
      let frame = LanguageClient.didChange("untitled:a", version: count + 2, place.keystroke(after: count))
      keystrokes.append(try client.measure(frame, of: "untitled:a", version: count + 2).milliseconds)
    }
    let memory = Running.megabytes("VmRSS", of: client.process.id) ?? 0
    let peak = Running.megabytes("VmHWM", of: client.process.id) ?? 0
    try client.stop()
    #expect(client.status == 0)
    let typed = Samples(keystrokes)
    print(
      "3,000 reports of 45 KB: initialize \(hello), first findings \(opened.milliseconds) ms, keystroke \(typed.median) ms "
        + "(p95 \(typed.p95)), \(memory) MB, at most \(peak) MB")
    let outcome = try Running.hegao("check", "--format", "jsonl", folder.path)
    #expect(outcome.status == 1 && outcome.output.split(separator: "\n").count == 3_001)
    print("check of all: \(outcome.seconds) s of processor time")
  }
}

/// Another thread that works on the same files.
private final class Hand: Sendable {
  private let isDone = DispatchSemaphore(value: 0)

  func start(_ body: @escaping @Sendable () -> Void) {
    Thread.detachNewThread { [isDone] in
      body()
      isDone.signal()
    }
  }

  func wait() { isDone.wait() }
}
