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

  /// Makes the folder and the file in it; one that is there is not overwritten.
  init(folder: String) throws(RecordingProblem) {
    let path = FilePath.join(folder, TranscriptFile.name)
    try? FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    descriptor = open(path, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o644)
    guard descriptor >= 0 else {
      let reason = strerror(errno).map { String(cString: $0) } ?? "errno \(errno)"
      throw RecordingProblem(
        message: LocalizedText("不能写入记录 \(path)：\(reason)", "the record \(path) cannot be written: \(reason)"))
    }
    write(TranscriptFile.head + TranscriptFile.tail)
  }

  /// Adds one step of the conversation.
  mutating func append(_ entry: [String: JSONValue]) {
    lseek(descriptor, -off_t(TranscriptFile.tail.utf8.count), SEEK_END)
    write((isEmpty ? "    " : ",\n    ") + JSONValue.object(entry).readable(indent: "    ") + TranscriptFile.tail)
    isEmpty = false
  }

  /// A disk that is full loses the record, not the session.
  private func write(_ text: String) { _ = FileDescriptor(descriptor).write(Array(text.utf8)) }
}
