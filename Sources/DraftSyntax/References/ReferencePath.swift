import Numerals
import TextModel

/// One way from the outside of a plan to a measure, or to several that share it: 第二部分第（三）项第8、9目, 二、（三）8.（34）.
struct ReferencePath {
  /// The steps around the measures.
  private(set) var outer: [MeasureStep] = []
  private(set) var elements: [ReferenceGroup.Element]
  /// The unit of the last step.
  private(set) var unit: ReferenceUnit.Kind?
  /// In scalars.
  private(set) var end: Int

  var isBracketed: Bool { elements[0].first.form == .hanBracket || elements[0].first.form == .digitBracket }

  /// Reads the path that begins at an index.
  ///
  /// - Parameter isBare: whether it may begin with a number without 第 and brackets.
  init?(_ text: FoldedText, at index: Int, isBare: Bool = false) {
    if let chain = ReferencePath.chain(text, at: index) {
      (outer, elements, end) = (
        Array(chain.steps.dropLast()), [.init(first: chain.steps[chain.steps.count - 1])], chain.end
      )
      return
    }
    guard let first = ReferenceGroup(text, at: index, isBare: isBare) else { return nil }
    (elements, unit, end) = (first.elements, first.unit, first.end)
    // Each step leads further in: 第二部分 + 第（三）项 + 第8目.
    while elements.count == 1, elements[0].last == nil {
      let start = ReferencePath.skipJoin(text, end)
      guard text[start] == 0x7B2C || text[start] == Mark.open, let inner = ReferenceGroup(text, at: start) else {
        return
      }
      let isBracketed = [.hanBracket, .digitBracket].contains(inner.elements[0].first.form)
      if inner.unit == .paragraph, !isBracketed {
        // 第八条第二款: a paragraph has no marker; the article is what can be found.
        guard elements[0].first.form == .article else { return }
        end = inner.end
        continue
      }
      guard elements[0].first.form.holds(inner.elements[0].first.form) else { return }
      outer.append(elements[0].first)
      (elements, unit, end) = (inner.elements, inner.unit, inner.end)
    }
  }

  /// The index behind 的, 中的, a space or a slash between two steps.
  private static func skipJoin(_ text: FoldedText, _ index: Int) -> Int {
    index + (joins.match(text, at: index, limit: text.count) ?? 0)
  }

  private static let joins = WordTable(["的", "中", "中的", "里的", "之", "下的", " ", "/"])

  // MARK: Markers

  /// 二、（三）8.（34）: the markers as the plan writes them, two at least.
  private static func chain(_ text: FoldedText, at index: Int) -> (steps: [MeasureStep], end: Int)? {
    var steps: [MeasureStep] = []
    var i = index
    while let marker = marker(text, at: i), let form = form(marker.family) {
      if let last = steps.last, last.form.depth >= form.depth { break }
      steps.append(
        MeasureStep(
          form: form, number: marker.number, isHan: marker.family == .han || marker.family == .hanBracket,
          range: marker.range))
      i = marker.scalarRange.upperBound
      while text[i] == 0x2F || text[i] == Mark.space, self.marker(text, at: i + 1) != nil { i += 1 }
    }
    guard steps.count > 1 else { return nil }
    if let unit = ReferenceUnit(text, at: i), unit.kind == .item { i = unit.end }
    return MeasureReader.endsReference(text, at: i) ? (steps, i) : nil
  }

  private static func marker(_ text: FoldedText, at index: Int) -> Marker? {
    text[index] == 0x7B2C ? nil : MarkerReader.heading(text, at: index)
  }

  private static func form(_ family: MarkerFamily) -> MeasureStep.Form? {
    switch family {
    case .han: .part
    case .hanBracket: .hanBracket
    case .digit: .digit
    case .digitBracket: .digitBracket
    case .chapter, .section, .circled, .article, .point: nil
    }
  }
}

extension MeasureStep.Form {
  /// The further in, the larger.
  var depth: Int {
    switch self {
    case .chapter: 1
    case .part: 2
    case .section: 3
    case .article: 4
    case .hanBracket: 5
    case .digit, .bare, .inner: 6
    case .digitBracket: 7
    }
  }

  /// True when a step of the other form may stand inside one of this form.
  func holds(_ inner: MeasureStep.Form) -> Bool {
    inner == .bare || inner == .inner || depth < inner.depth || self == .section && inner == .part
  }
}
