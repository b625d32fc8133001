import DraftSyntax
import PlanModel
import TextModel

/// What decides, beside a block's own words, what is meant by the names in it: the same for all blocks of a document.
package struct ReferenceFrame: Sendable, Equatable {
  /// A short name, as far as it decides what is meant by it elsewhere.
  private struct Name: Sendable, Equatable {
    var name: String
    var title: TitleKey
    var isBare: Bool
    var isCollective: Bool
  }

  /// That of the plans of the workspace.
  package let titles: Stamp
  /// That of the draft.
  private let year: Int
  private let names: [Name]

  package init(_ context: CheckContext) {
    titles = context.stamps.titles
    year = context.draft.year
    names = context.aliases.map {
      Name(
        name: $0.definition.name, title: $0.title.key, isBare: $0.title.isBare,
        isCollective: $0.definition.isCollective)
    }
  }
}

extension CheckContext {
  /// How many short names are defined in the blocks before each of some blocks: with the frame it says which hold there. `blocks` are
  /// numbers in their order.
  package func namesBefore(blocks: [Int]) -> [Int] {
    let aliases = aliases
    var count = 0
    return blocks.map { block in
      while count < aliases.count, aliases[count].block < block { count += 1 }
      return count
    }
  }
}
