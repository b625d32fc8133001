import LanguageServerProtocol

extension SemanticTokensEdit {
  /// The one edit that makes `new` of `old`; none where they are the same.
  static func difference(from old: [Int], to new: [Int]) -> [SemanticTokensEdit] {
    if old == new { return [] }
    let shorter = min(old.count, new.count)
    var prefix = 0
    while prefix < shorter, old[prefix] == new[prefix] { prefix += 1 }
    // What both begin with and what both end with must not count twice.
    var kept = 0
    while kept < shorter - prefix, old[old.count - 1 - kept] == new[new.count - 1 - kept] { kept += 1 }
    return [
      SemanticTokensEdit(
        start: prefix, deleteCount: old.count - prefix - kept, data: Array(new[prefix..<new.count - kept]))
    ]
  }
}
