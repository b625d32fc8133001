import Foundation
import Testing

/// What stands on a terminal, and nowhere else.
struct TerminalTests {
  /// Runs the program with a pseudo-terminal as its standard output, and gives what would stand on the screen.
  private func onTerminal(_ arguments: [String], _ environment: [String: String]) throws -> String {
    let master = posix_openpt(O_RDWR | O_NOCTTY)
    try #require(master >= 0 && grantpt(master) == 0 && unlockpt(master) == 0)
    defer { close(master) }
    // Held open until everything has been read: some systems drop what a closed terminal still holds.
    let terminal = open(try #require(ptsname(master)), O_RDWR | O_NOCTTY)
    try #require(terminal >= 0)
    defer { close(terminal) }
    let process = Process()
    process.executableURL = Program.buildFolder.appendingPathComponent("hegao")
    process.arguments = arguments
    process.environment = environment
    process.standardOutput = FileHandle(fileDescriptor: terminal, closeOnDealloc: false)
    process.standardError = FileHandle.nullDevice
    try process.run()
    process.waitUntilExit()
    var bytes = [UInt8](repeating: 0, count: 65_536)
    let count = read(master, &bytes, bytes.count)
    return String(decoding: bytes.prefix(max(0, count)), as: UTF8.self)
  }

  @Test func coloursStandOnATerminalUnlessRefused() throws {
    let bold = "\u{1B}[1m"
    #expect(try onTerminal(["rules", "--help"], ["TERM": "xterm"]).contains(bold))
    #expect(try onTerminal(["rules", "--help"], ["TERM": "xterm", "NO_COLOR": ""]).contains(bold))
    let refused = try onTerminal(["rules", "--help"], ["TERM": "xterm", "NO_COLOR": "1"])
    #expect(refused.contains("hegao rules") && !refused.contains("\u{1B}"))
    let dumb = try onTerminal(["rules", "--help"], ["TERM": "dumb"])
    #expect(dumb.contains("hegao rules") && !dumb.contains("\u{1B}"))
  }
}
