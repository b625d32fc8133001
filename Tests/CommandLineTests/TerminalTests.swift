import CommandLineInterface
import Testing

/// Colours stand on a terminal, and nowhere else.
struct TerminalTests {
  @Test func coloursStandOnATerminalUnlessRefused() {
    #expect(TerminalStyle(isTerminal: true, noColor: nil, terminal: "xterm").isColoured)
    #expect(TerminalStyle(isTerminal: true, noColor: "", terminal: nil).isColoured)
    #expect(!TerminalStyle(isTerminal: true, noColor: "0", terminal: "xterm").isColoured)
    #expect(!TerminalStyle(isTerminal: true, noColor: nil, terminal: "dumb").isColoured)
    #expect(!TerminalStyle(isTerminal: false, noColor: nil, terminal: "xterm").isColoured)
  }
}
