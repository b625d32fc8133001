#if canImport(Darwin)
  import Darwin
#elseif canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#endif
#if canImport(FoundationEssentials)
  import FoundationEssentials
#else
  import Foundation
#endif
import JSONRPC
import LanguageServerProtocol
import TextModel
import WorkspaceFiles

/// Why a conversation cannot be recorded.
package struct RecordingProblem: Error {
  package let message: LocalizedText
}

/// The file of a recorded conversation: `messages.json`, whole JSON after each message, so that a conversation that breaks off is not lost.
struct TranscriptFile {
  static let name = "messages.json"
  private static let head = "{\n  \"about\": \"\",\n  \"workspace\": \"workspace\",\n  \"messages\": [\n"
  private static let tail = "\n  ]\n}\n"

  private let descriptor: Int32
  private var isEmpty = true
  /// True once something could not be written: what came before is whole and stays so.
  private var isBroken = false

  /// Makes the folder and the file in it; one that is there is not overwritten.
  init(folder: String) throws(RecordingProblem) {
    let path = FilePath.join(folder, TranscriptFile.name)
    try? FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    descriptor = open(path, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o644)
    guard descriptor >= 0 else {
      throw TranscriptFile.problem(path, errno)
    }
    if let code = write(TranscriptFile.head + TranscriptFile.tail) {
      throw TranscriptFile.problem(path, code)
    }
  }

  /// Adds one step of the conversation. A disk that is full ends the record, not the session: what was written before stays whole.
  ///
  /// - Returns: Why the record ends here; nil where it does not, and for all that comes afterwards.
  mutating func append(_ entry: [String: JSONValue]) -> LocalizedText? {
    if isBroken { return nil }
    let end = lseek(descriptor, -off_t(TranscriptFile.tail.utf8.count), SEEK_END)
    let step = (isEmpty ? "    " : ",\n    ") + JSONValue.object(entry).readable(indent: "    ")
    isEmpty = false
    guard let code = write(step + TranscriptFile.tail) else { return nil }
    isBroken = true
    // The space of the last line end was ours before, and is again.
    if ftruncate(descriptor, end) == 0, lseek(descriptor, end, SEEK_SET) == end { _ = write(TranscriptFile.tail) }
    return TranscriptFile.problem(TranscriptFile.name, code).message
  }

  /// The number of the error, or nil.
  private func write(_ text: String) -> Int32? { FileDescriptor(descriptor).write(Array(text.utf8)) }

  private static func problem(_ path: String, _ code: Int32) -> RecordingProblem {
    let reason = strerror(code).map { String(cString: $0) } ?? "errno \(code)"
    return RecordingProblem(
      message: LocalizedText("不能写入记录 \(path)：\(reason)", "the record \(path) cannot be written: \(reason)"))
  }
}
