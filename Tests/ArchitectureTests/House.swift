/// The rooms of the house and what each may import. A new target gets its line in ``rooms(of:)``.
///
/// Imports go one way: TextModel <- Numerals <- DraftSyntax <- PlanModel, Evidence <- Checks <- Analysis <- WorkspaceFiles,
/// and LanguageServerProtocol <- JSONRPC. Server is the one room of the product that knows both sides. Up to Analysis nothing reads a
/// file or knows the operating system.
enum House {
  /// The rooms up to Analysis, lowest first; rooms on one level do not know each other.
  static let core: [[String]] = [
    ["TextModel"], ["Numerals"], ["DraftSyntax"], ["PlanModel", "Evidence"], ["Checks"], ["Analysis"],
  ]

  /// The side of the protocol.
  static let protocolSide = ["LanguageServerProtocol", "JSONRPC"]

  private static let coreRooms = core.flatMap { $0 }

  /// The rooms of our own that a room may import; nil for a name that is no room.
  static func rooms(of room: String) -> Set<String>? {
    if let level = core.firstIndex(where: { $0.contains(room) }) { return Set(core[..<level].joined()) }
    switch room {
    case "WorkspaceFiles": return Set(coreRooms)
    case "LanguageServerProtocol": return []
    case "JSONRPC": return ["LanguageServerProtocol"]
    case "Server": return Set(coreRooms + ["WorkspaceFiles"] + protocolSide)
    case "CommandLineInterface": return Set(coreRooms + ["WorkspaceFiles", "Server"])
    case "hegao": return ["CommandLineInterface"]
    // It writes down what every room promises, and is no product.
    case "hegao-generate": return Set(coreRooms + ["WorkspaceFiles", "LanguageServerProtocol", "Server"])
    // The benchmark is a client of the program; it takes frames apart and knows nothing of what is in the server.
    case "Benchmark": return ["JSONRPC"]
    case "hegao-bench": return ["Benchmark", "hegao"]
    // It gives every room what nobody has thought of, and is no product.
    case "Stress": return Set(coreRooms + ["WorkspaceFiles", "Server", "Benchmark"] + protocolSide)
    case "hegao-stress": return ["Stress"]
    default: return nil
    }
  }

  /// Modules of the toolchain that a room may import. Synchronization gives locks and atomics, and reaches nothing outside.
  static func toolchain(of room: String) -> Set<String> {
    if coreRooms.contains(room) { return ["Swift", "Synchronization"] }
    return [
      "Swift", "Synchronization", "Foundation", "FoundationEssentials", "Dispatch", "Glibc", "Musl", "Darwin",
    ]
  }

  /// True for the file of a demonstration, which plays the part of an editor and so speaks the protocol.
  static func isDemoFile(_ path: [String]) -> Bool {
    path.first == "CommandLineInterface" && path.last?.hasPrefix("Demo") == true
  }

  /// What is wrong with an import, or nil. `path` is that of the file below `Sources`.
  static func objection(toImporting module: String, at path: [String]) -> String? {
    guard path.count > 1, let room = path.first, let rooms = rooms(of: room) else {
      return "\(path.joined(separator: "/")) stands in no room: see House.swift"
    }
    if rooms.contains(module) || toolchain(of: room).contains(module) { return nil }
    if isDemoFile(path), protocolSide.contains(module) { return nil }
    return "\(path.joined(separator: "/")) imports \(module), which \(room) may not"
  }

  /// What is wrong with a target's declared dependency, or nil.
  static func objection(toDeclaring dependency: String, of target: String) -> String? {
    guard let rooms = rooms(of: target) else { return "\(target) is no room: see House.swift" }
    if rooms.contains(dependency) { return nil }
    if target == "CommandLineInterface", protocolSide.contains(dependency) { return nil }
    return "\(target) declares \(dependency), which it may not import"
  }
}
