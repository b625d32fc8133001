import TextModel

/// A pattern of paths, relative to a folder: `*` any part of a name, `?` one character, `**` any number of folders, `{a,b}` one of
/// several (the syntax of LSP 3.17, Pattern, without its character ranges: names like `通知[2024].md` are usual in drafts).
package struct Glob: Sendable, Hashable {
  /// Why a pattern is none.
  package enum Problem: Error, Sendable, Hashable {
    case empty
    /// It begins with `/`: patterns are relative.
    case absolute
    /// It holds `.` or `..` as a folder.
    case leavesFolder
    case unbalancedBrace
    /// `a**`: `**` stands for whole folders.
    case doubleStarInName
    /// Its braces stand for more than ``mostAlternatives`` patterns.
    case tooManyAlternatives

    package var message: LocalizedText {
      switch self {
      case .empty: LocalizedText("模式是空的", "the pattern is empty")
      case .absolute:
        LocalizedText("模式不能以“/”开头，要从本文件所在的文件夹写起", "the pattern must not begin with /; it is relative to this folder")
      case .leavesFolder: LocalizedText("模式里不能有“.”或“..”", "the pattern must not hold . or ..")
      case .unbalancedBrace: LocalizedText("花括号不成对", "a brace has no partner")
      case .doubleStarInName: LocalizedText("“**”要单独占一级，如“上报/**/*.md”", "** stands for whole folders, as in a/**/*.md")
      case .tooManyAlternatives: LocalizedText("花括号展开后太多", "the braces stand for too many patterns")
      }
    }
  }

  /// How many patterns the braces may stand for.
  package static let mostAlternatives = 256

  private enum Part: Sendable, Hashable {
    /// `**`
    case anyFolders
    /// Scalars; `nil` is `*`, and 0, which no name holds, is `?`.
    case name([UInt32?])
  }

  package let pattern: String
  private let alternatives: [[Part]]

  package init(_ pattern: String) throws(Problem) {
    self.pattern = pattern
    if pattern.isEmpty { throw .empty }
    var alternatives: [[Part]] = []
    for expanded in try Glob.expanded(Array(pattern.unicodeScalars)) { alternatives.append(try Glob.parts(expanded)) }
    self.alternatives = alternatives
  }

  /// True when a path below the folder is one of those meant.
  package func matches(_ path: String) -> Bool {
    let names = path.unicodeScalars.split(separator: "/").map { $0.map(\.value) }
    return alternatives.contains { Glob.matches($0, names) }
  }

  // MARK: Reading

  /// The patterns that braces stand for. Braces may nest.
  private static func expanded(_ pattern: [Unicode.Scalar]) throws(Problem) -> [[Unicode.Scalar]] {
    var open: [Int] = []
    for (index, scalar) in pattern.enumerated() {
      if scalar == "{" { open.append(index) }
      if scalar == "}", open.popLast() == nil { throw .unbalancedBrace }
    }
    if !open.isEmpty { throw .unbalancedBrace }
    var done: [[Unicode.Scalar]] = []
    var rest = [pattern]
    while let next = rest.popLast() {
      if done.count + rest.count >= mostAlternatives { throw .tooManyAlternatives }
      // The last opening brace has no other inside.
      guard let start = next.lastIndex(of: "{"), let end = next[start...].firstIndex(of: "}") else {
        done.append(next)
        continue
      }
      for choice in next[start + 1..<end].split(separator: ",", omittingEmptySubsequences: false) {
        rest.append(Array(next[..<start]) + Array(choice) + Array(next[(end + 1)...]))
        if done.count + rest.count > mostAlternatives { throw .tooManyAlternatives }
      }
    }
    return done
  }

  private static func parts(_ pattern: [Unicode.Scalar]) throws(Problem) -> [Part] {
    if pattern.isEmpty { throw .empty }
    if pattern.first == "/" { throw .absolute }
    var parts: [Part] = []
    for piece in pattern.split(separator: "/") {
      if piece.elementsEqual(".".unicodeScalars) || piece.elementsEqual("..".unicodeScalars) { throw .leavesFolder }
      if piece.elementsEqual("**".unicodeScalars) {
        if parts.last != .anyFolders { parts.append(.anyFolders) }
        continue
      }
      if zip(piece, piece.dropFirst()).contains(where: { $0 == "*" && $1 == "*" }) { throw .doubleStarInName }
      parts.append(.name(piece.map { $0 == "*" ? nil : $0 == "?" ? 0 : $0.value }))
    }
    // `drafts/` means what lies in the folder.
    if pattern.last == "/", parts.last != .anyFolders { parts.append(.anyFolders) }
    return parts
  }

  // MARK: Matching

  /// Row by row over the parts, so that no pattern takes longer than parts times names.
  private static func matches(_ parts: [Part], _ names: [[UInt32]]) -> Bool {
    var reached = [Bool](repeating: false, count: names.count + 1)
    reached[0] = true
    for (index, part) in parts.enumerated() {
      var next = [Bool](repeating: false, count: names.count + 1)
      switch part {
      case .anyFolders:
        var isOpen = false
        for k in reached.indices {
          isOpen = isOpen || reached[k]
          next[k] = isOpen
        }
        // At the end it stands for a file in the folder, not for the folder itself.
        if index == parts.count - 1 { return isOpen && !names.isEmpty && reached.dropLast().contains(true) }
      case .name(let pattern):
        for k in names.indices where reached[k] && matches(pattern, names[k]) { next[k + 1] = true }
      }
      reached = next
    }
    return reached[names.count]
  }

  /// One name: after a mismatch the last `*` takes one character more.
  private static func matches(_ pattern: [UInt32?], _ name: [UInt32]) -> Bool {
    var (p, n) = (0, 0)
    var retry: (pattern: Int, name: Int)?
    while n < name.count {
      if p < pattern.count, pattern[p] == nil {
        retry = (p + 1, n)
        p += 1
      } else if p < pattern.count, pattern[p] == 0 || pattern[p] == name[n] {
        p += 1
        n += 1
      } else if let last = retry {
        retry = (last.pattern, last.name + 1)
        p = last.pattern
        n = last.name + 1
      } else {
        return false
      }
    }
    return pattern[p...].allSatisfy { $0 == nil }
  }
}

/// Globs and the folders from which they count.
package struct GlobSet: Sendable, Hashable {
  package var globs: [Glob]
  /// Absolute paths.
  package var folders: [String]

  package init(_ globs: [Glob], folders: [String] = []) {
    self.globs = globs
    self.folders = folders
  }

  /// True when the document lies below one of the folders and a glob means it.
  package func matches(_ key: DocumentKey) -> Bool {
    folders.contains { folder in
      let prefix = folder.hasSuffix("/") ? folder : folder + "/"
      guard key.path.utf8.starts(with: prefix.utf8) else { return false }
      let below = String(decoding: key.path.utf8.dropFirst(prefix.utf8.count), as: UTF8.self)
      return globs.contains { $0.matches(below) }
    }
  }
}
