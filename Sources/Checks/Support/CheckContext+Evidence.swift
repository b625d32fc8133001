import DraftSyntax
import PlanModel
import TextModel

extension CheckContext {
  /// True when the document is a plan: its figures are what is to be done, not what was.
  package var isPlan: Bool { titles.plans.contains { $0.document == document } }
}

extension Block {
  /// True when it holds a figure that may be supported or contradicted.
  package var hasCheckableFigure: Bool { kind == .text && figures.contains { $0.kind.isCheckable } }
}
