import Checks
import TextModel

/// Shows in a terminal what an editor would show of the sample workspace.
struct DemoReporter {
  static let columns = 76

  let console: Console
  let draft: SourceText

  private var style: TerminalStyle { console.style }

  func show(_ session: DemoSession, in folder: DemoFolder) {
    let names = SampleWorkspace.files.map(\.name).joined(separator: console.say("、", ", "))
    paragraph(
      console.say(
        "示例工作区有 \(names)。下面是语言服务器 \(session.serverName) 通过 LSP 给出的内容，也就是编辑器打开 \(DemoSession.draftName) 时会显示的内容。",
        "The sample workspace holds \(names). What follows came from the language server \(session.serverName) over LSP: "
          + "it is what an editor shows when it opens \(DemoSession.draftName)."))
    heading(console.say("划出的问题（\(session.diagnostics.count) 处）", "Findings (\(session.diagnostics.count))"))
    for diagnostic in session.diagnostics { show(diagnostic: diagnostic) }
    heading(console.say("大纲", "Outline"))
    for symbol in session.symbols { show(symbol: symbol, depth: 0) }
    for hover in session.hovers { show(hover: hover.text, over: hover.words) }
    if !session.actions.isEmpty {
      heading(console.say("可以直接改的（\(session.actions.count) 处）", "Quick fixes (\(session.actions.count))"))
      for action in session.actions { console.output.line("  " + (action["title"].string ?? "").safeForTerminal) }
    }
    console.output.line()
    paragraph(
      console.say(
        "在自己的编辑器里用，见 editors/ 里的说明；在终端里用：hegao check 文件或文件夹。",
        "editors/ says how to use it in your own editor; in a terminal: hegao check FILE or FOLDER."))
  }

  private func heading(_ text: String) {
    console.output.line()
    console.output.line(style.bold(text))
  }

  private func paragraph(_ text: String) {
    for line in TextWrap.lines(text, columns: DemoReporter.columns) { console.output.line(line) }
  }

  private func show(diagnostic: JSONValue) {
    guard let range = range(diagnostic["range"]) else { return }
    // DiagnosticSeverity of LSP 3.17 counts downwards from 1, error.
    let severity = Severity(rawValue: 4 - (diagnostic["severity"].number ?? 2)) ?? .warning
    let excerpt = Excerpt(of: range, in: draft, columns: DemoReporter.columns - 6)
    let number = String(draft.lineIndex.line(at: range.lowerBound) + 1)
    let margin = String(repeating: " ", count: max(0, 4 - number.count)) + number
    let mark = style.severity(Excerpt.repeated("~", excerpt.markWidth), severity)
    console.output.line(style.dim(margin) + "  " + excerpt.text)
    console.output.line(Excerpt.repeated(" ", 6 + excerpt.indent) + mark)
    let label = severity.title[console.language] + console.say("：", ": ")
    let message = label + (diagnostic["message"].string ?? "")
    for line in TextWrap.lines(message, columns: DemoReporter.columns - 6) {
      console.output.line("      " + style.severity(line, severity))
    }
    console.output.line()
  }

  private func show(symbol: JSONValue, depth: Int) {
    let indent = String(repeating: "  ", count: depth + 1)
    console.output.line(indent + (symbol["name"].string ?? "").safeForTerminal)
    for child in symbol["children"].elements { show(symbol: child, depth: depth + 1) }
  }

  private func show(hover: String, over words: JSONValue) {
    let name = range(words).map { draft.string(in: $0).safeForTerminal } ?? ""
    heading(console.say("光标停在“\(name)”上", "With the cursor on “\(name)”"))
    for paragraph in hover.split(separator: "\n", omittingEmptySubsequences: false) {
      // What is indented stays indented where it goes on in the next line.
      let indent = String(paragraph.prefix { $0 == " " })
      let words = String(paragraph.dropFirst(indent.count))
      for line in TextWrap.lines(words, columns: DemoReporter.columns - 4 - indent.count) {
        console.output.line("  " + style.dim("|") + (line.isEmpty ? "" : " " + indent + line))
      }
    }
  }

  /// A range of LSP in bytes; the demo's client has negotiated nothing, so columns count in UTF-16.
  private func range(_ value: JSONValue) -> TextRange? {
    guard let start = position(value["start"]), let end = position(value["end"]) else { return nil }
    return draft.range(from: start, to: end, encoding: .utf16)
  }

  private func position(_ value: JSONValue) -> TextPosition? {
    guard let line = value["line"].number, let character = value["character"].number else { return nil }
    return TextPosition(line: line, character: character)
  }
}
