import Analysis
import Checks
import TestSupport
import Testing

/// Sentences in which the pair of figures is not the nearest one.
@Suite struct PairingTests {
  private static func rules(_ draft: String) -> [String] {
    Analysis.findings(in: draft).filter { $0.severity >= .warning }.map(\.rule)
  }

  /// With cases carried over the whole is what came in and what was left.
  @Test func casesLeftFromLastYear() {
    #expect(Self.rules("新收536件，旧存24件，审结511件，结案率91.3%。") == [])
  }

  /// Two wholes may be meant; the rate is right for one of them.
  @Test func twoPossibleWholes() {
    #expect(Self.rules("交办隐患60件，办结57件，办结率95%，化解54件，化解率94.7%。") == [])
  }

  /// A task is no whole, whatever the verb.
  @Test func sharesOfATask() {
    #expect(Self.rules("完成投资3亿元，占年度任务的105%。") == [])
    #expect(Self.rules("完成投资3亿元，占全年任务的105%。") == [])
  }

  /// A rate that rises above 100 is as impossible as one that stands there.
  @Test func ratesThatRise() {
    #expect(Self.rules("合格率达101%。") == ["percent-over-bound"])
    #expect(Self.rules("合格率由95%提高到101%。") == ["percent-over-bound"])
  }
}
