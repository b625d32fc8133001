#if DEBUG
  /// Counts the scalars that are looked at while something is read, so that a test can say how the work grows with the text. It is
  /// no part of a release.
  package final class ReadingTally: @unchecked Sendable {
    /// What counts the readers of the texts that are made in this task; nil where nobody wants to know.
    @TaskLocal package static var current: ReadingTally?

    /// How many scalars were looked at. To be asked when the reading is over.
    package private(set) var scalars = 0

    package init() {}

    /// A text that is counted is read by one thread.
    func count(_ number: Int) { scalars += number }
  }
#endif
