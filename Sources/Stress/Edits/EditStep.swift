import TextModel

/// One thing that happens to a workspace. It names no state, so that a step means something when others before it are left out.
package struct EditStep: Codable, Sendable, Hashable {
  /// As a client says it: positions in the units of the encoding; without them the text is the whole document's.
  package struct Change: Codable, Sendable, Hashable {
    /// Line and character of the start, then of the end.
    package var place: [Int]?
    package var text: String
  }

  package enum Action: Codable, Sendable, Hashable {
    /// The changes of one notification, each on the text that the one before left.
    case change([Change], encoding: String)
    /// The document comes, or is read from the disk again.
    case set(String)
    case remove
    /// It goes, and its text comes under another name.
    case rename(String)
  }

  package var document: String
  package var action: Action
  /// False where more follows before anybody looks.
  package var isLookedAt = true
}

extension EditStep {
  /// How many edits it is.
  var edits: Int {
    if case .change(let changes, _) = action { return changes.count }
    return 1
  }

  /// The step with less text in it.
  var simpler: [EditStep] {
    var steps: [EditStep] = []
    func with(_ action: Action) {
      var step = self
      step.action = action
      steps.append(step)
    }
    switch action {
    case .set(let text): for text in EditStep.parts(of: text) { with(.set(text)) }
    case .change(let changes, let encoding):
      for index in changes.indices {
        var fewer = changes
        fewer.remove(at: index)
        if !fewer.isEmpty { with(.change(fewer, encoding: encoding)) }
        for text in EditStep.parts(of: changes[index].text) {
          var shorter = changes
          shorter[index].text = text
          with(.change(shorter, encoding: encoding))
        }
      }
    case .remove, .rename: break
    }
    return steps
  }

  /// The text without a half, a quarter, an eighth … of its lines, or of its characters where it is one line.
  private static func parts(of text: String) -> [String] {
    let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
    if lines.count == 1 {
      let characters = Array(text.unicodeScalars)
      return cuts(characters.count).map { cut in
        var rest = characters
        rest.removeSubrange(cut)
        return String(String.UnicodeScalarView(rest))
      }
    }
    return cuts(lines.count).map { cut in
      var rest = lines
      rest.removeSubrange(cut)
      return rest.joined(separator: "\n")
    }
  }

  private static func cuts(_ count: Int) -> [Range<Int>] {
    var cuts: [Range<Int>] = []
    var length = (count + 1) / 2
    while length > 0, cuts.count < 64 {
      for start in stride(from: 0, to: count, by: length) { cuts.append(start..<min(count, start + length)) }
      length /= 2
    }
    return cuts
  }
}
