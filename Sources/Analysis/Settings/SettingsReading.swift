import Checks
import TextModel

/// The files of a workspace that are about its documents.
package enum SettingsFile: Sendable, Hashable, CaseIterable {
  /// `hegao.json`
  case configuration
  /// `hegao.waivers.json`
  case waivers

  package var name: String {
    switch self {
    case .configuration: "hegao.json"
    case .waivers: "hegao.waivers.json"
    }
  }

  /// The kind of settings that a document holds; nil for all other documents.
  package init?(_ key: DocumentKey) {
    let name = key.name
    guard let file = SettingsFile.allCases.first(where: { $0.name == name }) else { return nil }
    self = file
  }
}

/// What a `hegao.json` says.
package struct ConfigurationReading: Sendable {
  /// Nil where the file is faulty: then the last good one stays in force.
  package var layer: ConfigurationLayer?
  package var findings: [Finding]

  package init(layer: ConfigurationLayer?, findings: [Finding]) {
    self.layer = layer
    self.findings = findings
  }
}

/// What a `hegao.waivers.json` says.
package struct WaiverFileReading: Sendable {
  /// The entries that may silence; nil where the file as a whole cannot be read: then the last good ones stay in force.
  package var waivers: [RecordedWaiver]?
  package var findings: [Finding]

  package init(waivers: [RecordedWaiver]?, findings: [Finding]) {
    self.waivers = waivers
    self.findings = findings
  }
}

/// Reads and writes the files of settings for ``AnalysisHost``, which itself knows no file format.
package protocol SettingsReading: Sendable {
  func configuration(_ text: SourceText) -> ConfigurationReading
  func waivers(_ text: SourceText) -> WaiverFileReading
  /// The edits that add an entry to a file of waivers, or make one where `text` is nil; nil where the file is too broken to be edited.
  func edits(adding waiver: RecordedWaiver, to text: SourceText?) -> [TextEdit]?
}
