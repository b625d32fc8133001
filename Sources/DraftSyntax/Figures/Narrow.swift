/// A range or a number of a block, kept in half the room: figures are most of what an open document takes.
///
/// A block is a piece of a document, whose bytes are counted in 32 bits everywhere (see ``FoldedText``).
@propertyWrapper
package struct NarrowRange: Sendable, Hashable {
  private var lower: Int32
  private var upper: Int32

  package init(wrappedValue: Range<Int>) {
    (lower, upper) = (Int32(wrappedValue.lowerBound), Int32(wrappedValue.upperBound))
  }

  package var wrappedValue: Range<Int> {
    get { Range(uncheckedBounds: (Int(lower), Int(upper))) }
    set { self = NarrowRange(wrappedValue: newValue) }
  }
}

/// See ``NarrowRange``.
@propertyWrapper
package struct NarrowInt: Sendable, Hashable {
  private var value: Int32

  package init(wrappedValue: Int) { value = Int32(wrappedValue) }

  package var wrappedValue: Int {
    get { Int(value) }
    set { value = Int32(newValue) }
  }
}
