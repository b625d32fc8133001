import Foundation
import Testing

/// Every editor folder says what `Protocol/manifest.json` says: the executable, its arguments, the languages, the root markers.
@Suite struct ConfigurationTests {
  /// How an editor's configuration states what it starts, and for which files.
  struct Statement: CustomTestStringConvertible, Sendable {
    var file: String
    /// Patterns that must match the file: the command in its whole form, with nothing behind the executable. `NAME` stands
    /// for the executable of the manifest.
    var command: [String]
    /// What the client calls each language of the manifest.
    var languages: [String: String]
    /// Patterns of how the file names its languages; each language's identifier in capitals stands for the client's name of it.
    var types: [String]
    /// False where the client finds the root by itself.
    var namesRoots = true

    var testDescription: String { file }
  }

  private static let identifiers = ["markdown": "markdown", "plaintext": "plaintext"]
  private static let vimNames = ["markdown": "markdown", "plaintext": "text"]

  static let statements = [
    Statement(
      file: "neovim/lsp/hegao.lua", command: [#"cmd = \{ 'NAME' \}"#], languages: vimNames,
      types: [#"filetypes = \{ 'MARKDOWN', 'PLAINTEXT' \}"#]),
    Statement(
      file: "emacs/hegao-eglot.el", command: [#"'\(\(markdown-mode text-mode\) "NAME"\)"#],
      languages: ["markdown": "markdown-mode", "plaintext": "text-mode"],
      types: [#"'\(\(MARKDOWN PLAINTEXT\) "#], namesRoots: false),
    Statement(
      file: "emacs/hegao-lsp-mode.el", command: [#"lsp-stdio-connection '\("NAME"\)"#], languages: identifiers,
      types: [
        #"lsp-activate-on "MARKDOWN" "PLAINTEXT"\)"#, #"\(markdown-mode \. "MARKDOWN"\)"#,
        #"\(text-mode \. "PLAINTEXT"\)"#,
      ],
      namesRoots: false),
    Statement(
      file: "vscode/extension.js",
      command: [#"get\('path'\) \|\| 'NAME'"#, #"\{ command, transport: TransportKind\.stdio \}"#],
      languages: identifiers,
      types: [#"scheme: 'file', language: 'MARKDOWN'"#, #"scheme: 'file', language: 'PLAINTEXT'"#], namesRoots: false),
    Statement(
      file: "helix/languages.toml", command: [#"\[language-server\.NAME\]\ncommand = "NAME"\n\n"#],
      languages: identifiers, types: [#"name = "MARKDOWN""#, #"name = "PLAINTEXT""#, #"language-id = "PLAINTEXT""#]),
    Statement(
      file: "kate/settings.json", command: [#""command": \["NAME"\]"#],
      languages: ["markdown": "Markdown", "plaintext": #"None\|Normal"#],
      types: [#""highlightingModeRegex": "\^\(MARKDOWN\|PLAINTEXT\)\$""#]),
    Statement(
      file: "vim/ale.vim", command: [#"'executable': 'NAME',\n"#, #"'command': '%e',\n"#], languages: vimNames,
      types: [#"\['MARKDOWN', 'PLAINTEXT'\]"#]),
    Statement(
      file: "vim/vim-lsp.vim", command: [#"\['NAME'\]\}"#], languages: vimNames,
      types: [#"'allowlist': \['MARKDOWN', 'PLAINTEXT'\]"#]),
    Statement(
      file: "vim/coc-settings.json", command: [#""command": "NAME","#], languages: vimNames,
      types: [#""filetypes": \["MARKDOWN", "PLAINTEXT"\]"#]),
    Statement(
      file: "sublime/LSP.sublime-settings", command: [#""command": \["NAME"\]"#],
      languages: ["markdown": #"text\.html\.markdown"#, "plaintext": #"text\.plain"#],
      types: [#""selector": "MARKDOWN \| PLAINTEXT""#], namesRoots: false),
    Statement(
      file: "zed/settings.json", command: [#""path": "NAME", "arguments": \[\]"#],
      languages: ["markdown": "Markdown", "plaintext": "Plain Text"],
      types: [#""MARKDOWN": \{ "language_servers": \["hegao""#, #""PLAINTEXT": \{ "language_servers": \["hegao""#],
      namesRoots: false),
    Statement(
      file: "zed/extension.toml", command: [#"\[language_servers\.NAME\]"#],
      languages: identifiers, types: [#""Markdown" = "MARKDOWN""#, #""Plain Text" = "PLAINTEXT""#], namesRoots: false),
    Statement(
      file: "zed/src/lib.rs", command: [#"worktree\.which\("NAME"\)"#, #"args: vec!\[\]"#], languages: [:], types: [],
      namesRoots: false),
  ]

  @Test(arguments: statements) func agrees(statement: Statement) throws {
    let contract = try Contract.read()
    let file = Places.editors.appendingPathComponent(statement.file)
    let text = try String(contentsOf: file, encoding: .utf8)
    #expect(contract.executable.arguments == [], "the patterns below have nothing behind the executable")
    #expect(statement.types.isEmpty || Set(statement.languages.keys) == Set(contract.documents.languageIds))
    var patterns = statement.command.map { $0.replacing("NAME", with: contract.executable.name) }
    for type in statement.types {
      patterns.append(
        statement.languages.reduce(type) { $0.replacing($1.key.uppercased(), with: $1.value) })
    }
    if statement.namesRoots {
      patterns += contract.documents.rootMarkers.map { NSRegularExpression.escapedPattern(for: $0) }
    }
    for pattern in patterns {
      #expect(text.range(of: pattern, options: .regularExpression) != nil, "\(statement.file) lacks \(pattern)")
    }
    for accepted in contract.executable.alsoAccepted where accepted.hasPrefix("-") {
      #expect(!text.contains(accepted), "the executable serves on stdio without arguments")
    }
    if file.pathExtension == "json" || file.pathExtension == "sublime-settings" {
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

  /// The settings that the extension contributes are those of the schema, with its types and values, and two of its own. All of
  /// them may be null, which leaves the choice to the file.
  @Test func extensionContributesTheSchema() throws {
    let contract = try Contract.read()
    let folder = Places.editors.appendingPathComponent("vscode")
    let package = try Contract.object(folder.appendingPathComponent("package.json"))
    let contributes = try #require(package["contributes"] as? [String: Any])
    let configuration = try #require(contributes["configuration"] as? [String: Any])
    let contributed = try #require(configuration["properties"] as? [String: [String: Any]])
    let schema = try Contract.object(Places.contract.appendingPathComponent(contract.configuration.schema))
    let properties = try #require(schema["properties"] as? [String: [String: Any]])

    let section = contract.configuration.section + "."
    let own: Set = [section + "path", section + "trace.server"]
    #expect(Set(contributed.keys) == own.union(contract.configuration.keys.map { section + $0 }))
    #expect(Set(properties.keys) == Set(contract.configuration.keys).union(["$schema"]))
    for key in contract.configuration.keys {
      let (wanted, given) = (try #require(properties[key]), try #require(contributed[section + key]))
      #expect(given["type"] as? [String] == [wanted["type"] as? String ?? "string", "null"], "\(key)")
      #expect(given["default"] is NSNull, "\(key)")
      if let values = wanted["enum"] as? [String] {
        let offered = try #require(given["enum"] as? [Any])
        #expect(offered.compactMap { $0 as? String } == values && offered.count == values.count + 1, "\(key)")
      }
      #expect(given["pattern"] as? String == wanted["pattern"] as? String, "\(key)")
      for member in ["items", "properties"] where wanted[member] != nil {
        #expect(try Self.skeleton(given[member]) == Self.skeleton(wanted[member]), "\(key).\(member)")
      }
    }
    #expect(package["activationEvents"] as? [String] == contract.documents.languageIds.map { "onLanguage:" + $0 })
    #expect((package["dependencies"] as? [String: String])?.keys.sorted() == ["vscode-languageclient"])

    let main = try #require(package["main"] as? String)
    let script = try String(contentsOf: folder.appendingPathComponent(main), encoding: .utf8)
    for match in script.matches(of: /affectsConfiguration\('(.+?)'\)/) {
      #expect(contributed[String(match.1)] != nil)
    }
    let commands = try #require(contributes["commands"] as? [[String: String]]).compactMap { $0["command"] }
    #expect(commands.sorted() == ["hegao.restart", "hegao.showPlanCoverage"])
    for command in commands { #expect(script.contains("registerCommand('\(command)'")) }
  }

  /// A schema without the words that a person reads, as text to be compared.
  private static func skeleton(_ schema: Any?) throws -> String {
    func bare(_ value: Any) -> Any {
      guard var members = value as? [String: Any] else { return value }
      if members["description"] is String { members["description"] = nil }
      return members.mapValues(bare)
    }
    let object = bare(try #require(schema))
    return String(decoding: try JSONSerialization.data(withJSONObject: object, options: .sortedKeys), as: UTF8.self)
  }
}
