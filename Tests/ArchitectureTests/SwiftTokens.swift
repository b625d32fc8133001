/// The words of a Swift file, as far as imports and the manifest need them: comments are left out, and what stands in a
/// string is one token that no word in it escapes from.
struct SwiftTokens {
  enum Token: Hashable {
    case word(String)
    /// A string literal without its quotes.
    case string(String)
    case mark(Character)
  }

  /// A module that is imported, and whether it is passed on to whoever imports the importer.
  struct Import: Hashable {
    var module: String
    var isExported = false
  }

  private(set) var tokens: [Token] = []
  private let text: [Character]
  private var i = 0

  init(_ source: String) {
    // "\r\n" is one character; line ends are all alike here.
    text = source.map { $0.isNewline ? "\n" : $0 }
    while i < text.count { readToken() }
  }

  private func has(_ word: String, at index: Int) -> Bool { text[min(index, text.count)...].starts(with: word) }

  private mutating func readToken() {
    if has("//", at: i) {
      while i < text.count, text[i] != "\n" { i += 1 }
    } else if has("/*", at: i) {
      skipComment()
    } else if let hashes = hashesBeforeQuote() {
      tokens.append(.string(readString(hashes: hashes)))
    } else if text[i].isLetter || text[i].isNumber || text[i] == "_" {
      let start = i
      while i < text.count, text[i].isLetter || text[i].isNumber || text[i] == "_" { i += 1 }
      tokens.append(.word(String(text[start..<i])))
    } else {
      if !text[i].isWhitespace { tokens.append(.mark(text[i])) }
      i += 1
    }
  }

  private mutating func skipComment() {
    var depth = 0
    repeat {
      if has("/*", at: i) {
        depth += 1
        i += 2
      } else if has("*/", at: i) {
        depth -= 1
        i += 2
      } else {
        i += 1
      }
    } while depth > 0 && i < text.count
  }

  /// How many `#` stand before a quote at the current place; nil when no string begins here.
  private func hashesBeforeQuote() -> Int? {
    var end = i
    while end < text.count, text[end] == "#" { end += 1 }
    return end < text.count && text[end] == "\"" ? end - i : nil
  }

  private mutating func readString(hashes: Int) -> String {
    i += hashes
    let quotes = has("\"\"\"", at: i) ? "\"\"\"" : "\""
    i += quotes.count
    let closing = quotes + String(repeating: "#", count: hashes)
    let escape = "\\" + String(repeating: "#", count: hashes)
    var value = ""
    while i < text.count, !has(closing, at: i) {
      if has(escape + "(", at: i) {
        i += escape.count
        skipInterpolation()
      } else if has(escape, at: i) {
        i += escape.count + 1
      } else {
        value.append(text[i])
        i += 1
      }
    }
    i += closing.count
    return value
  }

  /// Skips a parenthesis with all that it holds, strings of its own too.
  private mutating func skipInterpolation() {
    var depth = 0
    let kept = tokens
    repeat {
      let count = tokens.count
      readToken()
      guard tokens.count > count else { continue }
      if tokens.last == .mark("(") { depth += 1 }
      if tokens.last == .mark(")") { depth -= 1 }
    } while depth > 0 && i < text.count
    tokens = kept
  }

  /// The modules of the `import` declarations, in order.
  var imports: [Import] {
    let kinds: Set<String> = ["typealias", "struct", "class", "enum", "protocol", "let", "var", "func"]
    var found: [Import] = []
    for (index, token) in tokens.enumerated() where token == .word("import") {
      // `.import` and a quoted `import` are names, not declarations.
      if index > 0, tokens[index - 1] == .mark(".") || tokens[index - 1] == .mark("`") { continue }
      var rest = tokens[(index + 1)...]
      if case .word(let kind)? = rest.first, kinds.contains(kind) { rest = rest.dropFirst() }
      guard case .word(let module)? = rest.first else { continue }
      // The attributes and the access level before it.
      let isExported = tokens[max(0, index - 3)..<index].contains(.word("_exported"))
      found.append(Import(module: module, isExported: isExported))
    }
    return found
  }
}
