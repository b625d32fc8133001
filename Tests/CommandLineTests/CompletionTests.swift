import Checks
import Foundation
import TextModel
import Testing

@testable import CommandLineInterface

/// The scripts that `hegao completion` prints, read by the shells they are for.
struct CompletionTests {
  /// Where a program lies, or nil.
  private static func path(of program: String) -> String? {
    let folders = (ProcessInfo.processInfo.environment["PATH"] ?? "/bin:/usr/bin").split(separator: ":")
    return folders.map { "\($0)/\(program)" }.first { FileManager.default.isExecutableFile(atPath: $0) }
  }

  /// What a shell prints, and how it ends.
  private static func run(_ shell: String, _ arguments: [String]) throws -> (status: Int32, text: String) {
    let process = Process()
    process.executableURL = URL(fileURLWithPath: try #require(path(of: shell)))
    process.arguments = arguments
    let output = Pipe()
    process.standardOutput = output
    process.standardError = output
    try process.run()
    let text = String(decoding: output.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
    process.waitUntilExit()
    return (process.terminationStatus, text)
  }

  static let installed = CompletionScript.Shell.allCases.map(\.rawValue).filter { path(of: $0) != nil }

  @Test(arguments: CompletionScript.Shell.allCases.map(\.rawValue), ["zh-CN", "en"])
  func scriptsCanBeRead(shell: String, language: String) throws {
    let outcome = try Program.hegao("completion", shell, "--lang", language)
    #expect(outcome.status == 0)
    for command in CommandCatalog.all { #expect(outcome.text.contains(command.description.name)) }
    guard Self.installed.contains(shell) else {
      print("\(shell) is not installed: its script of completion was not read by it")
      return
    }
    let folder = try TemporaryFolder()
    let script = try folder.write("script", bytes: outcome.output)
    let check = try Self.run(shell, ["-n", script])
    #expect(check.status == 0 && check.text == "", "\(check.text)")
  }

  /// What bash offers for the last of these words.
  private func offered(_ words: String..., language: String = "zh-CN") throws -> [String] {
    let folder = try TemporaryFolder()
    let script = try folder.write("script", bytes: try Program.hegao("completion", "bash", "--lang", language).output)
    let call = """
      set -u; source "$0"; COMP_WORDS=("$@"); COMP_CWORD=$(($# - 1)); _hegao; printf '%s\\n' ${COMPREPLY[@]+"${COMPREPLY[@]}"}
      """
    let outcome = try Self.run("bash", ["--norc", "-c", call, script] + words)
    #expect(outcome.status == 0)
    return outcome.text.split(separator: "\n").map(String.init)
  }

  @Test(.enabled(if: installed.contains("bash"), "bash is not installed"))
  func bashCompletes() throws {
    let commands = CommandCatalog.all.map { $0.description.name }
    #expect(try offered("hegao", "") == commands + ["help"])
    #expect(try offered("hegao", "ch") == ["check"])
    #expect(try offered("hegao", "--l") == ["--lang"])
    #expect(try offered("hegao", "--lang", "e") == ["en"])
    #expect(try offered("hegao", "--lang", "en", "fig") == ["figures"])
    #expect(try offered("hegao", "help", "ex") == ["explain"])
    #expect(try offered("hegao", "check", "--f") == ["--format", "--fail-on"])
    #expect(try offered("hegao", "check", "--format", "") == ["text", "json", "jsonl", "github", "sarif"])
    #expect(try offered("hegao", "check", "--format", "=") == ["text", "json", "jsonl", "github", "sarif"])
    #expect(try offered("hegao", "check", "--format", "=", "js") == ["json", "jsonl"])
    #expect(try offered("hegao", "figures", "--format", "c") == ["csv"])
    #expect(try offered("hegao", "check", "--color", "a") == ["auto", "always"])
    #expect(try offered("hegao", "explain", "percent-m") == ["percent-mismatch"])
    #expect(try offered("hegao", "explain", "") == RuleCatalog.descriptions.map(\.id))
    #expect(try offered("hegao", "completion", "") == ["bash", "zsh", "fish"])
    // What editors say is no word for a person.
    #expect(try offered("hegao", "serve", "--") == ["--record", "--verify", "--lang", "--color", "--help"])
    // Nothing is offered where bash is to offer files.
    #expect(try offered("hegao", "check", "d") == [])
    #expect(try offered("hegao", "check", "--stdin-filename", "d") == [])
    #expect(try offered("hegao", "plan", "--coverage", "") == [])
    #expect(try Program.hegao("completion", "bash").lines.last == "complete -o bashdefault -o default -F _hegao hegao")
  }

  /// Texts go into scripts, where neither a quote nor a bracket of theirs may mean anything.
  @Test func textsAreQuoted() {
    let option = OptionDescription(
      name: "--like", value: .path("FILE"), help: LocalizedText("甲", #"it's [x]: a\b"#))
    let command = CommandDescription(
      name: "try", operandCount: 0...1, summary: LocalizedText("乙", "don't"), options: [option])
    let script = CompletionScript(commands: [command], language: .english)
    #expect(script.zsh.contains("    'try:don'\\''t'"))
    #expect(script.zsh.contains { $0.contains(#"'--like=[it'\''s \[x\]: a\\b]:value:_files'"#) })
    #expect(
      script.fish.contains(#"complete -c hegao -n '__fish_seen_subcommand_from try' -l like -rF -d 'it\'s [x]: a\\b'"#))
    #expect(script.fish.contains(#"complete -c hegao -n __fish_use_subcommand -a try -d 'don\'t'"#))
  }
}
