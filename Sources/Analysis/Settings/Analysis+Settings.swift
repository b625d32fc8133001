import Checks
import TextModel

extension Analysis {
  /// The language that `hegao.json` or the client's settings ask for, or nil.
  package var language: Language? { settings.language }

  /// The configuration that holds for a document.
  package func configuration(of key: DocumentKey) -> Configuration { settings.configuration(of: key) }

  /// True when the globs of the configuration leave a document out that would otherwise be checked.
  package func isExcluded(_ key: DocumentKey) -> Bool {
    guard let document = documents[key], case .not = document.configured else { return false }
    return document.role == .other
  }

  /// The findings of `hegao.json` or `hegao.waivers.json`.
  func settingsFindings(of file: SettingsFile, _ key: DocumentKey, isCancelled: () -> Bool) -> [Finding] {
    guard documents[key] != nil else { return [] }
    var findings = settings.findings(of: file, key)
    if file == .waivers { findings += unusedWaivers(in: key, isCancelled: isCancelled) }
    if isCancelled() { return [] }
    return Engine.sorted(findings.compactMap(settings.configuration(of: key).applied))
  }

  /// The entries that silence nothing. To know this, the drafts that they name are checked.
  private func unusedWaivers(in key: DocumentKey, isCancelled: () -> Bool) -> [Finding] {
    let waivers = settings.waivers(in: key)
    var used: Set<TextRange> = []
    for name in Set(waivers.map(\.file)) where !isCancelled() {
      let document = DocumentKey.joined(key.folder, name)
      // A file nearer to the draft takes its waivers over.
      guard settings.waiverFile(over: document) == key, let context = context(of: document) else { continue }
      let outcome = Engine.outcome(in: context, isCancelled: isCancelled)
      used.formUnion(outcome.usedRecords.map { context.recordedWaivers[$0].range })
    }
    return waivers.filter { !used.contains($0.range) }.map { WaiverUnused.entry(at: $0.range) }
  }
}
