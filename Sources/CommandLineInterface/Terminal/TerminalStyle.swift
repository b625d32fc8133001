import Checks

/// The colours of text, which are none where the output is no terminal.
package struct TerminalStyle: Sendable {
  package let isColoured: Bool

  package init(isColoured: Bool) { self.isColoured = isColoured }

  /// - Parameters:
  ///   - noColor: `NO_COLOR` of the environment; any value that is not empty refuses colours (https://no-color.org).
  ///   - terminal: `TERM` of the environment.
  package init(isTerminal: Bool, noColor: String?, terminal: String?) {
    self.init(isColoured: isTerminal && (noColor ?? "").isEmpty && terminal != "dumb")
  }

  /// What `--color` asks for.
  enum Choice: String, CaseIterable {
    case auto, always, never
  }

  /// SGR parameters of ECMA-48.
  private func painted(_ text: String, _ parameters: String) -> String {
    isColoured && !text.isEmpty ? "\u{1B}[\(parameters)m\(text)\u{1B}[0m" : text
  }

  func bold(_ text: String) -> String { painted(text, "1") }
  func dim(_ text: String) -> String { painted(text, "2") }
  func accent(_ text: String) -> String { painted(text, "36") }
  func good(_ text: String) -> String { painted(text, "32") }

  func severity(_ text: String, _ severity: Severity) -> String {
    switch severity {
    case .error: painted(text, "1;31")
    case .warning: painted(text, "1;33")
    case .information: painted(text, "1;34")
    case .hint: painted(text, "2")
    }
  }
}
