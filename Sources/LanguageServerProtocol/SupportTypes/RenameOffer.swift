/// That a server renames, and for clients that can ask before, that it answers them (LSP 3.17, RenameOptions).
package enum RenameOffer: Codable, Sendable, Hashable {
  case plain
  case prepared

  private struct Options: Codable {
    var prepareProvider: Bool
  }

  package init(from decoder: any Decoder) throws {
    let options = try? decoder.singleValueContainer().decode(Options.self)
    self = options?.prepareProvider == true ? .prepared : .plain
  }

  package func encode(to encoder: any Encoder) throws {
    var container = encoder.singleValueContainer()
    switch self {
    case .plain: try container.encode(true)
    case .prepared: try container.encode(Options(prepareProvider: true))
    }
  }
}
