import LanguageServerProtocol

/// The diagnostics of a document and the name of this result (LSP 3.17, `resultId`).
///
/// The name follows from what is told and from nothing else: equal diagnostics have equal names, whenever and wherever they were computed.
struct NamedDiagnostics: Sendable {
  let resultId: String
  private let told: [ToldDiagnostic]
  /// The items as a JSON array: they are named by it, and it is what is sent.
  private let json: [UInt8]

  init(_ told: [ToldDiagnostic]) {
    self.told = told
    var json: [UInt8] = [0x5B]
    json.reserveCapacity(told.reduce(2) { $0 + $1.json.count + 1 })
    for (at, one) in told.enumerated() {
      if at > 0 { json.append(0x2C) }
      json += one.json
    }
    json.append(0x5D)
    self.json = json
    // The number of diagnostics besides, so that no chance takes the last one off the screen.
    resultId = "\(told.count)-" + String(NamedDiagnostics.hash(json), radix: 16)
  }

  /// FNV-1a, over eight bytes at a time and what is left over in the end.
  private static func hash(_ bytes: [UInt8]) -> UInt64 {
    var hash: UInt64 = 0xCBF2_9CE4_8422_2325
    bytes.withUnsafeBytes { bytes in
      var i = 0
      while i + 8 <= bytes.count {
        let word = UInt64(littleEndian: bytes.loadUnaligned(fromByteOffset: i, as: UInt64.self))
        hash = (hash ^ word) &* 0x100_0000_01B3
        // A product carries nothing down: the high half is folded into the low one.
        hash ^= hash >> 32
        i += 8
      }
      for byte in bytes[i...] { hash = (hash ^ UInt64(byte)) &* 0x100_0000_01B3 }
    }
    return hash
  }

  /// The `textDocument/publishDiagnostics` that tells them, without writing them once more.
  func notification(_ uri: DocumentURI, version: Int?) -> [UInt8] {
    var writer = JSONWriter()
    writer.object { writer in
      writer.name("jsonrpc")
      writer.string("2.0")
      writer.name("method")
      writer.string(PublishDiagnosticsNotification.method)
      writer.name("params")
      writer.object { writer in
        writer.name("diagnostics")
        writer.json(json)
        writer.name("uri")
        writer.string(uri.spelling)
        if let version {
          writer.name("version")
          writer.number(version)
        }
      }
    }
    return writer.bytes
  }

  /// What is answered to a client that has the result of this name.
  func report(after previous: String?) -> DiagnosticReport {
    previous == resultId ? .unchanged(resultId: resultId) : .full(resultId: resultId, items: told.map(\.diagnostic))
  }
}
