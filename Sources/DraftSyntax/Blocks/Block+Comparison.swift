extension Block {
  /// True when a document whose blocks were edited here and nowhere else has the outline that it had, but for where things stand.
  ///
  /// - Parameters:
  ///   - old: The blocks that are no more.
  ///   - new: Those in their place.
  package static func haveSameOutline(_ old: [Block], _ new: [Block]) -> Bool {
    guard alike(old.filter(\.shapesOutline), new.filter(\.shapesOutline), { $0.hasOutline(of: $1) }) else {
      return false
    }
    // What stands next to a heading, or behind an announced count, matters to it.
    let (oldText, newText) = (old.filter { $0.kind == .text }, new.filter { $0.kind == .text })
    switch (oldText.first, newText.first, oldText.last, newText.last) {
    case (nil, nil, nil, nil): return true
    case (let a?, let b?, let c?, let d?): return a.hasOutline(of: b) && c.hasOutline(of: d)
    default: return false
    }
  }

  /// True when a document that begins with blocks like these has the header that it had, whichever of them stand there: paragraphs that are
  /// too long for a title, and name the same year.
  static func haveSameHeader(_ old: [Block], _ new: [Block]) -> Bool {
    alike(old, new) {
      $0.kind == .text && $1.kind == .text && $0.firstYear == $1.firstYear && $0.hasHeadingMarker == $1.hasHeadingMarker
        && min($0.content.count, $1.content.count) > HeaderReader.longestTitle
    }
  }

  /// True for a block whose marker is that of a heading.
  private var hasHeadingMarker: Bool { marker.map { $0.family != .point } ?? false }

  /// True when the same documents are named in the same way and in the same order in the blocks of both, wherever in the blocks and
  /// whatever measures of them. Where a title lost a bracket, the words around it count too, so nothing is the same there.
  package static func haveSameTitles(_ old: [Block], _ new: [Block]) -> Bool {
    alike(old.filter(\.namesDocuments), new.filter(\.namesDocuments)) {
      $0.titleProblems.isEmpty && $1.titleProblems.isEmpty && $0.names == $1.names
    }
  }

  /// The documents that a block names, but for where they stand: each by itself, and the order of all.
  private struct Names: Equatable {
    var titles: [TitleMention]
    var aliases: [BareAlias]
    var order: [Int]
  }

  private var names: Names {
    let starts =
      titles.flatMap { [$0.range.lowerBound, $0.alias?.range.lowerBound ?? $0.range.lowerBound] }
      + bareAliases.flatMap { [$0.title.range.lowerBound, $0.definition.range.lowerBound] }
    return Names(
      titles: titles.map(\.withoutPlace), aliases: bareAliases.map(\.withoutPlace),
      order: starts.indices.sorted { (starts[$0], $0) < (starts[$1], $1) })
  }

  /// True for a block that says by how much a figure of it has grown.
  package var hasNamedGrowth: Bool {
    relations.contains { relation in
      if case .growth = relation.kind { relation.isNamed } else { false }
    }
  }

  /// True for a block that names a document in any way, or lost a bracket of a title.
  package var namesDocuments: Bool {
    !titles.isEmpty || !titleProblems.isEmpty || !bareReferences.isEmpty || !bareAliases.isEmpty
  }

  /// True for a block that defines a short name of a document.
  var definesNames: Bool { !bareAliases.isEmpty || titles.contains { $0.alias != nil } }

  private static func alike(_ old: [Block], _ new: [Block], _ isAlike: (Block, Block) -> Bool) -> Bool {
    old.count == new.count && zip(old, new).allSatisfy { $0 === $1 || isAlike($0, $1) }
  }

  /// True for a block that is, or may be, a heading, holds points, or announces how many follow.
  var shapesOutline: Bool {
    guard kind == .text else { return false }
    return marker != nil || markdownDepth > 0 || isShortLine || beginsWithBareShi || !points.isEmpty
      || !inlineMarkers.isEmpty || !announcements.isEmpty
  }

  /// True when the outline of a document is the same, but for where things stand, with either block.
  private func hasOutline(of other: Block) -> Bool {
    guard kind == other.kind, markdownDepth == other.markdownDepth, isShortLine == other.isShortLine,
      isRunIn == other.isRunIn, beginsWithBareShi == other.beginsWithBareShi, sectionTime == other.sectionTime,
      Block.areAlike(marker, other.marker), announcements == other.announcements
    else { return false }
    // A short line is a heading or not by its own length and that of its neighbours.
    if isShortLine, self != other { return false }
    let shortest = OutlineBuilder.shortestParagraph
    if (content.count >= shortest) != (other.content.count >= shortest) { return false }
    // Where a list was announced, it matters behind which words its points begin.
    if !announcements.isEmpty { return points == other.points && inlineMarkers == other.inlineMarkers }
    return points.elementsEqual(other.points, by: Block.areAlike)
      && inlineMarkers.elementsEqual(other.inlineMarkers, by: Block.areAlike)
  }

  private static func areAlike(_ a: Marker, _ b: Marker) -> Bool {
    a.family == b.family && a.number == b.number && a.pointWord == b.pointWord
  }

  private static func areAlike(_ a: Marker?, _ b: Marker?) -> Bool {
    if let a, let b { areAlike(a, b) } else { a == nil && b == nil }
  }
}
