/// What generated reports are put together from: made-up places, fields of work, sentences.
enum ReportWords {
  static let towns = [
    "溪亭", "柳浦", "石渡", "东岙", "梅岭", "云栖", "白沙", "龙坞", "南屏", "青禾", "枫桥头", "望湖", "长堤", "竹林", "金谷", "平桥", "碧水",
    "新安里", "西塘口", "莲花", "古渡", "丰乐", "临江", "翠屏", "花园", "永兴", "松涛", "河湾", "向阳", "朝晖", "和平里", "凤鸣", "桃源", "银杏",
    "安和", "清泉", "泽雅", "鹿鸣", "海棠", "北苑",
  ].flatMap { [$0 + "街道", $0 + "镇"] }

  /// Work of which something comes in and something is done: what, its classifier, coming in, being done, the rate.
  struct Flow {
    let object: String
    let unit: String
    let taken: String
    let done: String
    let rate: String
  }

  static let flows = [
    Flow(object: "热线诉求", unit: "件", taken: "受理", done: "办结", rate: "办结率"),
    Flow(object: "行政复议申请", unit: "件", taken: "受理", done: "审结", rate: "审结率"),
    Flow(object: "信访事项", unit: "件", taken: "受理", done: "办结", rate: "办结率"),
    Flow(object: "法律援助申请", unit: "件", taken: "受理", done: "办结", rate: "办结率"),
    Flow(object: "群众举报线索", unit: "件", taken: "收到", done: "办结", rate: "办结率"),
    Flow(object: "代表建议", unit: "件", taken: "收到", done: "答复", rate: "答复率"),
    Flow(object: "劳动争议案件", unit: "件", taken: "受理", done: "办结", rate: "办结率"),
    Flow(object: "政府信息公开申请", unit: "件", taken: "受理", done: "答复", rate: "答复率"),
    Flow(object: "消费投诉", unit: "件", taken: "受理", done: "办结", rate: "办结率"),
  ]

  /// What is counted by itself: the words, the classifier, the largest number.
  struct Tally {
    let words: String
    let unit: String
    let most: Int
  }

  static let tallies = [
    Tally(words: "新登记经营主体", unit: "户", most: 6000), Tally(words: "组织普法宣传活动", unit: "场", most: 400),
    Tally(words: "开展执法检查", unit: "次", most: 900), Tally(words: "评查执法案卷", unit: "卷", most: 500),
    Tally(words: "培育法律明白人", unit: "名", most: 800), Tally(words: "建成公共法律服务站点", unit: "个", most: 200),
    Tally(words: "整治老旧管网隐患", unit: "处", most: 700), Tally(words: "改造提升农贸市场", unit: "个", most: 40),
    Tally(words: "新增公共停车泊位", unit: "个", most: 3000), Tally(words: "帮扶困难家庭", unit: "户", most: 2500),
    Tally(words: "排查安全隐患", unit: "处", most: 4000), Tally(words: "新建口袋公园", unit: "个", most: 30),
    Tally(words: "培训执法人员", unit: "人次", most: 2000), Tally(words: "审查合同协议", unit: "份", most: 900),
    Tally(words: "清理规范性文件", unit: "件", most: 300), Tally(words: "走访企业", unit: "家", most: 1800),
    Tally(words: "办理公证事项", unit: "件", most: 2600), Tally(words: "调处医患纠纷", unit: "起", most: 160),
    Tally(words: "新增城镇就业", unit: "人", most: 9000), Tally(words: "开展食品抽检", unit: "批次", most: 5200),
  ]

  /// Counts of which drafts say another number than the ledger.
  static let mistakenTallies = [
    Tally(words: "修缮危旧房屋", unit: "栋", most: 300), Tally(words: "发放创业贷款", unit: "笔", most: 700),
    Tally(words: "聘请法律顾问", unit: "名", most: 200), Tally(words: "回收废旧农膜", unit: "吨", most: 400),
  ]

  /// Rates that are stated without what they are computed from.
  static let rates = ["网上可办率", "群众满意率", "行政机关负责人出庭应诉率", "一次抽检合格率", "垃圾分类覆盖率"]

  /// Fields that grow, of which the base is elsewhere.
  static let growths = ["一般公共预算收入", "规模以上工业增加值", "社会消费品零售总额", "固定资产投资", "居民人均可支配收入", "外贸进出口总额"]

  static let chapters = ["主要工作情况", "重点领域改革进展", "履行职责情况", "民生保障情况", "存在的主要问题", "下一步工作打算"]

  static let sections = [
    "提升政务服务效能", "健全依法行政制度", "严格规范行政执法", "有效化解矛盾纠纷", "加强行政复议应诉", "提升全民法治素养", "优化营商环境", "推进数字化应用",
    "强化安全生产监管", "完善公共法律服务", "加快城市更新", "改善生态环境质量", "补齐民生领域短板", "推动产业转型升级", "守牢耕地保护红线", "夯实基层治理基础",
  ]

  static let items = [
    "压实工作责任", "完善协调机制", "推进流程再造", "加强队伍建设", "畅通诉求渠道", "强化日常监督", "抓好整改提升", "深化数据共享", "开展专题培训", "规范文件管理",
    "做实源头预防", "拓宽服务领域", "健全评价办法", "落实经费保障",
  ]

  /// Sentences without a figure or a title.
  static let plain = [
    "坚持把群众和企业的感受作为检验工作的标准，把能下放的事项下放到家门口办理",
    "各单位主要负责人认真履行第一责任人职责，重要工作亲自部署，重大问题亲自过问，难点环节亲自协调",
    "建立任务清单、责任清单和问题清单，按月调度、按季通报，年终逐项对账销号",
    "针对基层反映较多的多头检查、重复填表问题，会同有关部门逐条梳理，能合并的合并，能取消的取消",
    "综合运用约谈、通报、督办等方式，推动问题在一线发现、一线解决",
    "推行柔性执法和说理式执法，对首次轻微违法且及时改正的依法不予处罚",
    "把听取意见、请人论证、评估风险、核对法条和会上议定作为重大行政决策的必经程序",
    "依托街道综合服务中心设立便民窗口，为老年人、残疾人提供上门代办服务",
    "注重发挥行业协会、商会和志愿服务组织的作用，引导社会力量有序参与基层治理",
    "对历史遗留的疑难事项实行领导包案，一案一策研究办法，切实把矛盾化解在萌芽状态",
    "部分单位对政策理解还不够深，执行中存在照搬照抄、以文件落实文件的现象",
    "执法力量与承担的任务还不相适应，专业人才缺口仍然较大，装备保障有待加强",
    "进一步打通部门之间的数据壁垒，让数据多跑路、群众少跑腿，办事材料能免交的尽量免交",
    "结合主题教育开展大调研，领导干部带头到联系点听取意见，现场回应群众关切",
    "持续巩固整治成果，完善常态长效机制，防止问题反弹回潮",
    "充分利用新媒体平台和乡村大喇叭，用群众听得懂的语言讲好身边的法治故事",
    "严格落实谁执法谁普法的责任制，把普法融入执法办案全过程",
    "健全学习培训制度，把依法行政知识列为新任干部的必修内容",
    "强化结果运用，把考核情况作为评先评优和干部选拔任用的重要参考",
    "推动公共法律服务向偏远村落延伸，让困难群众在家门口就能得到帮助",
  ]

  static let titles = ["优化营商环境行动方案", "基层治理提升工作方案", "公共法律服务建设规划", "安全生产治理实施方案", "数字政府建设工作要点", "普法工作年度计划"]
}
