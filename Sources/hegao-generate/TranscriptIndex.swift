#if canImport(FoundationEssentials)
  import FoundationEssentials
#else
  import Foundation
#endif

/// Which methods occur in which of the recorded conversations.
struct TranscriptIndex {
  static let folder = "Protocol/transcripts"
  static let fileName = "messages.json"

  private var names: [Use: Set<String>] = [:]

  /// A method and who sends it.
  private struct Use: Hashable {
    let method: String
    let sender: String
  }

  /// Reads the transcripts of the repository; none where it has no folder of them.
  init(root: String) throws {
    let folder = root + "/" + TranscriptIndex.folder
    for name in (try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? [] {
      guard let data = FileManager.default.contents(atPath: "\(folder)/\(name)/\(TranscriptIndex.fileName)") else {
        continue
      }
      do {
        for entry in try JSONDecoder().decode(Transcript.self, from: data).messages {
          guard let method = entry.method else { continue }
          names[Use(method: method, sender: entry.sender), default: []].insert(name)
        }
      } catch {
        throw GeneratorError(message: "\(TranscriptIndex.folder)/\(name)/\(TranscriptIndex.fileName): \(error)")
      }
    }
  }

  /// The transcripts in which `sender` (`client`, `server`) sends the method, in the order of their names.
  func names(showing method: String, from sender: String) -> [String] {
    (names[Use(method: method, sender: sender)] ?? []).sorted()
  }

  private struct Transcript: Decodable {
    let messages: [Entry]
  }

  private struct Entry: Decodable {
    let sender: String
    let method: String?

    init(from decoder: any Decoder) throws {
      let container = try decoder.container(keyedBy: Key.self)
      sender = try container.decode(String.self, forKey: .from)
      // An answer has no method, and what a client sends by mistake may be no object at all.
      method = try? container.decode(Message.self, forKey: .message).method
    }

    private struct Message: Decodable {
      let method: String?
    }

    private enum Key: String, CodingKey { case from, message }
  }
}
