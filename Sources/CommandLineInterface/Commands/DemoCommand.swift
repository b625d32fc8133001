import TextModel

/// `hegao demo`: the built-in sample workspace through the real server, shown as an editor shows it.
enum DemoCommand: Command {
  static let description = CommandDescription(
    name: "demo",
    summary: LocalizedText("用内置的示例演示一遍", "show the built-in sample workspace as an editor would"),
    discussion: LocalizedText(
      "把示例写进一个临时文件夹，启动真正的语言服务器打开它，显示问题、大纲和悬停说明，然后删除文件夹。",
      "Writes the sample into a temporary folder, opens it with the real language server, shows findings, outline and "
        + "hovers, and removes the folder."),
    examples: ["hegao demo", "hegao demo --lang en"])

  static func run(_ arguments: ParsedArguments, console: Console) throws(UsageError) -> ExitStatus {
    do {
      let folder = try DemoFolder()
      defer { folder.remove() }
      guard let text = SampleWorkspace.files.first(where: { $0.name == DemoSession.draftName })?.text else {
        throw DemoError(message: DemoSession.draftName)
      }
      let draft = SourceText(text)
      let server = try DemoServer()
      defer { server.stop() }
      let session = try DemoSession.run(in: folder, draft: draft, client: server.client, language: console.language)
      DemoReporter(console: console, draft: draft).show(session, in: folder)
      return .success
    } catch {
      let reason = (error as? DemoError)?.message ?? "\(error)"
      console.complain(LocalizedText("演示没有做成：\(reason)", "the demo did not work: \(reason)"))
      return .failure
    }
  }
}
