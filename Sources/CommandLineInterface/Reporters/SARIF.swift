/// The parts of SARIF 2.1.0 (Static Analysis Results Interchange Format, OASIS Standard) that Hegao writes. Names are those of the
/// standard; an absent member is nil.
enum SARIF {
  /// 3.11
  struct Message: Encodable {
    let text: String
    var markdown: String?

    /// Text that is not ours may hold what a reader would take for a link (3.11.6), which a backslash prevents.
    init(_ text: String, markdown: String? = nil) {
      self.text = text.replacing("](", with: "\\](")
      self.markdown = markdown
    }
  }

  /// 3.4
  struct ArtifactLocation: Encodable, Hashable {
    let uri: String
    var uriBaseId: String?
  }

  /// 3.30. Lines and columns count from 1, columns in UTF-16 code units; the end is the column behind the last.
  struct Region: Encodable {
    let startLine: Int
    let startColumn: Int
    let endLine: Int
    let endColumn: Int
    /// Where the bytes of the file are those of the text.
    let byteOffset: Int?
    let byteLength: Int?
  }

  /// 3.29
  struct PhysicalLocation: Encodable {
    let artifactLocation: ArtifactLocation
    let region: Region
  }

  /// 3.28
  struct Location: Encodable {
    var id: Int?
    let physicalLocation: PhysicalLocation
    var message: Message?
  }

  /// 3.57
  struct Replacement: Encodable {
    let deletedRegion: Region
    let insertedContent: Message.Plain
  }

  /// 3.56
  struct ArtifactChange: Encodable {
    let artifactLocation: ArtifactLocation
    let replacements: [Replacement]
  }

  /// 3.55
  struct Fix: Encodable {
    let description: Message
    let artifactChanges: [ArtifactChange]
  }

  /// 3.27
  struct Result: Encodable {
    let ruleId: String
    let ruleIndex: Int?
    let level: String
    let message: Message
    let locations: [Location]
    let relatedLocations: [Location]?
    let fixes: [Fix]?
    let partialFingerprints: [String: String]?
  }

  /// 3.49
  struct ReportingDescriptor: Encodable {
    struct Configuration: Encodable { let level: String }
    struct Properties: Encodable { let tags: [String] }

    let id: String
    let name: String
    let shortDescription: Message
    let fullDescription: Message
    let help: Message
    let defaultConfiguration: Configuration
    let properties: Properties
  }

  /// 3.18 and 3.19
  struct Tool: Encodable {
    struct Component: Encodable {
      let name: String
      let version: String
      let semanticVersion: String
      let language: String
      let rules: [ReportingDescriptor]
    }

    let driver: Component
  }

  /// 3.20
  struct Invocation: Encodable { let executionSuccessful: Bool }

  /// 3.14
  struct Run: Encodable {
    let tool: Tool
    let language: String
    let columnKind: String
    let originalUriBaseIds: [String: ArtifactLocation]
    let invocations: [Invocation]
    let results: [Result]
  }
}

extension SARIF.Message {
  /// 3.3, ArtifactContent: text to be put into a file, taken as it is.
  struct Plain: Encodable { let text: String }
}
