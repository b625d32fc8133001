import Testing

@testable import TextModel

/// Bytes are valid exactly where the standard library takes them for UTF-8.
@Suite struct UTF8ValidationTests {
  private func check(_ bytes: [UInt8]) {
    let isValid = bytes.withUnsafeBufferPointer { UTF8Validation.isValid($0) }
    // An expectation for each of so many would take longer than all else.
    if isValid != (String(validating: bytes, as: UTF8.self) != nil) { Issue.record("\(bytes)") }
  }

  /// Each lead with each second byte, and the other bytes at the ends of their ranges.
  @Test func everyBeginning() {
    for lead in UInt8.min...UInt8.max {
      check([lead])
      for second in UInt8.min...UInt8.max {
        check([lead, second])
        for third in [0x41, 0x7F, 0x80, 0xBF, 0xC0] as [UInt8] {
          check([lead, second, third])
          check([0x41, lead, second, third, 0x80])
          check([lead, second, third, 0xBF])
        }
      }
    }
  }

  @Test func brokenTexts() {
    var random = SplitMix64(seed: 0xB20C)
    for _ in 0..<2_000 {
      var bytes = Array(SampleTexts.random(upTo: 20, using: &random).utf8)
      for _ in 0..<Int.random(in: 0...2, using: &random) where !bytes.isEmpty {
        bytes[Int.random(in: bytes.indices, using: &random)] = UInt8.random(in: 0...255, using: &random)
      }
      check(bytes)
      check(Array(bytes.dropLast()))
    }
  }
}
