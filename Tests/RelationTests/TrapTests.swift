import Checks
import TestSupport
import DraftSyntax
import TextModel
import Testing

/// Sentences of reports in which a number stands nearest that is not the one meant.
@Suite struct TrapTests {
  /// Right sentences: what looks like a denominator is none.
  @Test(arguments: [
    // Cases of the year before are closed together with those that came in.
    "新收各类案件3120件，旧存214件，审结3201件，结案率96.01%。",
    // A rate of outcomes is taken of what was closed, not of what came in.
    "全年共受理行政诉讼案件87件，审结85件，行政机关败诉9件，败诉率10.59%。",
    "受理投诉5231件，办结5180件，调解成功3210件，调解成功率61.97%。",
    // One grade is not all that passed.
    "抽查执法案卷120份，优秀卷86份，合格卷34份，合格率100%。",
    // The nearer whole is meant.
    "抽查企业312家，合格288家，合格率92.3%；不合格24家，已整改22家，整改率91.7%。",
    // What came in is the whole list.
    "受理投诉156件、举报160件，办结302件，办结率95.6%。", "收到建议156件、提案160件，已办结316件，办结率100%。",
    "受理投诉156件和举报160件，办结302件，办结率95.6%。",
    // The subject of the share is named, and is not the figure before it.
    "全年答复代表建议98件，其中A类68件、B类22件、C类8件，A类占69.4%。",
    // The total before 其中 is no part of the total behind it.
    "全年结案5218件，其中刑事412件、民事2854件、行政131件、执行1821件，合计5218件。",
    // The value of the year before is the base of the increase.
    "热线受理量较上年32150件增加6502件，增长20.22%。", "上半年受理156件，办结150件；全年受理316件，办结302件，办结率95.6%。",
    "出口额、进口额分别增长150%和200%。",
    // The whole is the one that the rate's own words name.
    "共排查隐患312处，其中重大隐患12处，已整改12处，重大隐患整改率100%。",
    // Shares of an inner and of an outer whole.
    "执法队伍共2310人，大学以上学历2120人，占91.8%，其中法律专业312人，占13.5%。",
    // Shares by 分别, one for each part.
    "全年信访案件56件，其中涉法涉诉12件、劳资纠纷20件、征地拆迁18件、其他6件，分别占21.4%、35.7%、32.1%、10.7%。",
    "提案133件中，经济类45件、社会类52件、文化类36件，分别占33.8%、39.1%、27.1%。",
    "城管类81件、社保类32件，分别占诉求总数386件的21.0%、8.3%。",
    "排查312起，化解310起，化解率99.4%，其中疑难纠纷12起，化解11起，化解率91.7%。",
    "审结案件（见表2）312件，办结率96.2%。",
    "全区共有律师312名、公证员12名、司法鉴定人18名，共342名。",
  ]) func silent(sentence: String) {
    #expect(Said.of(sentence, least: .warning) == [], "\(sentence)")
  }

  /// The same structures with a slip.
  @Test(arguments: [
    ("全院受理各类案件5218件，审执结4987件，结案率96.57%。", "96.57%"), ("负责人应出庭应诉案件62件，实际出庭应诉61件，出庭应诉率89.39%。", "89.39%"),
    ("受理案件3334件（其中旧存214件），审结3201件，结案率94.10%。", "94.10%"),
    ("抽查企业312家，不合格24家，已整改22家，整改率61.7%。", "61.7%"), ("电话回访3821件，满意3712件，满意率91.75%。", "91.75%"),
    ("收到申请312件，受理287件，受理率99.19%。", "99.19%"), ("已审结的260件中，直接纠错26件，直接纠错率16%。", "16%"),
    ("受理工单38652件，直接答复23640件，占61.16%，转办15012件，占68.84%。", "68.84%"),
    ("承办提案231件，已解决168件，占72.37%；列入计划52件，占22.51%；暂不能解决11件，占4.76%。", "72.37%"),
    ("今年共承办建议98件、提案133件，合计213件。", "213件"), ("全区共有律师312名、公证员12名、司法鉴定人18名，共324名。", "324名"),
    ("受理复议申请287件，较上年（214件）增长43.11%。", "43.11%"), ("诉求由去年同期的986件增至1203件，下降22.01%。", "22.01%"),
    ("诉求由去年同期的1203件增至986件，下降18.04%。", "986件"), ("12件积案已化解11件，化解率97.1%。", "97.1%"),
    ("全年答复代表建议98件，其中A类68件、B类22件，A类占96.4%。", "96.4%"), ("提案133件中，经济类45件、社会类52件、文化类36件，分别占33.8%、39.1%、54.8%。", "54.8%"),
    ("城管类81件、社保类32件，分别占诉求总数386件的21.0%、18.3%。", "18.3%"),
    ("受理申请312件，其中网上受理268件，网上受理率58.9%。", "58.9%"),
    ("参评1240件，满意1192件，不满意48件，满意率91.6%。", "91.6%"),
    ("2024年败诉率5.9%，较2023年的8.2%下降3.2个百分点。", "3.2个百分点"),
    ("区直部门承办2134件，办结2116件，办结率99.2%；镇街承办1762件，办结1728件，办结率89.1%。", "89.1%"),
    ("评查案卷156宗，优秀98宗、合格56宗、不合格2宗，优秀率68.2%。", "68.2%"),
    ("立案数、结案数分别下降12%和120%。", "120%"),
  ]) func found(sentence: String, words: String) {
    #expect(Said.of(sentence, least: .warning).map(\.words) == [words], "\(sentence)")
  }

  /// Numbers that share a unit, and numbers that name.
  @Test func figures() {
    #expect(
      Draft.figureLines(of: "两率分别提高2.1、3.4个百分点。") == [
        "percentagePoint 2.1 = 2.1个百分点 [2.05, 2.15]", "percentagePoint 3.4个百分点 = 3.4个百分点 [3.35, 3.45]",
      ])
    #expect(Draft.figureLines(of: "详见表6。开展2023青溪消夏季活动。") == ["identifier 6", "identifier 2023"])
    #expect(Draft.figureLines(of: "工作扎实。（9）进一步搞好清扫。") == ["identifier 9"])
    #expect(Draft.figureLines(of: "代表12名，图书1900册。") == ["count 12名 = 12名 12", "count 1900册 = 1900册 1900"])
  }
}
