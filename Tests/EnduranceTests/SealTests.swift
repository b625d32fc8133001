import Foundation
import Testing

@testable import Benchmark

/// The program reads what lies below its folders, and neither the network nor another program is any business of its own.
@Suite("what the program reaches") struct SealTests {
  private static let plan = "# 关于推进密件办理工作的方案\n\n一、重点任务\n\n1. 完成密件办理3件。\n\n2. 完成密件核对5件。\n"

  /// A folder, and beside it one with a plan that is nobody's business; links of every kind lead there.
  private func folders() throws -> (inside: String, both: ScratchFolder) {
    let both = try ScratchFolder()
    try both.write("outside/plan.md", Self.plan)
    try both.write("inside/hegao.json", #"{"plans": ["../outside/*.md", "/**/plan.md", "away/**"]}"#)
    try both.write("inside/draft.md", "# 报告\n\n按照《关于推进密件办理工作的方案》第9项要求，办结3件。\n")
    try both.link("inside/file.md", to: both("outside/plan.md"))
    try both.link("inside/relative.md", to: "../outside/plan.md")
    try both.link("inside/away", to: both("outside"))
    try both.link("inside/chain.md", to: "relative.md")
    try both.link("inside/up", to: "..")
    try both.link("linked", to: "inside")
    return (both("inside"), both)
  }

  @Test("links, chains of links and patterns that lead out of the folder") func links() throws {
    let (inside, both) = try folders()
    // A folder that is itself a link is the folder that it leads to.
    for folder in [inside, both("linked")] {
      let outcome = try Running.hegao("check", "--format", "jsonl", folder)
      #expect(outcome.output.contains("draft.md"))
      // Were the plan read, the draft would cite a measure that it has not.
      #expect(!outcome.output.contains("plan-undefined-measure") && !outcome.output.contains("完成密件"))
      #expect(outcome.complaints.contains("链接指向工作区以外"))
      let client = try LanguageClient()
      try client.initialize(folder: folder)
      let uri = "file://\(folder)/draft.md"
      let text = try String(contentsOfFile: folder + "/draft.md", encoding: .utf8)
      _ = try client.measure(LanguageClient.didOpen(uri, text: text), of: uri, version: 1)
      #expect(try client.request("workspace/symbol", #"{"query":"密件"}"#).answer.isError == false)
      try client.stop()
    }
    // The same plan inside is read, so what is said above is no accident.
    try both.write("inside/plan.md", Self.plan)
    #expect(try Running.hegao("check", "--format", "jsonl", inside).output.contains("plan-undefined-measure"))
  }

  @Test("the system is asked for nothing but to read below the folder") func calls() throws {
    let strace = "/usr/bin/strace"
    guard FileManager.default.isExecutableFile(atPath: strace) else { return print("skipped: there is no strace") }
    let (inside, both) = try folders()
    let log = both("calls")
    let arguments = ["-f", "-o", log, "-e", "trace=file,network,process,ftruncate", Running.hegao, "serve"]
    let client = try LanguageClient(server: strace, arguments: arguments)
    do { try client.initialize(folder: inside) } catch { return print("skipped: strace may trace nothing here") }
    let uri = "file://\(inside)/draft.md"
    let text = try String(contentsOfFile: inside + "/draft.md", encoding: .utf8)
    _ = try client.measure(LanguageClient.didOpen(uri, text: text), of: uri, version: 1)
    try client.notify(
      "workspace/didChangeWatchedFiles", #"{"changes":[{"uri":"file://\#(both("outside/plan.md"))","type":2}]}"#)
    try client.barrier()
    try client.stop()
    let calls = try String(contentsOfFile: log, encoding: .utf8).split(separator: "\n")
    #expect(calls.contains { $0.contains("openat") && $0.contains("draft.md") }, "nothing was traced")
    for call in calls {
      #expect(!call.contains("socket(") && !call.contains("connect("), "\(call)")
      #expect(!call.contains("O_WRONLY") && !call.contains("O_RDWR") && !call.contains("O_CREAT"), "\(call)")
      #expect(!(call.contains("open") && call.contains("outside")), "\(call)")
    }
    #expect(calls.count { $0.contains("execve(") } == 1, "the program itself")
  }
}
