import Foundation

/// `Protocol/manifest.json`.
struct Manifest: Decodable {
  struct Executable: Decodable {
    var name: String
    var arguments: [String]
    var alsoAccepted: [String]
  }

  struct Method: Decodable {
    enum Direction: String, Decodable { case clientToServer, serverToClient }
    enum Kind: String, Decodable { case request, notification }
    enum Status: String, Decodable { case supported, ignored, rejected }

    var method: String
    var direction: Direction
    var kind: Kind
    var status: Status
    var capability: String?
    var needs: [String]?
    var transcripts: [String]

    var comesFromClient: Bool { direction == .clientToServer }
  }

  var executable: Executable
  var methods: [Method]

  static func read() throws -> Manifest {
    let data = try Data(contentsOf: Places.contract.appending(path: "manifest.json"))
    return try JSONDecoder().decode(Manifest.self, from: data)
  }
}
