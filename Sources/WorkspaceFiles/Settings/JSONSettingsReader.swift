import Analysis
import Checks
import TextModel

/// Reads `hegao.json` and `hegao.waivers.json` for an analysis host.
package struct JSONSettingsReader: SettingsReading {
  package init() {}

  package func configuration(_ text: SourceText) -> ConfigurationReading { ConfigurationReader.read(text) }

  package func waivers(_ text: SourceText) -> WaiverFileReading { WaiverFileReader.read(text) }

  package func edits(adding waiver: RecordedWaiver, to text: SourceText?) -> [TextEdit]? {
    WaiverFileReader.edits(adding: waiver, to: text)
  }
}
