@testable import JSONRPC

/// A byte stream that comes in given pieces.
final class ByteSource {
  private var pieces: [ArraySlice<UInt8>]

  init(_ pieces: [ArraySlice<UInt8>]) { self.pieces = pieces.filter { !$0.isEmpty } }

  func read(_ buffer: UnsafeMutableRawBufferPointer) -> Int {
    guard let piece = pieces.first else { return 0 }
    let count = min(piece.count, buffer.count)
    buffer.copyBytes(from: piece.prefix(count))
    pieces[0] = piece.dropFirst(count)
    if pieces[0].isEmpty { pieces.removeFirst() }
    return count
  }
}

/// All frames of a stream up to and with its end.
func frames(of pieces: [ArraySlice<UInt8>], limits: FrameLimits = FrameLimits()) -> [Frame] {
  let source = ByteSource(pieces)
  var reader = FrameReader(limits: limits) { source.read($0) }
  var result: [Frame] = []
  while true {
    let frame = reader.next()
    result.append(frame)
    if case .end = frame { return result }
  }
}

func frames(of text: String, limits: FrameLimits = FrameLimits()) -> [Frame] {
  frames(of: [Array(text.utf8)[...]], limits: limits)
}

/// A content part with its header.
func frame(_ content: String) -> String { "Content-Length: \(content.utf8.count)\r\n\r\n\(content)" }

func body(_ content: String) -> Frame { .body(Array(content.utf8)) }
