import Foundation
import LanguageServerProtocol

/// A recorded conversation: a folder of `Protocol/transcripts`.
struct Transcript {
  enum Step: Hashable {
    case client(JSONValue)
    /// A content part that is no JSON.
    case clientText(String)
    case clientCloses
    case server(JSONValue)
    /// Only behind everything else.
    case exit(Int32)
    /// A file of the workspace changes; it goes where the text is nil.
    case disk(name: String, text: String?)
  }

  static let fileName = "messages.json"

  /// The transcripts in the order of their names.
  static let names: [String] = {
    let names = (try? FileManager.default.contentsOfDirectory(atPath: Places.transcripts.path)) ?? []
    return names.filter { !$0.hasPrefix(".") && !$0.hasSuffix(".md") }.sorted()
  }()

  let file: URL
  let about: String
  /// As it stands in the file, relative to the folder of the transcript.
  let workspaceName: String
  private(set) var steps: [Step]

  /// The same transcript with other steps.
  func with(steps: [Step]) -> Transcript {
    var copy = self
    copy.steps = steps
    return copy
  }

  init(named name: String) throws {
    try self.init(contentsOf: Places.transcripts.appending(path: "\(name)/\(Transcript.fileName)"))
  }

  init(contentsOf file: URL) throws {
    struct Content: Decodable {
      let about: String
      let workspace: String
      let messages: [Entry]
    }
    let content = try JSONDecoder().decode(Content.self, from: Data(contentsOf: file))
    self.file = file
    about = content.about
    workspaceName = content.workspace
    steps = try content.messages.map { try $0.step }
  }

  /// True when the server has come to its end.
  var isWhole: Bool { if case .exit = steps.last { true } else { false } }

  var workspace: URL { file.deletingLastPathComponent().appending(path: workspaceName) }

  private struct Entry: Decodable {
    var from: String
    var message: JSONValue?
    var text: String?
    var path: String?
    var exit: Int32?
    var closes: Bool?
    var gone: Bool?

    struct Unreadable: Error { let entry: Entry }

    var step: Step {
      get throws {
        switch (from, message, text, path, exit) {
        case ("client", let message?, nil, nil, nil): .client(message)
        case ("client", nil, let text?, nil, nil): .clientText(text)
        case ("client", nil, nil, nil, nil) where closes == true: .clientCloses
        case ("server", let message?, nil, nil, nil): .server(message)
        case ("server", nil, nil, nil, let code?): .exit(code)
        case ("disk", nil, let text, let path?, nil) where (text == nil) == (gone == true):
          .disk(name: path, text: text)
        default: throw Unreadable(entry: self)
        }
      }
    }
  }
}

extension JSONValue {
  var method: String? { self["method"]?.stringValue }
  var id: JSONValue? { self["id"] }
  var isRequest: Bool { method != nil && id != nil }
  var isAnswer: Bool { method == nil && (self["result"] != nil || self["error"] != nil) }
  var errorCode: Int? { if case .integer(let code)? = self["error"]?["code"] { code } else { nil } }

  /// The value at a dotted path of members.
  func at(_ path: String) -> JSONValue? {
    path.split(separator: ".").reduce(self as JSONValue?) { $0?[String($1)] }
  }

  /// The same value with every string changed, the names of members too.
  func mapStrings(_ change: (String) -> JSONValue) -> JSONValue {
    switch self {
    case .string(let text): change(text)
    case .array(let elements): .array(elements.map { $0.mapStrings(change) })
    case .object(let members):
      .object(
        Dictionary(
          members.map { (change($0.key).stringValue ?? $0.key, $0.value.mapStrings(change)) }
        ) { first, _ in first })
    case .null, .boolean, .integer, .number: self
    }
  }

  /// The same value without members of a name, wherever they stand.
  func without(_ name: String) -> JSONValue {
    switch self {
    case .array(let elements): .array(elements.map { $0.without(name) })
    case .object(let members): .object(members.filter { $0.key != name }.mapValues { $0.without(name) })
    case .null, .boolean, .integer, .number, .string: self
    }
  }

  /// The message without what hangs on the speed of the machine: how far a work is when that is told. Nil where it says nothing else.
  var lasting: JSONValue? {
    guard method == "$/progress", let kind = at("params.value.kind")?.stringValue else { return self }
    return kind == "report" ? nil : without("percentage").without("message")
  }

  var json: String {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
    return (try? encoder.encode(self)).map { String(decoding: $0, as: UTF8.self) } ?? "?"
  }

  /// Where two values differ first, for a person; nil where they are equal.
  func difference(from other: JSONValue, at place: String = "") -> String? {
    switch (self, other) {
    case (.object(let a), .object(let b)):
      for name in Set(a.keys).union(b.keys).sorted() {
        guard let x = a[name] else { return "\(place)/\(name) is missing, \(b[name]?.json ?? "") was expected" }
        guard let y = b[name] else { return "\(place)/\(name) is \(x.json), which was not there" }
        if let difference = x.difference(from: y, at: "\(place)/\(name)") { return difference }
      }
      return nil
    case (.array(let a), .array(let b)) where a.count == b.count:
      return zip(a, b).enumerated().lazy.compactMap { $1.0.difference(from: $1.1, at: "\(place)/\($0)") }.first
    default: return self == other ? nil : "\(place) is \(json), \(other.json) was expected"
    }
  }
}
