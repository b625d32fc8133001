import Foundation
import Testing

/// The transcripts and the manifest held against the model of LSP by `lsprotocol`, which shares no code with the types of the server.
/// `.ci/run` installs it.
@Suite(
  "transcripts by the model of LSP",
  .enabled(
    if: FileManager.default.isExecutableFile(atPath: Places.python.path),
    "no lsprotocol in .build/validator: messages are not held against the model of LSP"))
struct ValidatorTests {
  private func validate(_ arguments: [String]) throws -> (status: Int32, output: String) {
    let process = Process()
    let output = Pipe()
    process.executableURL = Places.python
    process.arguments = [Places.validator.path] + arguments
    process.environment = Places.environment
    process.standardOutput = output
    process.standardError = output
    try process.run()
    let text = String(decoding: output.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
    process.waitUntilExit()
    return (process.terminationStatus, text)
  }

  @Test("both sides speak LSP in every transcript, and the manifest names its methods")
  func transcripts() throws {
    let files = Transcript.names.map { Places.transcripts.appending(path: "\($0)/\(Transcript.fileName)").path }
    let manifest = Places.contract.appending(path: "manifest.json").path
    let (status, output) = try validate(["--manifest", manifest] + files)
    #expect(status == 0, "\(output)")
    #expect(!files.isEmpty)
  }

  /// What would be wrong, and what is to be said of it: a test of the test.
  @Test(
    "faults are seen",
    arguments: [
      (#"{"uri":"file:///a","diagnostics":[],"versoin":1}"#, "/params/versoin is not known"),
      (#"{"uri":"file:///a","diagnostics":[{"range":RANGE,"message":"m","sevrity":1}]}"#, "/sevrity is not known"),
      (#"{"uri":"file:///a","diagnostics":[{"range":RANGE,"message":"m","severity":9}]}"#, "9 is not a valid"),
      (#"{"uri":"file:///a","diagnostics":[{"range":RANGE,"message":5}]}"#, "/message is 5"),
      (#"{"uri":"file:///a","diagnostics":[{"range":RANGE,"message":"m","source":null}]}"#, "/source may not be null"),
      (#"{"uri":"file:///a","diagnostics":[{"message":"m"}]}"#, "'range'"),
      (#"{"uri":"file:///a","diagnostics":[],"version":true}"#, "/version"),
      (#"{"diagnostics":[]}"#, "'uri'"),
    ])
  func faults(params: String, complaint: String) throws {
    let range = #"{"start":{"line":0,"character":0},"end":{"line":0,"character":1}}"#
    let params = params.replacing("RANGE", with: range)
    let message = #"{"jsonrpc":"2.0","method":"textDocument/publishDiagnostics","params":\#(params)}"#
    try expectComplaint(complaint, of: [#"{"from":"server","message":\#(message)}"#])
  }

  @Test(
    "faults of the conversation are seen",
    arguments: [
      ([("server", #""id":1,"result":null"#)], "an answer to nothing"),
      ([("client", #""id":1,"method":"shutdown""#)], "has no answer"),
      ([("server", #""method":"textDocument/publishFindings","params":{}"#)], "LSP has no such method"),
      ([("server", #""method":"initialized","params":{}"#)], "goes the other way"),
      ([("client", #""method":"shutdown""#)], "is no notification"),
      ([("client", #""id":1,"method":"exit""#)], "is no request"),
      (
        [
          ("client", #""id":1,"method":"textDocument/foldingRange","params":{"textDocument":{"uri":"file:///a"}}"#),
          ("server", #""id":1,"result":[{"startLine":-1,"endLine":2}]"#),
        ], "start_line"
      ),
    ])
  func conversations(messages: [(String, String)], complaint: String) throws {
    let entries = messages.map { #"{"from":"\#($0)","message":{"jsonrpc":"2.0",\#($1)}}"# }
    try expectComplaint(complaint, of: entries + [#"{"from":"server","exit":0}"#])
  }

  private func expectComplaint(_ complaint: String, of entries: [String]) throws {
    let file = FileManager.default.temporaryDirectory.appending(path: "hegao-\(UUID().uuidString).json")
    try Data(#"{"messages":[\#(entries.joined(separator: ","))]}"#.utf8).write(to: file)
    defer { try? FileManager.default.removeItem(at: file) }
    let (status, output) = try validate([file.path])
    #expect(status == 1)
    #expect(output.contains(complaint), "\(output)")
  }
}
