#if canImport(Darwin)
  import Darwin
#elseif canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#endif

/// Arithmetic on file paths: plain text, in UTF-8, with `/` between the components.
package enum FilePath {
  /// The folder in which the process stands; `/` when it has been removed.
  package static var currentFolder: String {
    guard let buffer = getcwd(nil, 0) else { return "/" }
    defer { free(buffer) }
    return String(cString: buffer)
  }

  /// The user's home, or nil where there is none.
  package static var homeFolder: String? {
    if let value = getenv("HOME") {
      let path = String(cString: value)
      return path.hasPrefix("/") ? normalised(path) : nil
    }
    guard let entry = getpwuid(getuid()), let folder = entry.pointee.pw_dir else { return nil }
    return normalised(String(cString: folder))
  }

  /// The path from `/`, without `.`, `..` and doubled slashes. Links are not looked at.
  package static func absolute(_ path: String, in folder: String = currentFolder) -> String {
    normalised(path.hasPrefix("/") ? path : folder + "/" + path)
  }

  /// The same path without `.`, `..`, doubled slashes and a slash at the end, as far as this can be told from the text.
  package static func normalised(_ path: String) -> String {
    let isAbsolute = path.hasPrefix("/")
    var components: [Substring] = []
    for component in path.split(separator: "/") where component != "." {
      if component != ".." {
        components.append(component)
      } else if let last = components.last, last != ".." {
        components.removeLast()
      } else if !isAbsolute {
        components.append(component)
      }
    }
    let joined = components.joined(separator: "/")
    return isAbsolute ? "/" + joined : joined.isEmpty ? "." : joined
  }

  /// The folder that holds the file; `/` for `/` itself.
  package static func parent(of path: String) -> String {
    let path = normalised(path)
    guard let slash = path.utf8.lastIndex(of: UInt8(ascii: "/")) else { return "." }
    let parent = String(path[..<slash])
    return parent.isEmpty ? "/" : parent
  }

  /// The last component.
  package static func name(of path: String) -> String {
    let path = normalised(path)
    guard let slash = path.utf8.lastIndex(of: UInt8(ascii: "/")) else { return path }
    return String(path[path.utf8.index(after: slash)...])
  }

  /// `folder/name`; a folder `.` leaves the name as it is.
  package static func join(_ folder: String, _ name: String) -> String {
    if folder == "." || folder.isEmpty { return name }
    return folder.hasSuffix("/") ? folder + name : folder + "/" + name
  }

  /// The path below `folder`, or nil when it does not lie in it.
  package static func relative(_ path: String, to folder: String) -> String? {
    let prefix = folder.hasSuffix("/") ? folder : folder + "/"
    // Bytes are compared: names that differ only by Unicode normalisation are different files.
    guard path.utf8.starts(with: prefix.utf8) else { return nil }
    return String(decoding: path.utf8.dropFirst(prefix.utf8.count), as: UTF8.self)
  }

  /// The part of the name behind its last dot in lower case; empty when there is none, or nothing before the dot.
  package static func fileExtension(of path: String) -> String {
    let name = name(of: path)
    guard let dot = name.utf8.lastIndex(of: UInt8(ascii: ".")), dot != name.startIndex else { return "" }
    return name[name.utf8.index(after: dot)...].lowercased()
  }

  /// The path with every link resolved (realpath(3)), or nil when there is no such file.
  package static func canonical(_ path: String) -> String? {
    guard let buffer = realpath(path, nil) else { return nil }
    defer { free(buffer) }
    return String(cString: buffer)
  }
}
