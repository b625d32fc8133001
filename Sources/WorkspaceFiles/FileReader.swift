#if canImport(Darwin)
  import Darwin
#elseif canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#endif

/// Reads whole files with read(2).
package enum FileReader {
  /// The bytes of a regular file of at most `limit` bytes.
  package static func bytes(of path: String, limit: Int) throws(WorkspaceProblem) -> [UInt8] {
    // Without O_NONBLOCK the mere opening of a pipe that nobody writes to would wait for ever.
    let descriptor = open(path, O_RDONLY | O_CLOEXEC | O_NONBLOCK)
    guard descriptor >= 0 else { throw WorkspaceProblem(path: path, errno: errno) }
    defer { close(descriptor) }
    guard let status = FileStatus(descriptor: descriptor) else { throw WorkspaceProblem(path: path, errno: errno) }
    switch status.kind {
    case .file: break
    case .folder: throw WorkspaceProblem(path: path, kind: .isFolder)
    case .link, .other: throw WorkspaceProblem(path: path, kind: .notRegular)
    }
    if status.size > limit { throw WorkspaceProblem(path: path, kind: .tooLarge(limit: limit)) }
    return try bytes(ofDescriptor: descriptor, expecting: status.size, limit: limit, path: path)
  }

  /// The bytes of an open file, pipe or terminal up to its end, of at most `limit` bytes.
  ///
  /// - Parameter expecting: how many bytes there probably are; one more is asked for, so that one call finds the end.
  package static func bytes(
    ofDescriptor descriptor: Int32, expecting: Int = 65_536, limit: Int, path: String
  ) throws(WorkspaceProblem) -> [UInt8] {
    var bytes: [UInt8] = []
    var chunk = expecting + 1
    while true {
      var got = 0
      let piece = [UInt8](unsafeUninitializedCapacity: chunk) { buffer, count in
        repeat { got = read(descriptor, buffer.baseAddress, chunk) } while got < 0 && errno == EINTR
        count = max(0, got)
      }
      if got < 0 { throw WorkspaceProblem(path: path, errno: errno) }
      if got == 0 { return bytes }
      if bytes.isEmpty { bytes = piece } else { bytes += piece }
      if bytes.count > limit { throw WorkspaceProblem(path: path, kind: .tooLarge(limit: limit)) }
      chunk = 65_536
    }
  }
}
