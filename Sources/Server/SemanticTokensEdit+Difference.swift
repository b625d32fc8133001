import LanguageServerProtocol

extension SemanticTokensEdit {
  /// The one edit that makes `new` of `old`; none where they are the same.
  static func difference(from old: [Int], to new: [Int]) -> [SemanticTokensEdit] {
    if old == new { return [] }
    let shorter = min(old.count, new.count)
    let prefix = zip(old, new).prefix { $0 == $1 }.count
    let suffix = zip(old.reversed(), new.reversed()).prefix { $0 == $1 }.count
    // What both begin with and what both end with must not count twice.
    let kept = min(suffix, shorter - prefix)
    return [
      SemanticTokensEdit(
        start: prefix, deleteCount: old.count - prefix - kept, data: Array(new[prefix..<new.count - kept]))
    ]
  }
}
