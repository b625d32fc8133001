/// Every rule, in the order in which they are listed. A new rule is one more line here.
package enum RuleCatalog {
  package static let descriptions: [RuleDescription] = []

  package static func description(of id: String) -> RuleDescription? { descriptions.first { $0.id == id } }
}
