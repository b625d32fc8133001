import TextModel

// What documents are named, for comparison of two versions of a text: the same wherever it stands, and whatever is cited of them.

extension TitleMention {
  var withoutPlace: TitleMention {
    var mention = self
    (mention.range, mention.inner, mention.measures) = (0..<0, 0..<0, [])
    mention.alias = alias?.withoutPlace
    return mention
  }
}

extension AliasDefinition {
  fileprivate var withoutPlace: AliasDefinition {
    var definition = self
    (definition.range, definition.nameRange) = (0..<0, 0..<0)
    return definition
  }
}

extension BareAlias {
  var withoutPlace: BareAlias {
    var alias = self
    (alias.definition, alias.title) = (definition.withoutPlace, title.withoutPlace)
    return alias
  }
}
