import DraftSyntax
import TextModel

/// Words of a document with what they are, for an editor to colour.
package struct SemanticToken: Sendable, Hashable {
  package enum Kind: Sendable, Hashable {
    case figure(FigureKind)
    /// A document in 《》.
    case title
    /// A short name for a document, where it is defined and where it is used.
    case alias
    /// 第（35）项.
    case measure
    /// 一、, （二）, 三是.
    case marker
    /// A note to Hegao that print does not show.
    case waiver
  }

  /// What is known of the words beside their kind.
  package enum Trait: Int, Sendable, Hashable, CaseIterable {
    /// What stands behind a figure.
    case derived, ledger, cited, waived, unsupported
    /// A computation or a ledger says something else.
    case contradicted
    case approximate
    /// A short name where it is defined.
    case definition
    /// A measure that the plan does not have, or has in several places.
    case unresolved
  }

  /// Some traits, a bit each: there are as many sets of them as tokens.
  package struct Traits: Sendable, Hashable, ExpressibleByArrayLiteral {
    /// The bit of a trait is the one of its place among all.
    package private(set) var bits = 0

    package init(arrayLiteral traits: Trait...) { traits.forEach { insert($0) } }

    package mutating func insert(_ trait: Trait) { bits |= 1 << trait.rawValue }

    package var all: [Trait] { Trait.allCases.filter { bits >> $0.rawValue & 1 == 1 } }
  }

  /// On one line, in bytes of the document.
  package var range: TextRange
  package var kind: Kind
  package var traits: Traits
}

extension Analysis {
  /// The tokens of a draft or plan that lie in a range, in the order of the text. They never overlap, and each lies on one line.
  /// `isCancelled` is asked between blocks; a cancelled run gives no tokens.
  package func semanticTokens(
    of key: DocumentKey, in range: TextRange, isCancelled: () -> Bool = { false }
  ) -> [SemanticToken] {
    guard let context = context(of: key), let memory = documents[key]?.tokens else { return [] }
    let reader = TokenReader(context, mentionEntries(in: context), isCancelled: isCancelled)
    var tokens: [SemanticToken] = []
    for piece in context.draft.pieces(in: range) {
      if isCancelled() { return [] }
      if let chunk = piece.wholeChunk {
        let start = context.draft.blocks.offset(ofChunk: chunk)
        let kept = memory.part(ofChunk: chunk, of: context.draft.blocks, on: reader.basis(ofChunk: chunk)) {
          reader.tokens(of: piece.blocks, in: range, isCancelled: isCancelled)?.map { $0.shifted(by: -start) }
        }
        guard let kept else { return [] }
        tokens.reserveCapacity(tokens.count + kept.count)
        for token in kept { tokens.append(token.shifted(by: start)) }
      } else {
        guard let some = reader.tokens(of: piece.blocks, in: range, isCancelled: isCancelled) else { return [] }
        tokens += some
      }
    }
    return tokens
  }
}

extension SemanticToken {
  fileprivate func shifted(by delta: Int) -> SemanticToken {
    SemanticToken(range: range.shifted(by: delta), kind: kind, traits: traits)
  }
}
