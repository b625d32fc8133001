import LanguageServerProtocol
import Testing

/// `Protocol/manifest.json` against what the server offers, sends, takes and refuses. That it is what the registry says, and that the
/// registry has what is handled, is held where those are tested.
@Suite("manifest")
struct ManifestTests {
  @Test("every supported method is shown by a transcript")
  func supportedIsShown() throws {
    for method in try Manifest.read().methods where method.status == .supported {
      #expect(!method.transcripts.isEmpty, "\(method.method) is in no transcript")
    }
  }

  @Test("a client is offered what the manifest says, and nothing else", arguments: Transcript.names)
  func offered(name: String) throws {
    let methods = try Manifest.read().methods
    let (declared, offered) = try #require(try Transcript(named: name).introduction, "\(name) has no initialize")
    let given = methods.filter { $0.comesFromClient && $0.capability != nil }
      .filter { ($0.needs ?? []).allSatisfy(declared.declares) }
    let promised = Set(given.compactMap(\.capability))
    for path in promised { #expect(offered.declares(path), "\(name): \(path) is not offered") }
    for path in offered.paths where path != "positionEncoding" {
      // What says how a method is spoken stands beside what offers it; what offers another one must be promised itself.
      let isPromised = promised.contains { path == $0 || $0.hasPrefix(path + ".") }
      let isDetail = promised.contains { $0.firstName == path.firstName } && !Self.offers.contains(path.lastName)
      #expect(isPromised || isDetail, "\(name): \(path) is offered")
    }
  }

  /// Members of options that offer a method of their own.
  private static let offers: Set = [
    "resolveProvider", "prepareProvider", "range", "full", "delta", "openClose", "change", "save", "willSave",
    "willSaveWaitUntil", "workspaceDiagnostics", "workspaceFolders", "fileOperations", "textDocumentContent",
  ]

  @Test(
    "the server sends what the manifest says, to clients that have declared what it needs", arguments: Transcript.names)
  func sent(name: String) throws {
    let methods = try Manifest.read().methods.filter { !$0.comesFromClient && $0.status == .supported }
    let transcript = try Transcript(named: name)
    let declared = transcript.introduction?.declared ?? .null
    for case .server(let message) in transcript.steps {
      guard let method = message.method else { continue }
      let entry = try #require(methods.first { $0.method == method }, "\(name): \(method) is not in the manifest")
      #expect((entry.kind == .request) == message.isRequest, "\(name): \(method)")
      for path in entry.needs ?? [] { #expect(declared.declares(path), "\(name): \(method) without \(path)") }
      guard case .array(let registrations)? = message.at("params.registrations") else { continue }
      for registered in registrations.compactMap(\.method) {
        // The member of the capabilities is called like the method, as far as there is one that may be registered.
        let path = registered.replacing("/", with: ".") + ".dynamicRegistration"
        #expect(declared.declares(path), "\(name): \(registered) is registered without \(path)")
      }
    }
  }

  @Test("there is a client that declares everything, one that declares nothing, and one between")
  func clients() throws {
    let needs = try Manifest.read().methods.flatMap { $0.needs ?? [] }
    #expect(!needs.isEmpty)
    let full = try #require(try Transcript(named: "client-full").introduction).declared
    for path in needs { #expect(full.declares(path), "client-full does not declare \(path)") }
    #expect(try Transcript(named: "client-empty").introduction?.declared == .object([:]))
    let minimal = try #require(try Transcript(named: "client-minimal").introduction).declared
    #expect(minimal != .object([:]))
    for path in needs { #expect(!minimal.declares(path), "client-minimal declares \(path)") }
  }

  @Test("what is rejected answers -32601, what is ignored is passed over, what is supported is known")
  func statuses() throws {
    let manifest = try Manifest.read()
    let server = try ServerProcess(manifest.executable.alsoAccepted)
    func ask(_ id: Int, _ method: String) throws -> JSONValue {
      server.send(.object(["jsonrpc": .string("2.0"), "id": .integer(id), "method": .string(method)]))
      let answer = try #require(try server.next())
      #expect(answer.id == .integer(id), "\(method) is not answered, but there is \(answer.json)")
      return answer
    }
    let capabilities: JSONValue = .object(["capabilities": .object([:])])
    server.send(
      .object([
        "jsonrpc": .string("2.0"), "id": .integer(0), "method": .string("initialize"), "params": capabilities,
      ]))
    let name = try server.next()?.at("result.serverInfo.name")?.stringValue
    #expect(name == manifest.executable.name && name == Places.hegao.lastPathComponent)
    let rejected = manifest.methods.filter { $0.status == .rejected }
    #expect(rejected.allSatisfy { $0.kind == .request && $0.comesFromClient })
    for (index, entry) in rejected.enumerated() {
      #expect(try ask(index + 1, entry.method).errorCode == -32601, "\(entry.method)")
    }
    let ignored = manifest.methods.filter { $0.status == .ignored }
    #expect(ignored.allSatisfy { $0.kind == .notification && $0.comesFromClient })
    for entry in ignored {
      server.send(.object(["jsonrpc": .string("2.0"), "method": .string(entry.method)]))
    }
    // Whatever an ignored one would bring comes before this answer, or before the end below.
    let supported = manifest.methods.filter { $0.status == .supported && $0.kind == .request && $0.comesFromClient }
    for (index, entry) in supported.enumerated() where entry.method != "shutdown" {
      #expect(try ask(index + 1000, entry.method).errorCode != -32601, "\(entry.method)")
    }
    #expect(try ask(1, "shutdown")["result"] == .null)
    server.send(.object(["jsonrpc": .string("2.0"), "method": .string("exit")]))
    #expect(try server.next() == nil)
    #expect(server.exitStatus() == 0)
  }
}

extension Transcript {
  /// What the client declared, and what it was offered.
  fileprivate var introduction: (declared: JSONValue, offered: JSONValue)? {
    let requests: [JSONValue] = steps.compactMap {
      if case .client(let message) = $0, message.method == "initialize" { message } else { nil }
    }
    for request in requests {
      for case .server(let message) in steps where message.isAnswer && message.id == request.id {
        if let offered = message.at("result.capabilities") {
          return (request.at("params.capabilities") ?? .null, offered)
        }
      }
    }
    return nil
  }
}

extension JSONValue {
  /// Whether there is something at a path of members that is neither false nor null.
  fileprivate func declares(_ path: String) -> Bool {
    switch at(path) {
    case nil, .null, .boolean(false): false
    default: true
    }
  }

  /// The paths of all members, at every depth, that are neither false nor null.
  fileprivate var paths: [String] {
    guard case .object(let members) = self else { return [] }
    return members.flatMap { name, value -> [String] in
      if value == .boolean(false) || value == .null { return [] }
      return [name] + value.paths.map { "\(name).\($0)" }
    }
  }
}

extension String {
  fileprivate var firstName: Substring? { split(separator: ".").first }
  fileprivate var lastName: String { split(separator: ".").last.map(String.init) ?? self }
}
