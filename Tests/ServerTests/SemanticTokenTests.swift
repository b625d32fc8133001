import Foundation
import LanguageServerProtocol
import TestSupport
import Testing

@testable import Server

@Suite("semantic tokens on the wire")
struct SemanticTokenTests {
  private let uri = "untitled:a"

  private func document() -> [String: Any] { ["textDocument": ["uri": uri]] }

  /// The tokens as words with type and modifiers, told from the numbers and the legend alone.
  private func read(_ data: [Int], _ text: String, _ legend: [String: [String]]) throws -> [String] {
    let lines = text.components(separatedBy: "\n").map { Array($0.utf16) }
    let (types, modifiers) = (
      try #require(legend["tokenTypes"]), try #require(legend["tokenModifiers"])
    )
    var (line, character) = (0, 0)
    return stride(from: 0, to: data.count, by: 5).map { i in
      character = data[i] == 0 ? character + data[i + 1] : data[i + 1]
      line += data[i]
      let words = String(decoding: lines[line][character..<character + data[i + 2]], as: UTF16.self)
      let traits = modifiers.indices.filter { data[i + 4] >> $0 & 1 == 1 }.map { modifiers[$0] }
      return ([words, types[data[i + 3]]] + traits).joined(separator: " ")
    }
  }

  @Test("numbers and legend together say what stands where")
  func full() throws {
    let text = "一、成效\n𠮷庆片区受理报修418件，办结401件，办结率95.93%。\n又巡查管网250次。\n"
    let client = TestClient(features: FeatureSource())
    let capabilities = try client.initialize().result["capabilities"] as? [String: Any]
    let options = try #require(capabilities?["semanticTokensProvider"] as? [String: Any])
    #expect((options["full"] as? [String: Bool]) == ["delta": true])
    #expect(options["range"] as? Bool == true)
    let legend = try #require(options["legend"] as? [String: [String]])
    client.open(uri, text)
    let full = try client.request("textDocument/semanticTokens/full", document()).result
    #expect(
      try read(try #require(full["data"] as? [Int]), text, legend) == [
        "一、 keyword", "418件 number count unsupported", "401件 number count unsupported",
        "95.93% number percent derived", "250次 number count unsupported",
      ])
    let range = document().merging(["range": span(2, 0, 3, 0)]) { $1 }
    let part = try client.request("textDocument/semanticTokens/range", range).result
    #expect(try read(try #require(part["data"] as? [Int]), text, legend) == ["250次 number count unsupported"])
    #expect(part["resultId"] == nil)
    #expect(try client.leave() == 0)
  }

  private func apply(_ edits: [[String: Any]], to data: [Int]) throws -> [Int] {
    var data = data
    for edit in edits {
      let (start, count) = (try #require(edit["start"] as? Int), try #require(edit["deleteCount"] as? Int))
      data.replaceSubrange(start..<start + count, with: edit["data"] as? [Int] ?? [])
    }
    return data
  }

  @Test("a difference applied to the result before it gives the result, whatever is typed", arguments: 0..<4)
  func delta(seed: Int) throws {
    var random = SeededGenerator(seed: UInt64(seed))
    let pieces = ["418件，", "《方案》", "95.93%。", "\n", "一、成效\n", "近700套", "𠮷", ""]
    let client = TestClient(features: FeatureSource())
    try client.initialize()
    client.open(uri, "一、成效\n受理报修418件，办结401件，办结率95.93%。\n")
    var told = try client.request("textDocument/semanticTokens/full", document()).result
    for version in 2..<30 {
      let (line, start) = (Int.random(in: 0..<4, using: &random), Int.random(in: 0..<20, using: &random))
      let change: [String: Any] = [
        "range": span(line, start, line, start + Int.random(in: 0..<6, using: &random)),
        "text": pieces.randomElement(using: &random) ?? "",
      ]
      client.change(uri, version: version, [change])
      let asked = document().merging(["previousResultId": told["resultId"] ?? ""]) { $1 }
      let delta = try client.request("textDocument/semanticTokens/full/delta", asked).result
      let edits = try #require(delta["edits"] as? [[String: Any]])
      let data = try apply(edits, to: try #require(told["data"] as? [Int]))
      // A range request leaves what was told alone.
      let whole = document().merging(["range": span(0, 0, 999, 0)]) { $1 }
      let fresh = try client.request("textDocument/semanticTokens/range", whole).result["data"] as? [Int]
      #expect(data == fresh)
      told = ["resultId": delta["resultId"] ?? "", "data": data]
    }
    // A result that was never told, and one from before the document was closed.
    for id in ["0", told["resultId"] as? String ?? ""] {
      client.close(uri)
      client.open(uri, "受理报修418件。\n")
      let asked = document().merging(["previousResultId": id]) { $1 }
      #expect(try client.request("textDocument/semanticTokens/full/delta", asked).result["data"] is [Int])
    }
    #expect(try client.leave() == 0)
  }

  @Test("one edit makes one list of the other", arguments: 0..<300)
  func difference(seed: Int) {
    var random = SeededGenerator(seed: UInt64(seed))
    func list() -> [Int] {
      (0..<Int.random(in: 0..<7, using: &random)).map { _ in Int.random(in: 0..<3, using: &random) }
    }
    let (old, new) = (list(), list())
    var data = old
    let edits = SemanticTokensEdit.difference(from: old, to: new)
    for edit in edits { data.replaceSubrange(edit.start..<edit.start + edit.deleteCount, with: edit.data ?? []) }
    #expect(data == new)
    #expect(edits.count == (old == new ? 0 : 1))
  }
}
