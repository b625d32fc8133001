import Foundation
import Testing

/// Whichever way a draft is checked, in an editor or by the command line, a person is told the same.
@Suite("the server pushes what the command line prints", .serialized)
struct SameFindingsTests {
  @Test("the sample workspace")
  func sample() throws {
    let counts = try compare(Places.sample, endings: ["md", "csv"])
    #expect(counts.documents >= 3)
    #expect(counts.findings > 0)
  }

  @Test(
    "the documents beside the checkout",
    .enabled(if: !Places.sharedFolders.isEmpty, "no ../shared beside this checkout: real documents are not tried"),
    arguments: Places.sharedFolders)
  func shared(_ folder: URL) throws {
    let counts = try compare(folder, endings: ["txt"])
    #expect(counts.documents > 0)
  }

  /// Compares both for every document of a folder with one of these endings.
  private func compare(_ folder: URL, endings: Set<String>) throws -> (documents: Int, findings: Int) {
    let printed = try CommandLineProgram.check(folder)
    let server = try ServerProcess(folder: folder)
    let documents = try Places.documents(in: folder, endings: endings)
    var count = 0
    for file in documents {
      let report = try #require(printed[file.lastPathComponent], "\(file.lastPathComponent) was not checked")
      let pushed = try server.findings(of: file)
      let missing = Set(report.shown).subtracting(pushed).sorted()
      let extra = Set(pushed).subtracting(report.shown).sorted()
      #expect(missing == [], "\(file.lastPathComponent): the server does not push these")
      #expect(extra == [], "\(file.lastPathComponent): only the server pushes these")
      #expect(pushed.count == report.findings.count, "\(file.lastPathComponent)")
      count += pushed.count
    }
    #expect(try server.leave() == 0)
    return (documents.count, count)
  }
}
