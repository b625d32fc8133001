import Foundation
import Testing

/// Every editor folder says the same: the executable `hegao`, no arguments of its own, Markdown and plain text.
@Suite struct ConfigurationTests {
  /// How an editor's configuration states what it starts, and for which files.
  struct Statement: CustomTestStringConvertible, Sendable {
    var file: String
    /// Patterns that must match the file: the command in its whole form, with nothing behind the executable.
    var command: [String]
    /// What the file must say for Markdown and for plain text.
    var types: [String]
    /// False where the client finds the root by itself.
    var namesRoots = true

    var testDescription: String { file }
  }

  static let statements = [
    Statement(
      file: "neovim/lsp/hegao.lua", command: [#"cmd = \{ 'hegao' \}"#],
      types: [#"filetypes = \{ 'markdown', 'text' \}"#]),
    Statement(
      file: "emacs/hegao-eglot.el", command: [#"\(\(markdown-mode text-mode\) "hegao"\)"#],
      types: [#"markdown-mode text-mode"#], namesRoots: false),
    Statement(
      file: "emacs/hegao-lsp-mode.el", command: [#"lsp-stdio-connection '\("hegao"\)"#],
      types: [#"lsp-activate-on "markdown" "plaintext""#, #"\(text-mode \. "plaintext"\)"#], namesRoots: false),
    Statement(
      file: "vscode/extension.js", command: [#"get\('path'\) \|\| 'hegao'"#, #"TransportKind\.stdio"#],
      types: [#"language: 'markdown'"#, #"language: 'plaintext'"#], namesRoots: false),
    Statement(
      file: "helix/languages.toml", command: [#"\[language-server\.hegao\]\ncommand = "hegao"\n\n"#],
      types: [#"name = "markdown""#, #"name = "plaintext""#, #"file-types = \["txt"\]"#]),
    Statement(
      file: "kate/settings.json", command: [#""command": \["hegao"\]"#],
      types: [#""highlightingModeRegex": "\^\(Markdown\|None\|Normal\)\$""#]),
    Statement(
      file: "vim/ale.vim", command: [#"'executable': 'hegao',\n"#, #"'command': '%e',\n"#],
      types: [#"\['markdown', 'text'\]"#]),
    Statement(
      file: "vim/vim-lsp.vim", command: [#"\['hegao'\]\}"#], types: [#"'allowlist': \['markdown', 'text'\]"#]),
    Statement(
      file: "vim/coc-settings.json", command: [#""command": "hegao","#],
      types: [#""filetypes": \["markdown", "text"\]"#]),
  ]

  @Test(arguments: statements) func agrees(statement: Statement) throws {
    let file = Places.editors.appendingPathComponent(statement.file)
    let text = try String(contentsOf: file, encoding: .utf8)
    let roots = statement.namesRoots ? [#"hegao\.json"#, #"\.git"#] : []
    for pattern in statement.command + statement.types + roots {
      #expect(text.range(of: pattern, options: .regularExpression) != nil, "\(statement.file) lacks \(pattern)")
    }
    #expect(!text.contains("--stdio"), "the executable serves on stdio without arguments")
    if file.pathExtension == "json" {
      _ = try JSONSerialization.jsonObject(with: Data(contentsOf: file))
    }
  }

  @Test func everyEditorHasAConfigurationAndInstructions() throws {
    let listed = try FileManager.default.contentsOfDirectory(atPath: Places.editors.path)
      .filter { $0 != "sample-workspace" && !$0.hasPrefix(".") }
    #expect(Set(listed) == Set(Self.statements.map { String($0.file.prefix { $0 != "/" }) }))
    for editor in listed {
      let text = try String(
        contentsOf: Places.editors.appendingPathComponent(editor).appendingPathComponent("README.md"), encoding: .utf8)
      #expect(text.contains("hegao"))
      #expect(text.contains("PATH") || text.contains("exec-path"), "\(editor): where the executable must be")
      #expect(text.contains("已知") && text.contains("Known"), "\(editor): the known bugs, in both languages")
    }
  }

  /// The settings that the extension reads are the settings that it declares.
  @Test func extensionDeclaresItsSettings() throws {
    struct Manifest: Decodable {
      struct Contributions: Decodable {
        struct Configuration: Decodable {
          struct Property: Decodable { var description: String }
          var properties: [String: Property]
        }
        var configuration: Configuration
      }
      var main: String
      var activationEvents: [String]
      var contributes: Contributions
      var dependencies: [String: String]
    }
    let folder = Places.editors.appendingPathComponent("vscode")
    let manifest = try JSONDecoder().decode(
      Manifest.self, from: Data(contentsOf: folder.appendingPathComponent("package.json")))
    #expect(
      Set(manifest.contributes.configuration.properties.keys) == [
        "hegao.path", "hegao.language", "hegao.inlayHints", "hegao.workspaceDiagnostics", "hegao.trace.server",
      ])
    #expect(manifest.activationEvents == ["onLanguage:markdown", "onLanguage:plaintext"])
    #expect(manifest.dependencies.keys.sorted() == ["vscode-languageclient"])
    let script = try String(contentsOf: folder.appendingPathComponent(manifest.main), encoding: .utf8)
    for match in script.matches(of: /affectsConfiguration\('(.+?)'\)/) {
      #expect(manifest.contributes.configuration.properties[String(match.1)] != nil)
    }
  }
}
