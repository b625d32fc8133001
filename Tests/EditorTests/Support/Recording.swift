import Foundation

/// One side of a conversation as it went over the pipe, read message by message (LSP 3.17, base protocol).
struct Recording {
  /// The messages in their order.
  let messages: [[String: Any]]

  /// - Parameter file: bytes of `Content-Length` headers and contents; an incomplete message at the end is left out.
  init(_ file: URL) throws {
    var rest = try Data(contentsOf: file)[...]
    var messages: [[String: Any]] = []
    while let header = rest.range(of: Data("\r\n\r\n".utf8)) {
      let lines = String(decoding: rest[..<header.lowerBound], as: UTF8.self).components(separatedBy: "\r\n")
      let length = lines.lazy.compactMap { line -> Int? in
        let parts = line.split(separator: ":")
        guard parts.count == 2, parts[0].lowercased() == "content-length" else { return nil }
        return Int(parts[1].trimmingCharacters(in: .whitespaces))
      }.first
      guard let length, header.upperBound + length <= rest.endIndex else { break }
      let content = rest[header.upperBound..<header.upperBound + length]
      messages.append(try JSONSerialization.jsonObject(with: content) as? [String: Any] ?? [:])
      rest = rest[(header.upperBound + length)...]
    }
    self.messages = messages
  }

  /// The parameters of all messages of a method.
  func parameters(of method: String) -> [[String: Any]] {
    messages.filter { $0["method"] as? String == method }.map { $0["params"] as? [String: Any] ?? [:] }
  }

  /// The results that the other side, a server, gave to this side's requests of a method.
  func results(of method: String, by server: Recording) -> [Any] {
    let asked = Set(messages.filter { $0["method"] as? String == method }.compactMap { $0["id"] as? Int })
    return server.messages.filter { $0["method"] == nil && asked.contains($0["id"] as? Int ?? -1) }
      .compactMap { $0["result"] }
  }
}

extension Recording {
  /// The findings of a document as they were published, one list for each time.
  func published(for name: String) -> [[SeenFinding]] {
    let severities = ["error", "warning", "information", "hint"]
    func position(_ value: Any?) -> SeenFinding.Position {
      let members = value as? [String: Int] ?? [:]
      return SeenFinding.Position(line: members["line"] ?? -1, character: members["character"] ?? -1)
    }
    return parameters(of: "textDocument/publishDiagnostics")
      .filter { ($0["uri"] as? String)?.hasSuffix("/" + name) == true }
      .map { parameters in
        (parameters["diagnostics"] as? [[String: Any]] ?? []).map { finding in
          let range = finding["range"] as? [String: Any] ?? [:]
          return SeenFinding(
            rule: finding["code"] as? String ?? "", severity: severities[(finding["severity"] as? Int ?? 1) - 1],
            message: finding["message"] as? String ?? "", start: position(range["start"]), end: position(range["end"]))
        }
      }
  }
}
