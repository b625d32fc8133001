import Analysis
import Benchmark
import TextModel
import WorkspaceFiles

/// Any bytes as one document of a small workspace: nothing stops, and whatever is said of it lies in it.
package struct DocumentTarget: StressTarget {
  package let name: String
  /// Under these names the bytes stand in the workspace.
  private let fileNames: [String]
  private let seeds: @Sendable (inout Dice) -> [UInt8]

  package func parts(_ dice: inout Dice) -> [UInt8] {
    let seed = seeds(&dice)
    return dice.once(in: 12) ? seed : Mutation.mutated(seed, pieces: Samples.pieces, &dice)
  }

  package func run(_ bytes: [UInt8]) throws(StressFailure) -> Int {
    var host = AnalysisHost(settingsReader: JSONSettingsReader())
    let beside = Samples.documents.prefix(4).filter { !fileNames.contains($0.name) }
    for document in beside { host.setDocument(key(document.name), text: SourceText(document.text)) }
    for name in fileNames { host.setDocument(key(name), text: TextDecoding.text(of: bytes, path: key(name).path)) }
    var dice = Dice(seed: UInt64(bytes.count))
    try Probe(analysis: host.analysis).run(&dice)
    // Bytes that were repaired are edited like any others.
    for name in fileNames {
      guard let count = host.analysis.text(of: key(name))?.count else { throw StressFailure("\(name) is gone") }
      let start = dice.below(count + 1)
      let edit = TextEdit(range: start..<min(count, start + dice.below(40)), replacement: dice.pick(Samples.pieces))
      host.edit(key(name), [edit])
      let analysis = host.analysis
      let found = analysis.discrepancies(from: analysis.readAnew([key(name)]), in: key(name))
      if !found.isEmpty {
        throw StressFailure("\(name), edited: " + found.map(\.summary.english).joined(separator: "; "))
      }
    }
    return 1
  }

  private func key(_ name: String) -> DocumentKey { DocumentKey("/workspace/" + name) }
}

extension DocumentTarget {
  package static func draft(_ material: Material) -> DocumentTarget {
    DocumentTarget(name: "draft", fileNames: ["draft.md"]) { dice in
      dice.once(in: 3) ? Array(Samples.draft.utf8) : Array(material.draft(500...8_000, &dice).utf8)
    }
  }

  package static func plan(_ material: Material) -> DocumentTarget {
    DocumentTarget(name: "plan", fileNames: ["plan.md"]) { dice in Array(material.plan(&dice).utf8) }
  }

  package static func ledger(_ material: Material) -> DocumentTarget {
    DocumentTarget(name: "ledger", fileNames: ["ledger.csv"]) { dice in
      var text = material.ledger(&dice)
      if dice.once(in: 3) { text = text.replacing(",", with: dice.pick(["\t", ";", "，", "；", "\",\"", ",\"\""])) }
      if dice.once(in: 8) { return Mutation.asUTF16(text, isLittle: dice.once(in: 2)) }
      return Array(text.utf8)
    }
  }

  package static let configuration = DocumentTarget(
    name: "configuration", fileNames: ["hegao.json", "hegao.waivers.json"]
  ) { dice in
    if dice.once(in: 100) { return [UInt8](repeating: UInt8(ascii: dice.once(in: 2) ? "[" : "{"), count: 100_000) }
    return Array((dice.once(in: 2) ? Samples.configuration : Samples.waivers).utf8)
  }
}
