import DraftSyntax

/// Something that several rules ask for and that is found once for all of them, when the first one asks: one ``Kept`` for all copies.
final class Once<Value: Sendable>: Sendable {
  private let kept = Kept<Value>()

  func value(_ find: () -> Value) -> Value { kept.value(find) }
}
