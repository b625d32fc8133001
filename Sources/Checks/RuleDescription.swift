import TextModel

/// The families of rules; a rule's id begins with its group's name.
package enum RuleGroup: String, Sendable, CaseIterable {
  case percent, figure, plan, outline, ledger, waiver, config, text
}

/// A sentence (or a small workspace) that shows a rule at work.
package struct RuleExample: Sendable, Hashable {
  /// The draft.
  package var draft: String
  /// The plan that lies beside it, if the example needs one.
  package var plan: String?
  /// The ledger that lies beside it, if the example needs one.
  package var ledger: String?
  /// Another draft of the workspace, if the example needs one: last year's report, a speech.
  package var neighbour: String?
  /// The words of the draft that the finding marks; empty for an example that must stay quiet.
  package var marked: String
  /// The words of the ledger that the finding marks, for a rule that looks at ledgers.
  package var markedInLedger: String

  package init(
    _ draft: String, plan: String? = nil, ledger: String? = nil, neighbour: String? = nil, marked: String = "",
    markedInLedger: String = ""
  ) {
    self.draft = draft
    self.plan = plan
    self.ledger = ledger
    self.neighbour = neighbour
    self.marked = marked
    self.markedInLedger = markedInLedger
  }
}

/// What a rule is: the single source of its tests, of `hegao explain`, of `Protocol/rules.json` and of every link to it.
package struct RuleDescription: Sendable {
  /// `<group>-<defect>`; permanent.
  package var id: String
  package var group: RuleGroup
  /// The severity of its plainest finding; a rule may speak more softly where the evidence is weaker.
  package var severity: Severity
  /// The version in which it first appeared.
  package var since: String
  /// The defect in a few words.
  package var title: LocalizedText
  /// Why it matters to the person who signs.
  package var why: LocalizedText
  /// What it looks at and passes over.
  package var leavesAlone: LocalizedText
  /// The standard or the practice it rests on.
  package var source: LocalizedText
  /// Drafts in which it speaks.
  package var triggers: [RuleExample]
  /// Drafts in which it must not.
  package var quiet: [RuleExample]

  package init(
    id: String, group: RuleGroup, severity: Severity, since: String, title: LocalizedText, why: LocalizedText,
    leavesAlone: LocalizedText, source: LocalizedText, triggers: [RuleExample], quiet: [RuleExample]
  ) {
    self.id = id
    self.group = group
    self.severity = severity
    self.since = since
    self.title = title
    self.why = why
    self.leavesAlone = leavesAlone
    self.source = source
    self.triggers = triggers
    self.quiet = quiet
  }
}
