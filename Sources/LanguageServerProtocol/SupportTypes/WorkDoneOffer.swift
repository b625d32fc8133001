/// That a server answers a request, and that it tells how far it is under a token that comes with one (LSP 3.17,
/// WorkDoneProgressOptions).
package enum WorkDoneOffer: Codable, Sendable, Hashable {
  case plain
  case withProgress

  private struct Options: Codable {
    var workDoneProgress: Bool
  }

  package init(from decoder: any Decoder) throws {
    let options = try? decoder.singleValueContainer().decode(Options.self)
    self = options?.workDoneProgress == true ? .withProgress : .plain
  }

  package func encode(to encoder: any Encoder) throws {
    var container = encoder.singleValueContainer()
    switch self {
    case .plain: try container.encode(true)
    case .withProgress: try container.encode(Options(workDoneProgress: true))
    }
  }
}
