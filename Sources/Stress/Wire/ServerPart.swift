import TextModel

/// What a client does to a server.
package enum ServerPart: Sendable, Hashable {
  /// `initialize` with one position encoding, and as a client that asks for diagnostics or is sent them.
  case initialize(encoding: PositionEncoding, asks: Bool)
  /// What is sent of a draft that is kept in step: the client's text is known at every moment.
  case open(String)
  case change([EditStep.Change])
  /// With the client's text.
  case save
  case close
  /// Any content part.
  case raw([UInt8])
}
