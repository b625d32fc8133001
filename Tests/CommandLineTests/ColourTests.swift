import Foundation
import Testing

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#endif

/// Colours as a person sees them: the program is run on a pseudo-terminal.
struct ColourTests {
  private let draft = "全年收到申请1888件，办结1887件，办结率99.97%。\n"

  /// What `hegao check a.md` writes to a terminal, or nothing where there is no pseudo-terminal to be had.
  private func onTerminal(_ arguments: [String] = [], _ environment: [String: String]) throws -> String {
    let folder = try TemporaryFolder()
    try folder.write("a.md", draft)
    var (master, slave): (Int32, Int32) = (-1, -1)
    guard openpty(&master, &slave, nil, nil, nil) == 0 else { return "" }
    let process = Process()
    process.executableURL = Program.buildFolder.appendingPathComponent("hegao")
    process.arguments = ["check", "a.md"] + arguments
    process.currentDirectoryURL = folder.url
    let kept = ProcessInfo.processInfo.environment.filter { ["HOME", "PATH", "LD_LIBRARY_PATH"].contains($0.key) }
    process.environment = kept.merging(environment) { $1 }
    process.standardInput = FileHandle.nullDevice
    process.standardOutput = FileHandle(fileDescriptor: slave, closeOnDealloc: false)
    process.standardError = FileHandle.nullDevice
    try process.run()
    // The output of one finding fits into the buffer of the terminal, so that nobody need read while it is written.
    process.waitUntilExit()
    var buffer = [UInt8](repeating: 0, count: 65_536)
    let count = read(master, &buffer, buffer.count)
    close(slave)
    close(master)
    return String(decoding: buffer.prefix(max(0, count)), as: UTF8.self)
  }

  @Test func onATerminal() throws {
    let plain = try onTerminal(["--color", "never"], ["TERM": "xterm"])
    guard !plain.isEmpty else {
      print("there is no pseudo-terminal: colours were not looked at")
      return
    }
    #expect(plain.contains("percent-mismatch") && !plain.contains("\u{1B}"))
    #expect(try onTerminal([], ["TERM": "xterm"]).contains("\u{1B}["))
    #expect(try onTerminal([], ["TERM": "xterm", "NO_COLOR": ""]).contains("\u{1B}["))
    for environment in [["TERM": "xterm", "NO_COLOR": "1"], ["TERM": "dumb"]] {
      #expect(try !onTerminal([], environment).contains("\u{1B}"))
      // What is asked for on the command line goes over the environment.
      #expect(try onTerminal(["--color=always"], environment).contains("\u{1B}["))
      #expect(try !onTerminal(["--color=auto"], environment).contains("\u{1B}"))
    }
  }

  @Test func offATerminal() throws {
    let folder = try TemporaryFolder()
    try folder.write("a.md", draft)
    for arguments in [["check", "a.md"], ["check", "--color", "auto", "a.md"], ["--color=never", "check", "a.md"]] {
      #expect(try !Program.hegao.run(arguments, in: folder.path).text.contains("\u{1B}"))
    }
    for arguments in [
      ["check", "--color", "always", "a.md"], ["--color=always", "check", "a.md"], ["--color", "always", "help"],
    ] {
      #expect(try Program.hegao.run(arguments, in: folder.path).text.contains("\u{1B}[1m"))
    }
    // A format for programs has no colours, whatever is asked for.
    for format in ["json", "jsonl", "github", "sarif"] {
      let outcome = try Program.hegao("check", "--color", "always", "--format", format, "a.md", in: folder.path)
      #expect(!outcome.text.isEmpty && !outcome.text.contains("\u{1B}"))
    }
  }
}
