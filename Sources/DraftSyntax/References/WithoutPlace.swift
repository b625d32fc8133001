import TextModel

// What is named, for comparison of two versions of a text: the same wherever it stands.

extension TitleMention {
  var withoutPlace: TitleMention {
    var mention = self
    (mention.range, mention.inner) = (0..<0, 0..<0)
    mention.alias = alias?.withoutPlace
    mention.measures = measures.map(\.withoutPlace)
    return mention
  }
}

extension AliasDefinition {
  var withoutPlace: AliasDefinition {
    var definition = self
    (definition.range, definition.nameRange) = (0..<0, 0..<0)
    return definition
  }
}

extension BareAlias {
  var withoutPlace: BareAlias { BareAlias(definition: definition.withoutPlace, title: title.withoutPlace) }
}

extension BareReference {
  var withoutPlace: BareReference {
    BareReference(lead: 0..<0, leadText: leadText, measures: measures.map(\.withoutPlace))
  }
}

extension MeasureReference {
  fileprivate var withoutPlace: MeasureReference {
    var reference = self
    reference.path = path.map(\.withoutPlace)
    reference.through = through?.withoutPlace
    reference.range = 0..<0
    return reference
  }
}

extension MeasureStep {
  fileprivate var withoutPlace: MeasureStep {
    var step = self
    step.range = 0..<0
    return step
  }
}
