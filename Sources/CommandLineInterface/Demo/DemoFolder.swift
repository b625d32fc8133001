#if canImport(Darwin)
  import Darwin
#elseif canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#endif
import WorkspaceFiles

/// A temporary folder with the sample workspace in it. Its name has Chinese and a space, as those of our users have.
struct DemoFolder {
  let path: String

  init() throws {
    let temporary = Console.environment("TMPDIR").flatMap { $0.hasPrefix("/") ? $0 : nil } ?? "/tmp"
    var template = Array(FilePath.join(temporary, "核稿 示例-XXXXXX").utf8CString)
    guard mkdtemp(&template) != nil else {
      throw DemoError(message: "\(temporary): \(String(cString: strerror(errno)))")
    }
    // Without the links of its parents, as the server will spell it.
    let made = template.withUnsafeBufferPointer { String(cString: $0.baseAddress!) }
    path = FilePath.canonical(made) ?? made
    for file in SampleWorkspace.files { try write(file.text, to: FilePath.join(path, file.name)) }
  }

  private func write(_ text: String, to path: String) throws {
    let descriptor = open(path, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o600)
    guard descriptor >= 0 else { throw DemoError(message: "\(path): \(String(cString: strerror(errno)))") }
    let stream = OutputStream(descriptor: descriptor)
    stream.write(text)
    stream.flush()
    close(descriptor)
    if let failure = stream.failure { throw DemoError(message: "\(path): \(String(cString: strerror(failure)))") }
  }

  /// The URI of a file in the folder, or of the folder itself (RFC 8089; everything but unreserved characters escaped).
  func uri(of name: String? = nil) -> String {
    let whole = name.map { FilePath.join(path, $0) } ?? path
    return "file://" + whole.percentEncodedPath
  }

  /// Takes the folder away with what was put into it.
  func remove() {
    for file in SampleWorkspace.files { unlink(FilePath.join(path, file.name)) }
    rmdir(path)
  }
}
