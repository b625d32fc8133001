import Analysis
import Checks
import TextModel
import WorkspaceFiles

/// A workspace of a few documents, which stands in no folder of any machine.
struct Workspace {
  var host = AnalysisHost(settingsReader: JSONSettingsReader())

  init(_ documents: KeyValuePairs<String, String>) {
    for (name, text) in documents { set(name, text) }
  }

  static func key(_ name: String) -> DocumentKey { DocumentKey("/工作区/" + name) }

  mutating func set(_ name: String, _ text: String) { host.setDocument(Self.key(name), text: SourceText(text)) }

  mutating func remove(_ name: String) { host.removeDocument(Self.key(name)) }

  func findings(_ name: String) -> [Finding] { host.analysis.findings(of: Self.key(name)) }

  /// The ids of the rules that speak, in the order of the text.
  func rules(_ name: String) -> [String] { findings(name).map(\.rule) }

  /// Rule and marked words of every finding.
  func marks(_ name: String) -> [String] {
    let text = host.analysis.text(of: Self.key(name)) ?? SourceText("")
    return findings(name).map { "\($0.rule) \(text.string(in: $0.range))" }
  }

  /// The document after a fix, and its text.
  func applying(_ fix: Fix, to name: String) -> (key: DocumentKey, text: String) {
    let key = fix.document ?? Self.key(name)
    var text = host.analysis.text(of: key) ?? SourceText("")
    for edit in fix.edits.sorted(by: { $0.range.lowerBound > $1.range.lowerBound }) { text.apply(edit) }
    return (key, text.string)
  }
}

/// A generator with a seed (SplitMix64), so that a failure can be had again.
struct SeededGenerator: RandomNumberGenerator {
  private var state: UInt64

  init(seed: UInt64) { state = seed }

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var z = state
    z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
    z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
    return z ^ (z >> 31)
  }
}
