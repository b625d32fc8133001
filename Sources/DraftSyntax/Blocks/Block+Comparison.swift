extension Block {
  /// True when the outline of a document is the same, but for where things stand, with either block.
  package func hasOutline(of other: Block) -> Bool {
    if self === other { return true }
    guard kind == other.kind, markdownDepth == other.markdownDepth, isShortLine == other.isShortLine,
      isRunIn == other.isRunIn, beginsWithBareShi == other.beginsWithBareShi, sectionTime == other.sectionTime,
      marker.isAlike(other.marker), announcements == other.announcements
    else { return false }
    // A short line is a heading or not by its own length and that of its neighbours.
    if isShortLine, self != other { return false }
    if (content.count >= OutlineBuilder.shortestParagraph) != (other.content.count >= OutlineBuilder.shortestParagraph)
    {
      return false
    }
    // Where a list was announced, it matters behind which words its points begin.
    if !announcements.isEmpty { return points == other.points && inlineMarkers == other.inlineMarkers }
    return points.elementsEqual(other.points) { $0.isAlike($1) }
      && inlineMarkers.elementsEqual(other.inlineMarkers) { $0.isAlike($1) }
  }

  /// True when the same documents are named in both at the same places.
  package func hasTitles(of other: Block) -> Bool {
    self === other || titles == other.titles && titleProblems == other.titleProblems
  }
}

extension Marker {
  fileprivate func isAlike(_ other: Marker) -> Bool {
    family == other.family && number == other.number && pointWord == other.pointWord
  }
}

extension Optional<Marker> {
  fileprivate func isAlike(_ other: Marker?) -> Bool {
    switch (self, other) {
    case (nil, nil): true
    case (let a?, let b?): a.isAlike(b)
    default: false
    }
  }
}
