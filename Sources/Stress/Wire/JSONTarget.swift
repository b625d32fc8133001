import Benchmark
import JSONRPC
import LanguageServerProtocol

#if canImport(FoundationEssentials)
  import FoundationEssentials
#else
  import Foundation
#endif

/// Any bytes as the content part of a message. What our scanner takes for JSON the toolchain's decoder reads, and the other way round; what
/// writes its own JSON writes what the toolchain's encoder does.
package struct JSONTarget: StressTarget {
  package let name = "json"

  package init() {}

  package func parts(_ dice: inout Dice) -> [UInt8] {
    if dice.once(in: 200) { return [UInt8](repeating: UInt8(ascii: "["), count: 200_000) }
    if dice.once(in: 100) {
      let depth = dice.within(480...520)
      return Array((String(repeating: "[", count: depth) + String(repeating: "]", count: depth)).utf8)
    }
    let bytes = Array((dice.once(in: 5) ? JSONMaker.value(&dice) : JSONMaker.message(&dice)).utf8)
    return dice.once(in: 3) ? bytes : Mutation.mutated(bytes, pieces: JSONMaker.pieces, &dice)
  }

  package func run(_ bytes: [UInt8]) throws(StressFailure) -> Int {
    try decode(bytes)
    try encode(bytes)
    return 1
  }

  private func decode(_ bytes: [UInt8]) throws(StressFailure) {
    let strict = try? JSONDecoder().decode(JSONValue.self, from: Data(bytes))
    switch MessageDecoder.decode(bytes) {
    case .invalid(let id, .parseError, let reason):
      // The toolchain also reads UTF-16 and UTF-32, and nests a little deeper than is scanned here, and does
      // not look into the strings of a member that another of the same name hides.
      let isOtherEncoding = bytes.contains(0) || bytes.first ?? 0 >= 0xEF
      if strict != nil, !isOtherEncoding, !hasCommaAtEnd(bytes), !hasLooseNumber(bytes),
        !["levels", "control character", "escape", "hex digits"].contains(where: reason.contains)
      {
        throw StressFailure("JSON that was refused: \(reason)")
      }
      if id != nil { throw StressFailure("an id in what is no JSON") }
    case .request(_, _, let params), .notification(_, let params):
      try check(params, isRepeated("params", in: bytes) ? nil : strict?["params"])
    case .response(_, .success(let result)):
      try check(result, isRepeated("result", in: bytes) ? nil : strict?["result"])
    case .response, .invalid: break
    }
  }

  /// True where a comma stands before a closing bracket, which the toolchain lets pass and RFC 8259 does not.
  private func hasCommaAtEnd(_ bytes: [UInt8]) -> Bool {
    let dense = bytes.filter { $0 > 0x20 }
    return zip(dense, dense.dropFirst()).contains { $0 == UInt8(ascii: ",") && ($1 == 0x5D || $1 == 0x7D) }
  }

  /// True where a sign stands behind a digit, or a point with no digit behind it, as in 2+ and 2., which the toolchain lets pass and
  /// RFC 8259 does not.
  private func hasLooseNumber(_ bytes: [UInt8]) -> Bool {
    func isDigit(_ index: Int) -> Bool { bytes.indices.contains(index) && (0x30...0x39).contains(bytes[index]) }
    return bytes.indices.contains { at in
      isDigit(at - 1)
        && (bytes[at] == UInt8(ascii: "+") || bytes[at] == UInt8(ascii: "-")
          || bytes[at] == UInt8(ascii: ".") && !isDigit(at + 1))
    }
  }

  /// True where a name may stand twice in one object: which of its values counts is left open (RFC 8259, 4).
  private func isRepeated(_ name: String, in bytes: [UInt8]) -> Bool {
    let name = Array("\"\(name)\"".utf8)
    return bytes.indices.count { bytes[$0...].starts(with: name) } > 1
  }

  /// A part of a message can be decoded, and is what the decoder of the whole message finds there.
  private func check(_ part: RawJSON, _ expected: JSONValue?) throws(StressFailure) {
    guard let value = try? part.decode(JSONValue.self) else {
      // Numbers that no type holds are for whoever asks for them to refuse.
      let digits = part.bytes.filter { (0x30...0x39).contains($0) }.count
      if digits >= 3 { return }
      throw StressFailure("a part that cannot be decoded: \(String(decoding: part.bytes.prefix(200), as: UTF8.self))")
    }
    guard let expected, expected != .null else { return }
    if value != expected { throw StressFailure("another value than the decoder of the whole message finds") }
  }

  // MARK: Encoding

  private func encode(_ bytes: [UInt8]) throws(StressFailure) {
    let texts = bytes.split(separator: UInt8(ascii: ","), omittingEmptySubsequences: false).prefix(8).map {
      String(decoding: $0, as: UTF8.self)
    }
    guard let uri = DocumentURI("file:///a") else { return }
    let diagnostics = texts.enumerated().map { index, text in
      let range = PositionRange(
        start: Position(line: index, character: text.utf16.count), end: Position(line: bytes.count, character: index))
      return Diagnostic(
        range: range, severity: index % 2 == 0 ? .warning : .hint, code: text, source: "hegao", message: text,
        relatedInformation: index % 3 == 0
          ? nil : [DiagnosticRelatedInformation(location: Location(uri: uri, range: range), message: text)],
        data: index % 4 == 0 ? nil : DiagnosticData(finding: index, fixes: Array(0..<index)))
    }
    for diagnostic in diagnostics { try compare(diagnostic) }
    try compare(
      diagnostics.map {
        SymbolInformation(
          name: $0.message, kind: .module, location: Location(uri: uri, range: $0.range), containerName: $0.code)
      })
    try compare(SemanticTokens(resultId: texts.first, data: bytes.prefix(50).map { Int($0) }))
  }

  private func compare(_ value: some DirectlyEncodable) throws(StressFailure) {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
    guard let ours = try? MessageEncoder.json(value), let theirs = try? encoder.encode(value) else {
      throw StressFailure("a value that cannot be encoded")
    }
    if ours != Array(theirs) {
      throw StressFailure(
        "\(String(decoding: ours, as: UTF8.self)) is written, not \(String(decoding: theirs, as: UTF8.self))")
    }
  }
}
