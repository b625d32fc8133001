import Analysis
import Benchmark
import TextModel
import WorkspaceFiles

/// A workspace that is edited, and beside it the plain texts of its documents.
struct EditDesk {
  private var host = AnalysisHost(settingsReader: JSONSettingsReader())
  private var texts: [String: PlainText] = [:]

  private func key(_ name: String) -> DocumentKey { DocumentKey("/workspace/" + name) }

  mutating func apply(_ step: EditStep) {
    let key = key(step.document)
    switch step.action {
    case .set(let text):
      texts[step.document] = PlainText(text)
      host.setDocument(key, text: SourceText(text))
    case .remove:
      texts[step.document] = nil
      host.removeDocument(key)
    case .rename(let other):
      guard let text = host.analysis.text(of: key) else { return }
      texts[other] = texts[step.document]
      if other != step.document { texts[step.document] = nil }
      host.removeDocument(key)
      host.setDocument(self.key(other), text: text)
    case .change(let changes, let name):
      guard texts[step.document] != nil, let encoding = PositionEncoding(rawValue: name) else { return }
      for change in changes { texts[step.document]?.apply(change, encoding) }
      edit(key, changes, encoding)
    }
  }

  /// As the server does: one range is edited in place, more changes make a new text.
  private mutating func edit(_ key: DocumentKey, _ changes: [EditStep.Change], _ encoding: PositionEncoding) {
    guard var text = host.analysis.text(of: key) else { return }
    var edits: [TextEdit] = []
    for change in changes {
      guard let place = change.place else {
        text = SourceText(change.text)
        edits = []
        continue
      }
      let range = text.range(
        from: TextPosition(line: place[0], character: place[1]), to: TextPosition(line: place[2], character: place[3]),
        encoding: encoding)
      edits.append(TextEdit(range: range, replacement: change.text))
      text.apply(TextEdit(range: range, replacement: change.text))
    }
    // Several edits can also be applied as such.
    if edits.count == changes.count, edits.count % 2 == 1 {
      host.edit(key, edits)
    } else {
      host.setDocument(key, text: text)
    }
  }

  // MARK: Comparing

  /// Compares one document.
  func compare(_ name: String, seed: UInt64) throws(StressFailure) {
    guard let plain = texts[name] else { return }
    let analysis = host.analysis
    try compareText(name, plain, in: analysis, seed: seed)
    try fail(on: analysis.discrepancies(from: analysis.readAnew([key(name)]), in: key(name)), name)
  }

  /// Compares all documents, and what editors ask about some places of them.
  func compareAll(seed: UInt64) throws(StressFailure) {
    let analysis = host.analysis
    guard Set(analysis.keys) == Set(texts.keys.map(key)) else { throw StressFailure("other documents are there") }
    let fresh = analysis.readAnew(analysis.keys)
    var dice = Dice(seed: seed)
    for (name, plain) in texts.sorted(by: { $0.key < $1.key }) {
      let key = key(name)
      try compareText(name, plain, in: analysis, seed: seed)
      try fail(on: analysis.discrepancies(from: fresh, in: key), name)
      for _ in 0..<3 {
        let offset = dice.below(plain.bytes.count + 1)
        guard analysis.hover(in: key, at: offset) == fresh.hover(in: key, at: offset),
          analysis.definitions(in: key, at: offset) == fresh.definitions(in: key, at: offset)
        else { throw StressFailure("\(name): another hover or definition at byte \(offset)") }
      }
    }
  }

  private func fail(on found: [Discrepancy], _ name: String) throws(StressFailure) {
    if !found.isEmpty { throw StressFailure("\(name): " + found.map(\.summary.english).joined(separator: "; ")) }
  }

  /// The bytes, the lines and the positions in all encodings.
  private func compareText(
    _ name: String, _ plain: PlainText, in analysis: Analysis, seed: UInt64
  ) throws(StressFailure) {
    guard let text = analysis.text(of: key(name)), text.bytes == plain.bytes else {
      throw StressFailure("\(name): not the text that the changes lead to")
    }
    guard text.lineIndex.starts == plain.lines.map(\.lowerBound) else {
      throw StressFailure("\(name): other lines")
    }
    var dice = Dice(seed: seed)
    for encoding in PositionEncoding.allCases {
      let offset = text.scalarStart(at: dice.below(text.count + 1))
      let position = text.position(of: offset, encoding: encoding)
      // An offset within a line end counts as the end of its line.
      let isInLineEnd = text.lineRange(position.line).upperBound < offset
      guard isInLineEnd || position == plain.position(offset, encoding),
        text.offset(of: position, encoding: encoding) == plain.offset(position, encoding)
      else { throw StressFailure("\(name): another position at byte \(offset) in \(encoding.rawValue)") }
    }
  }
}
