import Foundation

/// What `Protocol/manifest.json` says of the executable, its documents and its settings.
struct Contract: Decodable {
  struct Executable: Decodable {
    var name: String
    var arguments: [String]
    var alsoAccepted: [String]
  }

  struct Documents: Decodable {
    var languageIds: [String]
    var rootMarkers: [String]
  }

  struct Configuration: Decodable {
    var section: String
    var schema: String
    var keys: [String]
  }

  var executable: Executable
  var documents: Documents
  var configuration: Configuration

  static func read() throws -> Contract {
    let file = Places.contract.appendingPathComponent("manifest.json")
    return try JSONDecoder().decode(Contract.self, from: Data(contentsOf: file))
  }

  /// A file of JSON whose top is an object.
  static func object(_ file: URL) throws -> [String: Any] {
    let top = try JSONSerialization.jsonObject(with: Data(contentsOf: file))
    return top as? [String: Any] ?? [:]
  }
}
