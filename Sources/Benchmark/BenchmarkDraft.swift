/// A generated draft of one size.
struct BenchmarkDraft {
  let name: String
  let text: String
  private let seed: UInt64

  init(name: String, bytes: Int, seed: UInt64 = 1) {
    self.name = name
    self.seed = seed
    text = ReportGenerator.report(bytes: bytes, seed: seed)
  }

  static let small = BenchmarkDraft(name: "15 KB", bytes: 15_000)
  static let usual = BenchmarkDraft(name: "100 KB", bytes: 100_000)
  static let large = BenchmarkDraft(name: "1 MB", bytes: 1_000_000)
  static let larger = BenchmarkDraft(name: "5 MB", bytes: 5_000_000)
  static let largest = BenchmarkDraft(name: "10 MB", bytes: 10_000_000)

  /// A name that is no file, so that closing the draft reads nothing from the disk.
  var uri: String { "untitled:draft-\(text.utf8.count)-\(seed)" }

  /// How much work it is, once its findings are known. Severities are those of LSP: 1 is an error, 4 a hint.
  func work(_ severities: [Int]) -> String {
    let loud = severities.filter { $0 <= 2 }.count
    return "\(text.utf8.count / 1000) KB, \(loud) warnings, \(severities.count - loud) softer"
  }
}
