/// Makes an input that fails smaller as long as it fails.
enum Shrinking {
  /// More trials than this are not made for one input.
  private static let mostTrials = 3000

  static func smallest<Target: StressTarget>(
    _ parts: [Target.Part], _ reason: String, of target: Target
  ) -> (parts: [Target.Part], reason: String) {
    var (best, reason) = (parts, reason)
    var trials = 0
    /// Takes a candidate over where it fails too.
    func take(_ candidate: [Target.Part]) -> Bool {
      trials += 1
      guard trials <= mostTrials else { return false }
      do throws(StressFailure) {
        _ = try target.run(candidate)
        return false
      } catch {
        (best, reason) = (candidate, error.reason)
        return true
      }
    }
    var isShrinking = true
    while isShrinking, trials <= mostTrials {
      isShrinking = false
      var length = max(1, best.count / 2)
      while length > 0 {
        var start = 0
        while start < best.count {
          var candidate = best
          candidate.removeSubrange(start..<min(start + length, candidate.count))
          if take(candidate) { isShrinking = true } else { start += length }
        }
        length /= 2
      }
      for index in best.indices {
        for simpler in target.simpler(best[index]) {
          var candidate = best
          candidate[index] = simpler
          if take(candidate) {
            isShrinking = true
            break
          }
        }
      }
    }
    return (best, reason)
  }
}
