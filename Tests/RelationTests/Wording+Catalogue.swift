import TestSupport

extension Wording {
  /// What comes in, its unit, the step that is taken, and the rate of it.
  private static let steps: [(whole: String, unit: String, step: String, rate: String)] = [
    ("全年受理群众来信", "件", "办结", "办结率"), ("中心共收到群众诉求", "件", "办结", "办结率"),
    ("新收劳动争议案件", "件", "结案", "结案率"), ("区法院受理民事案件", "件", "审结", "审结率"),
    ("受理各类案件", "件", "审执结", "结案率"), ("受理执行案件", "件", "执结", "执结率"),
    ("排查矛盾纠纷", "起", "化解", "化解率"), ("排查涉农纠纷", "起", "成功化解", "化解率"),
    ("调解纠纷", "起", "调解成功", "调解成功率"), ("调处山林纠纷", "宗", "成功", "成功率"),
    ("接到噪声投诉", "件", "答复", "答复率"), ("收到网民留言", "条", "回复", "回复率"),
    ("发现安全隐患", "处", "整改", "整改率"), ("排查问题线索", "条", "整改", "整改率"),
    ("抽检食品", "批次", "合格", "合格率"), ("参加执法资格考试", "人", "合格", "合格率"),
    ("组织测评，参加测评", "人", "通过", "通过率"), ("电话回访", "件", "满意", "满意率"),
    ("共收到提案", "件", "立案", "立案率"), ("收到复议申请", "件", "受理", "受理率"),
    ("收到变更申请", "件", "批准", "批准率"), ("交办代表建议", "件", "办复", "办复率"),
    ("征集意见", "条", "采纳", "采纳率"), ("评查案卷", "份", "优秀", "优秀率"),
    ("负责人应出庭", "件", "实际出庭", "出庭率"), ("负责人应出庭应诉", "件", "实际出庭应诉", "出庭应诉率"),
    ("应报备文件", "件", "已报备", "报备率"), ("审结行政案件", "件", "败诉", "败诉率"),
    ("考核单位", "个", "优秀", "优秀率"), ("转办工单", "件", "按时反馈", "按时反馈率"),
  ]

  /// Rates whose numerator and denominator the words name.
  static let rates: [Wording] = steps.flatMap { step in
    [
      "\(step.whole){1}\(step.unit)，\(step.step){0}\(step.unit)，\(step.rate){2}%。",
      "\(step.whole){1}\(step.unit)，其中\(step.step){0}\(step.unit)，\(step.rate)达{2}%。",
      "截至年底，\(step.whole){1}\(step.unit)，\(step.step){0}\(step.unit)，\(step.rate)为{2}%，同比有所提高。",
      "\(step.whole){1}\(step.unit)、\(step.step){0}\(step.unit)，\(step.rate)达到{2}%。",
    ].map { Wording(template: $0, claim: .share) }
  }

  /// Rates whose numerator counts the other part.
  static let complements: [Wording] = [
    "抽查案卷{1}份，不合格{0}份，合格率{2}%。", "抽检食品{1}批次，其中不合格{0}批次，合格率{2}%。", "参加考试{1}人，不及格{0}人，及格率{2}%。",
  ].map { Wording(template: $0, claim: .complement) }

  /// 占 with a base that the words name.
  static let shares: [Wording] = [
    "审结行政案件{1}件，其中涉及公安的{0}件，占{2}%。", "共审结行政案件{1}件，其中涉及资源规划的{0}件，占审结数的{2}%。",
    "咨询类{0}件，占全部诉求{1}件的{2}%。", "{1}件投诉中，物业类{0}件，占{2}%。", "在受理的{1}件申请中，网上提交{0}件，占{2}%。",
    "办理法律援助案件{1}件，其中农民工案件{0}件，占比{2}%。", "聘请法律顾问{1}名，其中律师{0}名，占总数的{2}%。",
    "全年办理公证{1}件，涉外公证{0}件，占办理公证总数的{2}%。", "已审结的{1}件中，维持{0}件，占{2}%。",
  ].map { Wording(template: $0, claim: .share) }

  /// Closed lists.
  static let sums: [Wording] = [
    "查办侵权案件{0}起（刑事{1}起，行政{2}起）。", "聘请法律顾问{0}名（专家{1}名、律师{2}名、公职律师{3}名）。",
    "举办讲座{1}场、展览{2}场、演出{3}场，合计{0}场。", "承办建议{1}件、提案{2}件，共计{0}件。", "今年共承办建议{1}件、提案{2}件，合计{0}件。",
    "全年审结案件{0}件，由刑事{1}件、民事{2}件、行政{3}件组成。", "交办事项共{0}项，已办结{1}项，未办结{2}项。", "清理文件{0}件（保留{1}件、修改{2}件、废止{3}件、失效{4}件）。",
    "审结案件分为三类，其中刑事{1}件、民事{2}件、行政{3}件，合计{0}件。",
  ].map { Wording(template: $0, claim: .sum) }

  /// Changes with both values, or with the difference.
  static let changes: [Wording] =
    [
      Wording(template: "涉企投诉由{0}件增至{1}件，增长{2}%。", claim: .change),
      Wording(template: "工单由上年的{0}件上升到{1}件，上升{2}%。", claim: .change),
      Wording(template: "坐席由{0}个增加到{1}个，同比增加{2}%。", claim: .change),
      Wording(template: "受理申请{1}件（上年{0}件），同比增长{2}%。", claim: .change),
      Wording(template: "受理申请{1}件，较上年的{0}件增长{2}%。", claim: .change),
      Wording(template: "受理申请{1}件，较上年（{0}件）增长{2}%。", claim: .change),
      Wording(template: "信访件由{0}件降至{1}件，下降{2}%。", claim: .change, isFall: true),
      Wording(template: "许可事项由{0}项精简至{1}项，精简{2}%。", claim: .change, isFall: true),
      Wording(template: "审结案件{1}件，上年同期{0}件，同比下降{2}%。", claim: .change, isFall: true),
      Wording(template: "受理诉求{0}件，比上年增加{1}件，增长{2}%。", claim: .increment),
      Wording(template: "受理诉求{0}件，较上年减少{1}件，下降{2}%。", claim: .decrement),
    ]

  /// Differences of rates.
  static let points: [Wording] = [
    Wording(template: "负责人出庭率由{0}%升至{1}%，提高{2}个百分点。", claim: .points),
    Wording(template: "满意率从上年的{0}%提升到{1}%，提升{2}个百分点。", claim: .points),
    Wording(template: "败诉率由{0}%降至{1}%，下降{2}个百分点。", claim: .points, isFall: true),
  ]

  /// Shares of one whole.
  static let wholes: [Wording] = ["三次产业比重为{0}∶{1}∶{2}。", "三次产业结构调整为{0}:{1}:{2}。"].map {
    Wording(template: $0, claim: .hundred)
  }

  /// Every wording whose roles are named, by what it claims.
  static let catalogue: [(name: String, wordings: [Wording])] = [
    ("率", rates), ("率（另一部分）", complements), ("占", shares), ("分项", sums), ("增减", changes), ("百分点", points),
    ("构成", wholes),
  ]
}
