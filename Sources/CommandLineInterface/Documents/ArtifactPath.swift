import TextModel
import WorkspaceFiles

/// Where a document lies, for a program that knows the current folder but not what the user typed.
struct ArtifactPath {
  /// Below the current folder the path from there, else the whole path; `-` for the standard input without a name.
  let path: String
  /// True when ``path`` begins at the current folder.
  let isBelowHere: Bool

  /// - Parameter other: A document of the same workspace, or nil for the one that was named.
  init(_ document: SelectedDocument, _ other: DocumentKey? = nil) {
    let key = other ?? document.key
    if key == document.key, document.shownPath == "-" {
      (path, isBelowHere) = ("-", true)
      return
    }
    let below = FilePath.relative(key.path, to: ArtifactPath.here)
    (path, isBelowHere) = (below ?? key.path, below != nil)
  }

  /// The current folder without links, as documents are known by.
  static var here: String { FilePath.canonical(".") ?? FilePath.currentFolder }

  /// A reference below the current folder, else a URI of a file (RFC 3986, 4.1; RFC 8089).
  var uri: String { isBelowHere ? path.percentEncodedPath : "file://" + path.percentEncodedPath }
}

extension String {
  /// A path as it stands in a URI: everything but unreserved characters and slashes is escaped (RFC 3986, 2).
  var percentEncodedPath: String {
    let plain = Set("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-._~/".utf8)
    return utf8.map { byte in
      if plain.contains(byte) { return String(UnicodeScalar(byte)) }
      let digits = String(byte, radix: 16, uppercase: true)
      return "%" + (digits.count == 1 ? "0" + digits : digits)
    }.joined()
  }
}
