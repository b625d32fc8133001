/// `client/registerCapability`, sent by the server.
package enum RegisterCapabilityRequest: RequestMessage {
  package static let method = "client/registerCapability"
  package typealias Result = NoValue

  package struct Params: Codable, Sendable, Hashable {
    package var registrations: [Registration]

    package init(registrations: [Registration]) { self.registrations = registrations }
  }
}
