import Benchmark
import JSONRPC

#if canImport(FoundationEssentials)
  import FoundationEssentials
#else
  import Foundation
#endif

/// A stream of frames with bytes between them that are none: every whole frame is read, however the bytes come in.
package struct FramingTarget: StressTarget {
  package enum Segment: Codable, Sendable, Hashable {
    /// A frame whose header has one of the forms that clients use.
    case frame([UInt8], form: Int)
    /// Bytes in which no `Content-Length:` stands.
    case garbage([UInt8])
    /// A header that names no length.
    case badLength(String)
    /// A frame above the limit.
    case tooLong(Int)
  }

  package let name = "framing"

  package init() {}

  private static let limits: FrameLimits = {
    var limits = FrameLimits()
    limits.bodyBytes = 4_000
    limits.plausibleBytes = 1_000_000
    limits.headerBytes = 2_000
    return limits
  }()

  private static let badLengths = [
    "Content-Length: \r\n\r\n", "Content-Length: -5\r\n\r\n", "Content-Length: 99999999999999999999\r\n\r\n",
    "content-length: 0x10\r\n\r\n", "Content-Length: 5 6\r\n\r\n", "Content-Length: 1000001\r\n\r\n",
    "\r\nContent-Length: 3\r\nContent-Length: 4\r\n\r\n", "Content-Length: ３\r\n\r\n",
  ]

  private static let forms: [(before: String, after: String, behind: String)] = [
    ("Content-Length: ", "\r\n\r\n", ""), ("content-length:", "\r\n\r\n", ""), ("CONTENT-LENGTH:\t", " \r\n\r\n", ""),
    ("Content-Length: ", "\n\n", ""),
    ("Content-Type: application/vscode-jsonrpc; charset=utf-8\r\nContent-Length: ", "\r\n\r\n", ""),
    ("Content-Length: ", "\r\nContent-Type: x\r\n\r\n", "\r\n"), ("Content-Length: 00", "\r\n\r\n", "\n"),
  ]

  package func parts(_ dice: inout Dice) -> [Segment] {
    var parts: [Segment] = []
    for _ in 0..<dice.within(1...12) {
      // Of two pieces of garbage, one after the other, a header could come about.
      let isBehindGarbage = if case .garbage? = parts.last { true } else { false }
      switch dice.below(8) {
      case 0 where !isBehindGarbage, 1 where !isBehindGarbage: parts.append(.garbage(garbage(&dice)))
      case 2: parts.append(.badLength(dice.pick(FramingTarget.badLengths)))
      case 3: parts.append(.tooLong(dice.within(4_001...9_000)))
      default: parts.append(.frame(body(&dice), form: dice.below(FramingTarget.forms.count)))
      }
    }
    return parts
  }

  private func body(_ dice: inout Dice) -> [UInt8] {
    switch dice.below(4) {
    case 0: []
    case 1: Array("Content-Length: 3\r\n\r\n{}\n".utf8)
    default: (0..<dice.below(dice.once(in: 6) ? 4_000 : 60)).map { _ in UInt8(dice.below(256)) }
    }
  }

  private func garbage(_ dice: inout Dice) -> [UInt8] {
    let pieces = [
      "\r\n", "\n", "\r\n\r\n", ": ", "Content-Length", "Content-Type: x\r\n", "{\"jsonrpc\":\"2.0\"}",
      "HTTP/1.1 200 OK\r\n",
      "Content-Len", "content-length;5", "甲乙", "\u{0}", " ",
    ]
    var bytes: [UInt8] = []
    for _ in 0...dice.below(6) {
      bytes +=
        dice.once(in: 3) ? (0..<dice.below(30)).map { _ in UInt8(dice.below(256)) } : Array(dice.pick(pieces).utf8)
    }
    if dice.once(in: 20) { bytes += [UInt8](repeating: UInt8(ascii: "x"), count: dice.within(1...5_000)) }
    // A header by chance would be no garbage.
    let name = Array("content-length:".utf8)
    let lower = bytes.map { (0x41...0x5A).contains($0) ? $0 | 0x20 : $0 }
    return lower.indices.contains { lower[$0...].starts(with: name) } ? [0x21] : bytes
  }

  package func run(_ segments: [Segment]) throws(StressFailure) -> Int {
    var stream: [UInt8] = []
    var expected: [[UInt8]] = []
    var tooLong = 0
    for segment in segments {
      switch segment {
      case .frame(let body, let form):
        let form = FramingTarget.forms[form]
        stream += Array("\(form.before)\(body.count)\(form.after)".utf8) + body + Array(form.behind.utf8)
        expected.append(body)
      case .garbage(let bytes): stream += bytes
      case .badLength(let header): stream += Array(header.utf8)
      case .tooLong(let count):
        stream += Array("Content-Length: \(count)\r\n\r\n".utf8) + [UInt8](repeating: 0x20, count: count)
        tooLong += 1
      }
    }
    let whole = try FramingTarget.frames(in: stream, chunk: { _ in stream.count })
    let bodies = whole.compactMap { frame in if case .body(let body) = frame { body } else { nil } }
    guard bodies == expected else {
      throw StressFailure("\(bodies.count) frames of \(expected.count) were read, or others")
    }
    guard whole.filter({ if case .oversized = $0 { true } else { false } }).count == tooLong else {
      throw StressFailure("the frames above the limit were not all told")
    }
    var dice = Dice(seed: UInt64(stream.count))
    // Byte by byte where that is done soon.
    let portion = stream.count < 1_000 ? 1 : 400
    if try FramingTarget.frames(in: stream, chunk: { _ in 1 + dice.below(portion) }) != whole {
      throw StressFailure("other frames when the bytes come in other portions")
    }
    return segments.count
  }

  /// What is read from a stream that comes in portions.
  private static func frames(in stream: [UInt8], chunk: (Int) -> Int) throws(StressFailure) -> [Frame] {
    var at = 0
    var frames: [Frame] = []
    // The reader keeps its source only while it lives, which is here.
    withoutActuallyEscaping(chunk) { chunk in
      var reader = FrameReader(limits: limits) { target in
        let count = min(target.count, stream.count - at, max(1, chunk(target.count)))
        stream[at..<at + count].withUnsafeBytes { target.copyMemory(from: $0) }
        at += count
        return count
      }
      while frames.count <= stream.count + 1 {
        let frame = reader.next()
        frames.append(frame)
        if case .end = frame { break }
      }
    }
    guard case .end? = frames.last else { throw StressFailure("the reader does not come to an end") }
    return frames
  }

  package func simpler(_ segment: Segment) -> [Segment] {
    switch segment {
    case .frame(let body, let form): [.frame([], form: 0), .frame([], form: form), .frame(body, form: 0)]
    case .garbage(let bytes):
      bytes.indices.prefix(200).map {
        var rest = bytes; rest.remove(at: $0); return .garbage(rest)
      }
    case .badLength, .tooLong: []
    }
  }

  package func written(_ segments: [Segment]) -> [UInt8] { (try? JSONEncoder().encode(segments)).map(Array.init) ?? [] }

  package func read(_ bytes: [UInt8]) -> [Segment]? { try? JSONDecoder().decode([Segment].self, from: Data(bytes)) }
}
