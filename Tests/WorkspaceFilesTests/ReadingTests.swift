import Foundation
import TextModel
import Testing
import WorkspaceFiles

/// Bytes of files become text.
struct ReadingTests {
  /// `指标,数值` and a row, as Excel of a Chinese Windows saves them.
  private let ledgerGB18030: [UInt8] = [
    0xD6, 0xB8, 0xB1, 0xEA, 0x2C, 0xCA, 0xFD, 0xD6, 0xB5, 0x0D, 0x0A,  // 指标,数值
    0xB0, 0xEC, 0xBD, 0xE1, 0xC2, 0xCA, 0x2C, 0x39, 0x38, 0x0D, 0x0A,  // 办结率,98
    0x81, 0x30, 0x84, 0x36, 0x0A,  // ¥, a four-byte sequence
  ]

  @Test func readsWhatIsThere() throws {
    let folder = try TemporaryFolder()
    let text = "全年受理１８８８件。\r\n𣲗溪街道\n"
    #expect(try WorkspaceScanner.read(folder.write("a.md", text)).string == text)
    #expect(try WorkspaceScanner.read(folder.write("empty.md", "")).string == "")
    let long = String(repeating: "办结率九成。\n", count: 20_000)
    #expect(try WorkspaceScanner.read(folder.write("long.md", long)).string == long)
  }

  @Test func repairsBrokenUTF8() throws {
    let folder = try TemporaryFolder()
    let bytes = Array("办结".utf8) + [0xFF, 0xE4] + Array("率".utf8)
    let text = try WorkspaceScanner.read(folder.write("a.md", bytes: bytes))
    #expect(text.string == "办结\u{FFFD}\u{FFFD}率")
    #expect(text.firstRepair == 6)
  }

  @Test func decodesLedgersOfGB18030() throws {
    let folder = try TemporaryFolder()
    let text = try WorkspaceScanner.read(folder.write("台账.csv", bytes: ledgerGB18030))
    #expect(text.string == "指标,数值\r\n办结率,98\r\n\u{A5}\n")
    #expect(text.firstRepair == nil)
    let tabs = try WorkspaceScanner.read(folder.write("台账.TSV", bytes: ledgerGB18030))
    #expect(tabs.string == text.string)
  }

  @Test func leavesDraftsInTheirBytes() throws {
    let folder = try TemporaryFolder()
    // An editor sends edits in terms of the file's own bytes, so a draft is never decoded behind its back.
    let text = try WorkspaceScanner.read(folder.write("draft.txt", bytes: ledgerGB18030))
    #expect(text.firstRepair != nil)
  }

  @Test func repairsALedgerOfUTF8WithOneBadByte() throws {
    let folder = try TemporaryFolder()
    // Read as GB18030 this would be valid, and nonsense.
    let bytes = Array("指标,数值\n办结率,98\n".utf8).dropLast(5) + [0xA1, 0xA1] + Array(",98\n".utf8)
    let text = try WorkspaceScanner.read(folder.write("台账.csv", bytes: Array(bytes)))
    #expect(text.string.hasPrefix("指标,数值\n办结"))
    #expect(text.firstRepair != nil)
  }

  @Test func decodesLedgersOfUTF16() throws {
    let folder = try TemporaryFolder()
    let text = "指标\t数值\r\n𣲗溪\t98\r\n"
    let little: [UInt8] = [0xFF, 0xFE] + text.utf16.flatMap { [UInt8($0 & 0xFF), UInt8($0 >> 8)] }
    let big: [UInt8] = [0xFE, 0xFF] + text.utf16.flatMap { [UInt8($0 >> 8), UInt8($0 & 0xFF)] }
    #expect(try WorkspaceScanner.read(folder.write("a.tsv", bytes: little)).string == text)
    #expect(try WorkspaceScanner.read(folder.write("b.csv", bytes: big)).string == text)
  }

  @Test func refusesWhatIsNoFile() throws {
    let folder = try TemporaryFolder()
    #expect(mkfifo(folder.path + "/pipe.md", 0o600) == 0)
    #expect(problem(of: folder.path + "/gone.md") == .missing)
    #expect(problem(of: folder.path) == .isFolder)
    #expect(problem(of: folder.path + "/pipe.md") == .notRegular)
    #expect(problem(of: "/dev/null") == .notRegular)
  }

  @Test func refusesFilesThatAreTooLarge() throws {
    let folder = try TemporaryFolder()
    let file = try folder.write("large.md", "")
    // A sparse file: 20 MB and one byte that take no room.
    #expect(truncate(file, 20_000_001) == 0)
    #expect(problem(of: file) == .tooLarge(limit: 20_000_000))
  }

  private func problem(of path: String) -> WorkspaceProblem.Kind? {
    do {
      _ = try WorkspaceScanner.read(path)
      return nil
    } catch {
      return error.kind
    }
  }
}
