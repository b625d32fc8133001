extension DecodingError {
  /// One line for the person who wrote the client: which member is wrong and how.
  package var summary: String {
    switch self {
    case .keyNotFound(let key, let context): "\(DecodingError.path(context.codingPath + [key])) is missing"
    case .valueNotFound(let type, let context): "\(DecodingError.path(context.codingPath)) is null, not \(type)"
    case .typeMismatch(let type, let context): "\(DecodingError.path(context.codingPath)) is no \(type)"
    case .dataCorrupted(let context): "\(DecodingError.path(context.codingPath)): \(context.debugDescription)"
    @unknown default: "unreadable"
    }
  }

  private static func path(_ keys: [any CodingKey]) -> String {
    keys.reduce("params") { path, key in key.intValue.map { "\(path)[\($0)]" } ?? "\(path).\(key.stringValue)" }
  }
}
