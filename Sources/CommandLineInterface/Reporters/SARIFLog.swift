import Analysis
import Checks
import TextModel

/// The findings of a run as SARIF 2.1.0: one run, every rule with its help, and nothing that changes from run to run on the same
/// files in the same folder.
struct SARIFLog: Encodable {
  /// The name of the base of relative URIs, as code scanning expects it: the current folder.
  static let base = "%SRCROOT%"

  let schema = "https://json.schemastore.org/sarif-2.1.0.json"
  let version = "2.1.0"
  let runs: [SARIF.Run]

  enum CodingKeys: String, CodingKey {
    case schema = "$schema"
    case version, runs
  }

  /// - Parameter isComplete: False when something that was named could not be read.
  init(_ reports: [FindingReport], isComplete: Bool, language: Language) {
    let rules = RuleCatalog.descriptions
    let indices = Dictionary(uniqueKeysWithValues: rules.enumerated().map { ($1.id, $0) })
    let driver = SARIF.Tool.Component(
      name: "Hegao", version: HegaoVersion.current, semanticVersion: HegaoVersion.current, language: language.rawValue,
      rules: rules.map { SARIF.ReportingDescriptor($0, language: language) })
    let here = ArtifactPath.here
    let root = "file://" + (here == "/" ? here : here + "/").percentEncodedPath
    let results = reports.flatMap { report -> [SARIF.Result] in
      // What a waiver knows a finding by; the version is that of how it is computed (3.27.17).
      let fingerprints = report.document.analysis.fingerprints(of: report.findings, in: report.document.key)
      return report.findings.enumerated().map { number, finding in
        SARIF.Result(
          finding, in: report.document, ruleIndex: indices[finding.rule],
          fingerprints: fingerprints.map { ["hegao/v1": $0[number]] }, language: language)
      }
    }
    runs = [
      SARIF.Run(
        tool: SARIF.Tool(driver: driver), language: language.rawValue, columnKind: "utf16CodeUnits",
        originalUriBaseIds: [SARIFLog.base: SARIF.ArtifactLocation(uri: root)],
        invocations: [SARIF.Invocation(executionSuccessful: isComplete)], results: results)
    ]
  }
}

extension Severity {
  /// The level of 3.27.10. `none` is for results that are no failures, so a hint is a note too.
  fileprivate var sarifLevel: String {
    switch self {
    case .error: "error"
    case .warning: "warning"
    case .information, .hint: "note"
    }
  }
}

extension SARIF.ReportingDescriptor {
  fileprivate init(_ rule: RuleDescription, language: Language) {
    id = rule.id
    // A name in Pascal case is what 3.49.7 asks for.
    name = rule.id.split(separator: "-").map { $0.prefix(1).uppercased() + $0.dropFirst() }.joined()
    shortDescription = SARIF.Message(rule.title[language])
    fullDescription = SARIF.Message(rule.why[language])
    let text = RuleTextReporter(language: language, style: TerminalStyle(isColoured: false)).lines(of: rule)
    help = SARIF.Message(
      text.joined(separator: "\n"), markdown: RuleMarkdownReporter(language: language).text(of: rule))
    defaultConfiguration = Configuration(level: rule.severity.sarifLevel)
    properties = Properties(tags: [rule.group.rawValue])
  }
}

extension SARIF.Result {
  fileprivate init(
    _ finding: Finding, in document: SelectedDocument, ruleIndex: Int?, fingerprints: [String: String]?,
    language: Language
  ) {
    ruleId = finding.rule
    self.ruleIndex = ruleIndex
    level = finding.severity.sarifLevel
    message = SARIF.Message(finding.message[language])
    locations = [SARIF.Location(physicalLocation: SARIF.PhysicalLocation(finding.range, in: document))]
    let related = finding.related.enumerated().map { index, place in
      SARIF.Location(
        id: index + 1, physicalLocation: SARIF.PhysicalLocation(place.range, in: document, place.document),
        message: SARIF.Message(place.message[language]))
    }
    relatedLocations = related.isEmpty ? nil : related
    let fixes = finding.fixes.compactMap { SARIF.Fix($0, in: document, language: language) }
    self.fixes = fixes.isEmpty ? nil : fixes
    partialFingerprints = fingerprints
  }
}

extension SARIF.Fix {
  /// Nil for a repair that makes a new file: there is no region to be deleted.
  fileprivate init?(_ fix: Fix, in document: SelectedDocument, language: Language) {
    if let other = fix.document, document.analysis.text(of: other) == nil { return nil }
    description = SARIF.Message(fix.title[language])
    artifactChanges = [
      SARIF.ArtifactChange(
        artifactLocation: SARIF.ArtifactLocation(ArtifactPath(document, fix.document)),
        replacements: fix.edits.map { edit in
          SARIF.Replacement(
            deletedRegion: SARIF.Region(edit.range, in: document, fix.document),
            insertedContent: SARIF.Message.Plain(text: edit.replacement))
        })
    ]
  }
}

extension SARIF.PhysicalLocation {
  fileprivate init(_ range: TextRange, in document: SelectedDocument, _ other: DocumentKey? = nil) {
    artifactLocation = SARIF.ArtifactLocation(ArtifactPath(document, other))
    region = SARIF.Region(range, in: document, other)
  }
}

extension SARIF.ArtifactLocation {
  fileprivate init(_ path: ArtifactPath) {
    self.init(uri: path.uri, uriBaseId: path.isBelowHere ? SARIFLog.base : nil)
  }
}

extension SARIF.Region {
  fileprivate init(_ range: TextRange, in document: SelectedDocument, _ other: DocumentKey? = nil) {
    let key = other ?? document.key
    let text = document.analysis.text(of: key) ?? SourceText("")
    let place = OneBasedRange(range, in: text)
    // A byte order mark is in no column (3.30.2), but for us it is the first character.
    let hasMark = text.bytes.starts(with: [0xEF, 0xBB, 0xBF])
    (startLine, endLine) = (place.startLine, place.endLine)
    startColumn = max(1, place.startColumn - (hasMark && place.startLine == 1 ? 1 : 0))
    endColumn = max(1, place.endColumn - (hasMark && place.endLine == 1 ? 1 : 0))
    // Text that was repaired has other offsets than the file, and a ledger may have been in another encoding.
    let isAsInFile = text.firstRepair == nil && document.analysis.role(of: key) != .ledger
    byteOffset = isAsInFile ? range.lowerBound : nil
    byteLength = isAsInFile ? range.count : nil
  }
}
