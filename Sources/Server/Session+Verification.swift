import Analysis
import Checks
import LanguageServerProtocol
import TextModel

extension Session {
  /// True where the last edits are yet to be compared and somebody wants to know.
  var awaitsVerification: Bool { options.verifiesEdits && !verifications.isEmpty }

  /// Has an open document compared with a fresh analysis of its text.
  func verify(_ key: DocumentKey) {
    guard let document = open[key], let workspace = workspaces[document.workspace] else { return }
    // Of several saves in a row the last one counts; where each edit is compared, each counts.
    if !options.verifiesEdits {
      for other in verifications.values where other.key == key { other.flag.cancel() }
    }
    nextSerial += 1
    let verification = Verification(
      number: nextSerial, key: key, workspace: document.workspace, edits: document.edits,
      source: source(of: workspace, document.workspace))
    verifications[verification.number] = verification
    run(on: .verification) { verification.run() }
  }

  /// Takes the result of a comparison: what differs is logged, and the document is read anew.
  func take(_ number: Int, _ found: [Discrepancy], _ resultId: String) {
    // What was shown can be judged once nothing more is on its way.
    if found.isEmpty, !diagnostics.isIdle, verifications[number] != nil {
      verifications[number]?.resultId = resultId
      return
    }
    guard let verification = verifications.removeValue(forKey: number), !verification.flag.isCancelled,
      let document = open[verification.key], document.workspace == verification.workspace,
      workspaces[document.workspace]?.serial == verification.source.state.serial
    else { return }
    if !found.isEmpty {
      heal(verification.key, in: document.workspace, found)
    } else if showsOther(than: resultId, document, verification) {
      heal(verification.key, in: document.workspace, [Discrepancy(.shown)])
    }
  }

  /// Looks again at what was shown, for the comparisons that had to wait for it.
  func endVerifications() {
    guard diagnostics.isIdle else { return }
    for (number, verification) in verifications {
      if let resultId = verification.resultId { take(number, [], resultId) }
    }
  }

  /// True where the client was sent other diagnostics than a fresh analysis gives.
  private func showsOther(than resultId: String, _ document: OpenDocument, _ verification: Verification) -> Bool {
    guard !client.asksForDiagnostics, document.edits == verification.edits,
      workspaces[document.workspace]?.state == verification.source.state, let shown = document.shown
    else { return false }
    return shown != DiagnosticsPass.name(of: resultId, version: document.version)
  }

  private func heal(_ key: DocumentKey, in workspace: WorkspaceID, _ found: [Discrepancy]) {
    log(.error, LocalizedText(found, in: key))
    workspaces[workspace]?.host.readAnew(key)
    diagnosticMemory.forget(key)
    // Diagnostics are sent again whatever they are; a client that asks is told by their name that they are others.
    if !client.asksForDiagnostics { open[key]?.shown = nil }
    diagnostics.noteStale(.all)
    needsDiagnostics(of: key, in: workspace)
  }

  /// Holds the text that a client saved against the one that its edits have led to. The client is right.
  func holdAgainst(_ text: String, _ key: DocumentKey, in workspace: WorkspaceID) {
    let saved = SourceText(text)
    guard let kept = workspaces[workspace]?.host.analysis.text(of: key), !Session.sayTheSame(kept, saved) else {
      return
    }
    log(
      .error,
      LocalizedText(
        "\(key.name)：保存的内容与编辑器此前发来的改动不一致，已改用保存的内容。",
        "\(key.name): the saved text is not the one that the editor's changes lead to; the saved one is used from now on."
      ))
    workspaces[workspace]?.host.setDocument(key, text: saved)
    hasChanged(key, in: workspace)
  }

  /// True when two texts are the same but for the form of their line ends, the last line end, and a byte order mark: these an editor may
  /// change as it saves without telling.
  static func sayTheSame(_ a: SourceText, _ b: SourceText) -> Bool {
    if a.bytes == b.bytes { return true }
    func words(_ text: SourceText) -> ArraySlice<UInt8> {
      let bytes = text.bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? text.bytes[3...] : text.bytes[...]
      var words = bytes.filter { $0 != 0x0D }[...]
      while words.last == 0x0A { words.removeLast() }
      return words
    }
    return words(a) == words(b)
  }
}
