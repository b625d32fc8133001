import Analysis
import DraftSyntax
import LanguageServerProtocol

/// The names under which editors know tokens: types of LSP 3.17 (SemanticTokenTypes), which every colour scheme has, and
/// modifiers that say the rest.
enum SemanticTokenLegend {
  private static let types = ["number", "string", "variable", "property", "keyword", "comment"]

  private static let figureKinds: [FigureKind] = [.count, .amount, .percent, .percentagePoint, .ratio, .multiple]

  private static let modifiers = figureKinds.map(\.rawValue) + SemanticToken.Trait.allCases.map(name)

  static let legend = SemanticTokensLegend(tokenTypes: types, tokenModifiers: modifiers)

  /// The index of a token's type.
  static func type(of token: SemanticToken) -> Int {
    switch token.kind {
    case .figure: 0
    case .title: 1
    case .alias: 2
    case .measure: 3
    case .marker: 4
    case .waiver: 5
    }
  }

  /// The modifiers of a token, a bit each.
  static func modifierBits(of token: SemanticToken) -> Int {
    var bits = token.traits.bits << figureKinds.count
    if case .figure(let kind) = token.kind, let index = figureKinds.firstIndex(of: kind) { bits |= 1 << index }
    return bits
  }

  private static func name(_ trait: SemanticToken.Trait) -> String {
    switch trait {
    case .derived: "derived"
    case .ledger: "ledger"
    case .cited: "cited"
    case .waived: "waived"
    case .unsupported: "unsupported"
    case .contradicted: "contradicted"
    case .approximate: "approximate"
    case .definition: "definition"
    case .unresolved: "unresolved"
    }
  }
}
