import Foundation
import Testing

/// The program as a whole: its options, languages, help and complaints.
struct ProgramTests {
  private let commands = ["serve", "check", "figures", "outline", "plan", "explain", "rules", "demo", "completion"]

  @Test func version() throws {
    for option in ["--version", "-V"] {
      let outcome = try Program.hegao(option)
      #expect(outcome.status == 0)
      #expect(outcome.text.wholeMatch(of: /hegao \d+\.\d+\.\d+\n/) != nil)
    }
  }

  @Test func helpNamesEveryCommand() throws {
    let outcome = try Program.hegao("--help")
    #expect(outcome.status == 0)
    for command in commands {
      #expect(outcome.text.contains("\n  \(command) "))
      for language in ["zh-CN", "en"] {
        let help = try Program.hegao(command, "--help", "--lang", language)
        #expect(help.status == 0)
        #expect(help.text.hasPrefix("hegao \(command)"))
        #expect(try Program.hegao("--lang", language, "help", command).text == help.text)
      }
    }
  }

  @Test func speaksTheLanguageThatIsAskedFor() throws {
    func help(_ arguments: [String], _ environment: [String: String]) throws -> Bool {
      let text = try Program.hegao.run(arguments + ["--help"], environment: environment).text
      return text.contains("Usage")
    }
    #expect(try !help([], [:]))
    #expect(try !help([], ["LANG": "C.UTF-8"]))
    #expect(try !help([], ["LANG": "de_DE.UTF-8"]))
    #expect(try help([], ["LANG": "en_US.UTF-8"]))
    #expect(try !help([], ["LANG": "en_US.UTF-8", "LC_ALL": "zh_CN.UTF-8"]))
    #expect(try help([], ["LANG": "zh_CN.UTF-8", "LC_MESSAGES": "en_GB.UTF-8"]))
    #expect(try help(["--lang=en"], ["LANG": "zh_CN.UTF-8"]))
    #expect(try !help(["--lang", "zh-CN"], ["LANG": "en_US.UTF-8"]))
    let other = try Program.hegao("--lang", "fr", "rules")
    #expect(other.status == 2)
    #expect(other.complaints.hasPrefix("hegao: --lang 不能是“fr”"))
  }

  @Test(arguments: [
    (["chekc"], "hegao: 没有“chekc”这个命令，是不是“check”？\n用法见 hegao --help\n"),
    (["--verison"], "hegao: 没有“--verison”这个选项，是不是“--version”？\n用法见 hegao --help\n"),
    (["check", "--formta", "json"], "hegao: 没有“--formta”这个选项，是不是“--format”？\n用法见 hegao check --help\n"),
    (
      ["check", "--format", "xml"],
      "hegao: --format 不能是“xml”，可以是：text、json、jsonl、github、sarif\n用法见 hegao check --help\n"
    ),
    (["check", "--fail-on"], "hegao: --fail-on error|warning|information|hint：缺少值\n用法见 hegao check --help\n"),
    (["rules", "x"], "hegao: 多余的参数“x”\n用法见 hegao rules --help\n"),
    (["explain"], "hegao: 缺少参数：RULE...\n用法见 hegao explain --help\n"),
    (["explain", "no-such-rule"], "hegao: 没有“no-such-rule”这条规则\n用法见 hegao explain --help\n"),
    (["completion", "tcsh"], "hegao: 没有“tcsh”这种 shell\n用法见 hegao completion --help\n"),
    (["check", "--jobs", "0"], "hegao: --jobs 不能是“0”，要写个数\n用法见 hegao check --help\n"),
    (["--color=red", "rules"], "hegao: --color 不能是“red”，可以是：auto、always、never\n用法见 hegao rules --help\n"),
    (["--lang=en", "plna"], "hegao: unknown command “plna”, did you mean “plan”?\nhegao --help shows the usage\n"),
    (["check\u{1B}[2J"], "hegao: 没有“check\u{FFFD}[2J”这个命令\n用法见 hegao --help\n"),
  ])
  func complaints(arguments: [String], expected: String) throws {
    let outcome = try Program.hegao.run(arguments)
    #expect(outcome.status == 2)
    #expect(outcome.text == "")
    #expect(outcome.complaints == expected)
  }

  @Test func aFileInPlaceOfACommand() throws {
    let folder = try TemporaryFolder()
    try folder.write("草稿.md", "")
    let outcome = try Program.hegao("草稿.md", in: folder.path)
    #expect(outcome.status == 2)
    #expect(outcome.complaints.hasPrefix("hegao: 没有“草稿.md”这个命令；要核对它，请用 hegao check 草稿.md\n"))
  }

  @Test func fullDisksAreReported() throws {
    // /dev/full exists on Linux alone.
    guard FileManager.default.fileExists(atPath: "/dev/full") else { return }
    let shell = Process()
    shell.executableURL = URL(fileURLWithPath: "/bin/sh")
    shell.arguments = [
      "-c", "exec \"$0\" --help > /dev/full", Program.buildFolder.appendingPathComponent("hegao").path,
    ]
    let complaints = Pipe()
    shell.standardError = complaints
    try shell.run()
    let text = String(decoding: complaints.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
    shell.waitUntilExit()
    #expect(shell.terminationStatus == 2)
    #expect(text.hasPrefix("hegao: 结果写不出去："))
  }

  @Test func rulesAreListedAndExplained() throws {
    let listed = try #require(try Program.hegao("rules", "--format", "json").json() as? [[String: Any]])
    let table = try Program.hegao("rules").lines
    #expect(table.count == listed.count + 1)
    for rule in listed {
      let id = try #require(rule["id"] as? String)
      #expect(table.contains { $0.hasPrefix(id + " ") })
      for language in ["zh-CN", "en"] {
        let title = try #require((rule["title"] as? [String: String])?[language])
        let text = try Program.hegao("explain", id, "--lang", language)
        #expect(text.status == 0)
        #expect(text.lines.first?.hasPrefix(id) == true)
        #expect(text.lines.first?.hasSuffix(title) == true)
      }
    }
  }

  @Test func serverEndsWithItsInput() throws {
    // Neither the options that editors append nor the lack of any may be taken for something else.
    for arguments in [
      [], ["--stdio"], ["serve"], ["serve", "--stdio", "--clientProcessId=1"], ["--clientProcessId", "1"],
    ] {
      let outcome = try Program.hegao.run(arguments)
      #expect(!outcome.wasKilled)
      #expect(outcome.status == 1)
      #expect(outcome.text == "")
    }
  }
}
