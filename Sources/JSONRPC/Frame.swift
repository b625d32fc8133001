/// What the reader of a byte stream meets (LSP 3.17, Base Protocol).
package enum Frame: Sendable, Equatable {
  /// The content part of one message.
  case body([UInt8])
  /// Bytes that are no header. The reader goes on at the next `Content-Length`.
  case malformedHeader(String)
  /// A content part above the limit; it is passed over.
  case oversized(length: Int)
  /// The stream ended; `inside` says where when that was in the middle of a frame, or when reading failed.
  case end(inside: String?)
}

/// How much a client may send at once.
package struct FrameLimits: Sendable, Equatable {
  /// The longest content part that is read, in bytes; a longer one is passed over.
  package var bodyBytes = 64 << 20
  /// The longest content part that is believed, in bytes. A greater length is taken for a broken header.
  package var plausibleBytes = 4 << 30
  /// The longest header part, in bytes.
  package var headerBytes = 32 << 10
  /// How many bytes may have been read and wait to be dealt with. The reader waits while there are more.
  package var inputBacklogBytes = 256 << 20
  /// How many bytes may wait for the client to take them. The server waits while there are more.
  package var outputBacklogBytes = 64 << 20

  package init() {}
}
