import Synchronization
import TextModel

/// The index of a plan's wording, made when it is first asked for and then kept: a plan that is being edited changes at each
/// keystroke, and most of these states nobody asks.
final class LazyMeasureIndex: Sendable {
  private enum State: Sendable {
    case waiting([Measure], SourceText)
    case made(MeasureIndex)
  }

  private let state: Mutex<State>

  init(_ measures: [Measure], _ text: SourceText) { state = Mutex(.waiting(measures, text)) }

  var index: MeasureIndex {
    state.withLock { state in
      switch state {
      case .made(let index): return index
      case .waiting(let measures, let text):
        let index = MeasureIndex(measures, text)
        state = .made(index)
        return index
      }
    }
  }
}
