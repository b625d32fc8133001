import TextModel

/// What the parser reads of a block.
///
/// An open document has tens of thousands of them, so it is packed like ``Figure``: tightly, and what hardly a block has stands apart.
struct BlockReading: Sendable, Hashable {
  var kind: Block.Kind
  var isRunIn = false
  var isShortLine = false
  var beginsWithBareShi = false
  var isGoal = false
  @NarrowInt var markdownDepth: Int = 0
  @NarrowInt var length: Int
  @NarrowInt var firstYear: Int = 0
  @NarrowRange var content: TextRange
  @NarrowRange var title: TextRange
  var marker: Marker?
  var points: [Marker] = []
  var figures: [Figure] = []
  var relations: [Relation] = []
  /// Empty for most blocks, else one.
  private var rarities: [Rarities] = []

  init(kind: Block.Kind, length: Int, content: TextRange) {
    self.kind = kind
    self.length = length
    self.content = content
    title = content
  }
}

extension BlockReading {
  private struct Rarities: Sendable, Hashable {
    var sectionTime: SectionTime?
    var inlineMarkers: [Marker] = []
    var titles: [TitleMention] = []
    var titleProblems: [TitleProblem] = []
    var bareReferences: [BareReference] = []
    var bareAliases: [BareAlias] = []
    var announcements: [Announcement] = []
    var countedLists: [CountedList] = []
    var comments: [TextRange] = []
    var waivers: [Waiver] = []
  }

  var sectionTime: SectionTime? {
    get { rarities.isEmpty ? nil : rarities[0].sectionTime }
    set { if newValue != nil { change { $0.sectionTime = newValue } } }
  }

  var inlineMarkers: [Marker] {
    get { rarities.isEmpty ? [] : rarities[0].inlineMarkers }
    set { if !newValue.isEmpty { change { $0.inlineMarkers = newValue.fitted } } }
  }

  var titles: [TitleMention] {
    get { rarities.isEmpty ? [] : rarities[0].titles }
    set { if !newValue.isEmpty { change { $0.titles = newValue.fitted } } }
  }

  var titleProblems: [TitleProblem] {
    get { rarities.isEmpty ? [] : rarities[0].titleProblems }
    set { if !newValue.isEmpty { change { $0.titleProblems = newValue.fitted } } }
  }

  var bareReferences: [BareReference] {
    get { rarities.isEmpty ? [] : rarities[0].bareReferences }
    set { if !newValue.isEmpty { change { $0.bareReferences = newValue.fitted } } }
  }

  var bareAliases: [BareAlias] {
    get { rarities.isEmpty ? [] : rarities[0].bareAliases }
    set { if !newValue.isEmpty { change { $0.bareAliases = newValue.fitted } } }
  }

  var announcements: [Announcement] {
    get { rarities.isEmpty ? [] : rarities[0].announcements }
    set { if !newValue.isEmpty { change { $0.announcements = newValue.fitted } } }
  }

  var countedLists: [CountedList] {
    get { rarities.isEmpty ? [] : rarities[0].countedLists }
    set { if !newValue.isEmpty { change { $0.countedLists = newValue.fitted } } }
  }

  var comments: [TextRange] {
    get { rarities.isEmpty ? [] : rarities[0].comments }
    set { if !newValue.isEmpty { change { $0.comments = newValue.fitted } } }
  }

  var waivers: [Waiver] {
    get { rarities.isEmpty ? [] : rarities[0].waivers }
    set { if !newValue.isEmpty { change { $0.waivers = newValue.fitted } } }
  }

  /// The parser sets what it has found, and takes nothing back.
  private mutating func change(_ change: (inout Rarities) -> Void) {
    if rarities.isEmpty { rarities.append(Rarities()) }
    change(&rarities[0])
  }
}

extension Array {
  /// The same in no more room than it needs: what is appended to one by one has up to twice as much.
  var fitted: [Element] {
    guard capacity > count else { return self }
    var fitted: [Element] = []
    fitted.reserveCapacity(count)
    fitted += self
    return fitted
  }
}
