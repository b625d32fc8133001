/// The words by which drafts are read, as data: one list a line, `name: words separated by spaces`.
///
/// To teach Hegao a unit or a verb, add it to its list; nothing else needs to change. A line that begins with `#` is a
/// comment, a line that begins with two spaces continues the list above it. A test holds the form of this text.
enum VocabularyData {
  static let text = """
    # Classifiers: what they count is counted one by one, so a plain integer before them is exact.
    classifiers: 件 起 人次 人 个 项 份 期 场 户 家 宗 名 条 部 座 处 套 张 台 辆 种 类 栋 枚 列 株 支 批 间 轮 幢 所 位
      例 篇 册 只 头 匹 艘 架 根 块 片 口 眼 盏 把 对 组 队 班 节 课 幅 封 则 次 批次 户次 件次 场次 套次 辆次 班次 架次
      车次 课时 学时 村 站 门 款 笔 单 本 卷 面 盘 例次 床 棵 羽 尾 篇次 条次 处次 家次 个次 村次 台次 份次 人户 盒 箱 袋
      子项 小项 大项 选区 席 票 页 步 趟 遍 幢次 标段 地块 点位 网格
    # Measures: what they measure is never exact.
    measures: 元 美元 欧元 港元 日元 公里 千米 米 厘米 毫米 平方米 平方公里 平方千米 立方米 亩 公顷 吨 公斤 千克 克 斤
      千瓦 千瓦时 度 兆瓦 标箱 吨标准煤 升 毫升 小时 分钟 秒 天 年 岁 个月 周 伏 千伏 千伏安 海里 英里 兆 标准箱 吨公里 人公里
      车公里 亩次 小时次 工作日 个工作日 周年 微克 mg km kg kw kWh MW GW GB TB PB m² km² m³ ㎡ ㎞ 平方 立方 箱次 标台
      担 里 华里 英亩 卡 千卡 摄氏度 ℃ 分贝 比特 字节 字 万字 载重吨 总吨 人年 人天 场地
    # Units of a number that names a thing instead of counting: grades, stars, numbers of lines.
    nameunits: 级 星 号 强 届 周年 G A D K 度假 线
    # Words that make a number approximate, before it.
    below: 近 接近 将近 不足 不到 未到
    above: 超 超过 逾 突破 超出 高于 多于 大于 跨越
    atleast: 不低于 不少于 至少 不小于 达到或超过
    atmost: 不超过 不高于 不多于 至多 不大于 控制在 压缩至 压减至
    about: 约 大约 约为 约占 大概 约合 约有 平均约
    # Characters before 约 近 超 逾 that make another word: 签约 节约 附近 赶超.
    notbeforeabout: 签 节 履 预 违 公 契 条 合 简 制 大
    notbeforenear: 附 最 邻 靠 将 新 远 亲 就 临 接
    notbeforeabove: 赶 反
    # Words behind a number.
    afterabout: 左右 上下 前后
    afterabove: 以上 多 余 有余 开外
    afterbelow: 以下
    afteratmost: 以内 之内 内
    # Words between an indicator and its number that say nothing of their own.
    copulas: 为 是 达 达到 达成 高达 共 共计 总计 累计 合计 计 有 共有 均为 均达 均达到 已达 已达到 约为 仅 仅为 只有 升至 增至 提高到
      提高至 上升到 上升至 增加到 增加至 降至 降到 下降到 下降至 减少到 减少至 跃升至 提升至 提升到 增长到 增长至 扩大到 压缩到 :
      了 的 就 即 至 到 保持在 稳定在 维持在 实现 完成率 则为 也 都 均 已 又 更 成为 回升至 回落至 攀升至
    # A change of a quantity, upward and downward, in percent or in its own unit.
    up: 增长 增加 上升 提高 提升 增幅 同比增长 同比增加 同比上升 同比提高 增 升 上涨 涨 扩大 多 多了 新增 净增 增速 涨幅 回升 攀升 跃升 递增
    down: 下降 减少 降低 降 减 降幅 同比下降 同比减少 下滑 缩短 压缩 压减 减幅 少 少了 缩减 回落 下跌 精简 递减 削减
    # Comparison with an earlier time.
    yearago: 上年 去年 上年同期 去年同期 同期 上年度 前一年 上一年 上期 上月
    versus: 同比 环比 比上年 比去年 较上年 较去年 比上年同期 较上年同期 比去年同期 较去年同期 同口径 按可比口径 可比价
    # The growth of these is computed at constant prices or on a changed base: it is never recomputed.
    constantprices: 生产总值 GDP 增加值 产值 可比价 可比口径 同口径 不变价 剔除 扣除 折算 存款 贷款 余额 实际增长 零售总额
    # The same holds of these more often than not, or the base has changed.
    changedbase: 人均 年均 平均 固定资产投资 公共预算收入 财政收入 收入
    # Verbs by which a value moves to another one, up and down: 由A增至B.
    moveup: 增 升 提高 提升 扩大 上涨 涨 攀 跃 上调
    movedown: 降 减 缩 压 下滑 回落 下调 跌
    # What may stand in a clause that only says by how much the value before it changed.
    changefillers: 同比 环比 比上年 比去年 较上年 较去年 比上年同期 较上年同期 比去年同期 较去年同期 比上期 较上期 净 累计 共 总体 大幅 明显 一举 仅 只 又 再 了 也 均 分别 上年 去年 同期
      比 较 上年同期 去年同期 期间 五年 三年 五年间 三年间
    # The growth that these say is not that of the two values beside it.
    notplainchange: 年均 平均 实际 可比 同口径 不变价 可比价 折算 剔除 扣除
    # Words of those who sit an examination: the base of a pass rate.
    examinees: 参加 参考 应考 参训 参测 应试 受检
    # What is contained in what: the first rate cannot exceed the second.
    contained: 全流程网办率<网上可办率 全程网办率<网上可办率 全程网上办理率<网上可办率 全程网办率<可网办率 优秀率<合格率 优秀率<及格率 优良率<合格率
    # Words by which the terms of a ratio are shares of one whole.
    wholewords: 产业 结构 比重 占比
    # Verbs by which cases come in: the whole of a rate.
    receiving: 受理 收到 接到 接收 接待 收 新收 共收 立案 交办 承办 办理 抽取 评查 抽检 抽查 检查 调解 调处 查办 列入 清理 走访 收案 登记 转办 分办
      申请 排查 排查调处 审理 参加 参考 应诉 收治 梳理 安排 下达 计划 核定 需 应 共有 现有 全部 总数 全年 交办的 提出 检测 监测 调查 处理 摸排
      报名 征集 新聘 聘任 聘请 回访 考核 测评 发现 查出 核查 督查 评议 评估 参评 应到
    # Verbs by which they go out: the part.
    finishing: 办结 审结 结案 成功 调解成功 调处成功 化解 合格 及格 满意 通过 批准 保留 优秀 达标 落地 追回 整改 采纳 答复 办复 回复 完成 开工 竣工
      出庭 应诉 参保 报备 备案 公开 立案 建成 执结 销号 败诉 胜诉 破案 入库 归集 转化 上线 网办 达到 执行
    # Names of one and the same step, so that 结案数 finds 审结.
    synonyms-closing: 办结 审结 结案 已结 审执结
    synonyms-accepting: 受理 收到 收案 新收 接收
    synonyms-appearing: 出庭应诉 出庭
    # What a rate is taken of, where several wholes stand before it: rate<verb of its whole.
    ratebases: 满意<回访 满意<测评 满意<评价 满意<反馈 满意<评议 整改<发现 整改<排查 整改<查出 整改<不合格 整改<反馈 回收<发放 回复<发出 反馈<发出 败诉<审结 胜诉<审结 纠错<审结
    # Cases of earlier years, which are closed together with those of this year.
    carriedover: 旧存 结转 积存 存案 未结 往年 历年 上年转
    # Grades, the best first, beside which another grade is not the whole of what passed.
    grades: 优秀 优良 良好 合格 及格 基本合格 满意 基本满意 较满意 比较满意 非常满意
    # Words before a part that turn it into the other part.
    negations: 不 未 尚未 没有 非 无 不予 拒绝 在办 正在 剩余 其余 待
    # A rate whose name holds one of these is a rate of something else than the plain numbers beside it.
    qualifiers: 法定 期限 时限 限期 按期 按时 及时 一次性 历年 剔除 扣除 首次 平均 综合 当年 上年 去年 同期 年均 初次 累计 内
    # Rates and shares that cannot be above 100 percent.
    bounded: 办结率 审结率 结案率 成功率 合格率 及格率 满意率 出庭率 应诉率 出庭应诉率 报备率 备案率 回复率 答复率 办复率 化解率 整改率 采纳率
      通过率 公开率 优秀率 优良率 普及率 知晓率 败诉率 胜诉率 纠错率 落实率 响应率 受理率 签收率 就业率 识别率 破案率 优良天数比例 达标率 合规率
      准确率 及时率 办结比例 网办率 可办率 死亡率 失业率 森林覆盖率 绿化覆盖率 无害化处理率 升学率 上线率 到案率 服判息诉率 自动履行率
    # Rates and ratios that may well be.
    unbounded: 完成率 贡献率 指数 支撑率 巩固率 毛入学率 参保率 参合率 开工率 竣工率 建成率 光网覆盖率 产销率 收汇率 债务率 带动率 接种率
      到位率 使用效率 入户率 杠杆率 负债率 抵押率 外贸依存度 依存度 增长率 增速 利润率 收益率 回报率 投资率 拥有率 保障率 开复工率 开(复)工率
      拨备覆盖率 覆盖倍数 加计扣除 利用率 周转率 自给率 市盈率 换手率 汇率 利率 费率 税率 增值率 溢价率 产能利用率 入园率 上座率 完税率 履约保证
      注册率 复种率 复种指数 覆盖率 普及度 入学率 载客率 收储率 交易率 兑付率 供给率 配比
    # Endings that say a percent is a share of a whole.
    sharewords: 占 占比 占比为 占到 比重 比例 比率 约占 仅占 各占 分别占 占总数 占全部
    # What may stand between 占 and the noun of its base.
    basefillers: 全部 全市 全区 全县 全省 全国 全镇 总 总数 总量 数 量 的 已 数量 全年 年度 本年 当年 所有 全体 其 总体 整体 同期 原有 总数量 件数
    # Rates and shares that stand for themselves in every report.
    standing: 森林覆盖率 绿化覆盖率 失业率 城镇化率 优良天数比例 优良率 空气优良 自然增长率 出生率 死亡率 恩格尔系数 林木绿化率 达标率 入学率 升学率
    # Words by which a sentence names its source.
    citations: 据统计 根据统计 来源: 数据来源 资料来源 据测算 经测算 统计显示 调查显示 数据显示 统计局 据调查 抽样调查 测评显示 第三方测评 经审计 经核查 经统计
    # What 15分钟 or 24小时 name when a noun like these follows.
    durationnames: 自助 便民 服务 生活 阅读 健身 医疗 通勤 都市 经济 圈 办理 值班 值守 热线 不打烊 在线 营业 应急 救援 养老 文化 交通 全天 开放 响应 供应 城市 品质 就业 党建
    # Hotlines.
    hotlines: 110 119 120 122 12301 12305 12308 12309 12313 12315 12316 12317 12318 12319 12320 12321 12328 12329 12331 12333 12337 12338
      12339 12340 12345 12348 12349 12350 12351 12355 12358 12360 12363 12365 12366 12368 12369 12371 12377 12378 12379 12380 12381 12385
      12386 12388 12389 12393 12395 95598 96333
    # Documents that are plans, by the end of their titles.
    plankinds: 方案 规划 纲要 要点 计划 意见 行动 措施 举措 安排 工程 任务 清单 部署 若干规定
    # Titles that end like this are no plans: laws, papers, books, forms, letters.
    notplans: 条例 法 规定 办法 日报 晚报 时报 报 表 函 书 通报 准则 规则 细则 宪法 法典 公约 章程 标准 规范 指南 手册 制度 公报 报告 指引 决定 决议 年鉴
      刊 杂志 节目 合同 协议 协议书 证 证书 目录 汇编 论 选 文选 歌 曲 剧 片 通知 论述 思想 倡议 宣言 公告 令 批复 白皮书 蓝皮书
    # Those of them that have articles, by which they are cited.
    regulations: 条例 规定 办法 规则 细则 准则 章程 制度 法
    # Short names that need a definition when they stand alone in 《》.
    aliaskinds: 条例 方案 纲要 意见 办法 规划 规定 计划 要点 细则 决定 准则 通知 规则 措施 若干措施 实施方案 实施意见 工作方案 行动方案 行动计划 实施办法
      暂行办法 管理办法 实施细则 实施纲要 规划纲要 工作要点 指导意见 若干意见 若干规定 暂行规定 暂行条例 建议 报告 决议
    # What a plan or regulation calls itself behind 本.
    ownnames: 方案 规划 纲要 意见 计划 要点 措施 办法 规定 条例 细则 实施方案 实施意见 行动方案 行动计划
    # Bodies and occasions right before a short name, which say whose it is.
    issuers: 中央 党中央 国务院 省委 市委 区委 县委 州委 自治区党委 党委 省政府 市政府 全会 中央全会 中办 国办 两办 中央军委 国家 规划 全国人大 省人大 市人大 教育部 司法部 公安部
      财政部 省 部 委 会议 大会
    # The ends of the names of bodies that issue documents.
    bodies: 政府 人民政府 委员会 委 党委 党组 办公厅 办公室 局 厅 部 院 署 总局 中央 国务院 常务委员会 领导小组 指挥部 法院 检察院 银行 总工会 工会 联合会 协会 公司 集团 大学 医院 中心
      管委会 街道办事处 办事处 联席会议
    # Words that open the definition of an alias.
    aliasdefiners: 以下简称 以下统称 以下合称 下称 以下称 简称 统称 下简称 以下均简称
    # What a count announces when headings follow it.
    announced: 个方面 方面 项工作 项重点工作 项任务 项重点任务 件事 件大事 件实事 个重点 项措施 条措施 项举措 个问题 点 个环节 个着力点 大工程 大行动
      项重点 个方面的工作 方面工作 个方面工作 方面重点工作 项工程 个层面 个维度 点意见 点要求 点建议 个坚持 大任务 方面任务 项具体工作 个一
    # Words near such a count that say the list follows.
    announcers: 以下 如下 下列 重点抓好 着力抓好 着重抓好 抓好 做好 突出 主要从 重点做好 着力做好 围绕 聚焦 实施 推进 主要有 体现在 表现在 主要抓 重点围绕
      集中力量 开展 强化 狠抓 要办好 办好
    # Characters that are typed for each other: of one sound or one shape.
    confusables: 查察 制治 建健 的地 作做 贯惯 需须 账帐 划画 订定 即既 象像 型形 备倍 坚艰 及级 度渡 部布 编篇 未末 己已 人入 土士 因困 政证
      设没 实施 宣宜 监览 督都 权杈 规现 辨辩 辩辨 侯候 沉沈 暂哲 处外 核该 审甲 评坪 讯迅 拨拔 责贵 管营 防坊 治冶 执抱 推准
    # Pairs of characters that make another document: 上半年 and 下半年.
    contrasts: 上下 内外 城乡 新老 新旧 增减 中外 东西 南北 左右 大小 高低 省市 市县 区县 国省 党政 年月 甲乙 正副 前后 总分 县区 市区 镇乡 村镇
    # Words of two characters that hold 省 市 区 县 州 旗 镇 乡 盟 and end the name of no place.
    placewords: 城市 都市 门市 上市 夜市 股市 集市 全市 市场 市区 全省 节省 跨省 区域 区划 社区 园区 街区 小区 校区 景区 库区 灾区 山区 林区 牧区 老区 片区 辖区 地区 城区
      郊区 湖区 矿区 港区 厂区 军区 战区 禁区 全区 专区 分区 全县 城镇 小镇 集镇 乡镇 全镇 乡村 乡土 乡贤 乡愁 城乡 下乡 返乡 水乡 家乡 全乡 旗帜 旗舰 红旗 国旗 联盟 同盟 加盟
    # Furniture of scraped pages: a line that begins with one of these is no part of the document.
    furniture: 您当前的位置 当前位置 首页 来源: 发布时间 发布日期 信息来源 浏览 浏览次数 浏览量 字体 打印 扫一扫 分享到 附件下载 相关解读 文字解读 图片解读 视频解读
      访谈解读 媒体报道 上一篇 下一篇 责任编辑 索 索引号 备注/文号 发布机构 公文生成日期 生成日期 有效性 信息分类 主办单位 版权所有 网站地图 【打印 【关闭 关闭窗口
    # The ends of titles of drafts: a document so named reports, it does not plan.
    draftkinds: 报告 总结 讲话 公报 汇报 通报 综述 材料 说明 简报 年报 情况 纪实
    # Times that lean on the year of the report.
    period-thisyear: 今年 本年度 本年 当年 年内 一年来 过去一年 今年以来
    period-lastyear: 去年 上年度 上年 上一年度 上一年
    period-yearagosame: 去年同期 上年同期 上年度同期 同期
    period-open: 历年 近年来 近年 前年 往年 五年来 十四五 十三五 十五五
    # Scopes: all of the place whose report it is. They say nothing about what is measured.
    scopes: 全市 全区 全县 全省 全州 全旗 全镇 全乡 全街道 全国 全系统 全辖区 我市 我区 我县 我省 我州 我旗 我镇 我街道 本市 本区 本县 本省 本镇
      市域内 县域内 辖区内 市内 县内 区内 境内
    # Words at the front of an indicator that say nothing of their own.
    indicatorfillers: 其中 同时 此外 另外 另 累计 共计 总计 合计 一共 总共 共 已 均 各级各部门 各级 各地 各类 各项 各种 先后 陆续 积极 全面 有效 依法 深入
      扎实 持续 大力 切实 及时 认真 高效 稳步 严格 不断 进一步 主动 统筹 着力 有序 圆满 顺利 已经 并 还 又 也 为群众 的 总体 整体 全力 年度 目前 现 今
    # Characters behind a single one of these that make another word of it: 共享, 已婚, 并网.
    notfillerbefore: 享 同 建 治 青 性 产 婚 网 购 联 轨 衡 衡性 场 有制 代 行 案
    # Words at the end of an indicator that only say that it is counted, or how exactly.
    indicatorends: 数量 总数 总数量 总量 总额 数 左右 上下 以上 以下 以内 之内 有余 开外 次
    # What may stand in a comparison beside the words of change and of earlier times.
    comparisonfillers: 比 较 年初 年末 上年末 去年底 净 分别 同期 又 由 从 与 相比 实际 名义
    # Verbs that say no more than that the thing is there.
    lightverbs: 办理 开展 组织开展 组织 举办 举行 实施 进行 提供 建立 建成 出台 制定 印发 制发 完成 拥有 配备
    # Words that claim that nothing is left out.
    completeness: 全部 均 都 全覆盖 全面覆盖 所有 一律 无一 全员 悉数 每个 每名 每一 逐一 全数
    # Characters before 均 and 都 that make another word: 平均, 首都.
    notcompletenessbehind: 平 人 年 户 月 日 首 成 地 亩
    # Words that announce what is to be reached.
    targetwords: 力争 目标 计划 确保 预期 争取 预计 年底前 控制在 稳定在 保持在 要求 规划 拟 到年底
    # Words that do so for the whole sentence.
    targetopeners: 力争 确保 争取 下一步 今后 明年 预期目标 主要目标 工作目标 年底前 到年底
    # Words behind a number that make a limit of it.
    afterlimits: 以上 以下 以内 之内 左右的目标 的目标 的要求 的任务
    # Headings of what is yet to be done.
    outlook: 打算 工作安排 工作计划 工作思路 目标 下一步 下步 谋划 展望 主要任务 重点任务 规划
    # Words that say of such a heading that it looks back all the same.
    lookback: 情况 完成 回顾 成效 总结 落实 进展
    # Words before a figure by which its sentence speaks of a part only.
    narrowing: 专项 期间 活动中 行动中 整治中 过程中 试点 集中行动 其中
    # What was done to know a figure: 据…统计.
    sourcewords: 统计 调查 测算 监测 测评 通报 公布 反馈 显示 公报 年鉴 核算 评估 回访 年报 台账 口径 提供 介绍 审计
    # What every report and every plan says, whatever it is about; and set phrases. Wording is compared without them.
    plainwords: 中国特色社会主义 总书记 重要讲话 重要论述 指示批示 决策部署 党中央 国务院 党委政府 市委 区委 县委 省委 高质量发展
      经济社会发展 习近平新时代中国特色社会主义思想 党的二十大 党的十九大 全会精神 为指导 深入 持续 加强 强化 推进 推动 落实 全面
      切实 认真 积极 不断 进一步 着力 大力 扎实 严格 健全 完善 建立 优化 提升 提高 增强 加快 加大 充分 发挥 作用 坚持 始终
      自觉 主动 接受 开展 组织 实施 做好 确保 有效 工作 机制 制度 体系 建设 情况 有序 稳妥 贯彻 履行 按照 根据 结合 实际
      要求 进行 实现 形成 通过 以及 力度 水平 能力 方式 方面 任务 措施 问题 探索 创新 深化 巩固 拓展 规范 管理 相关 有关
      各级 各部门 部门 单位 机关 一批 及时 依法 统筹 促进 完成 制定 出台 研究 突出 重点 聚焦 围绕 支持 引导 注重 领域 效能
      质量 成效 今年 以来 截至 目前 我区 我市 我县 我省 全区 全市 全县 全省
    # Headings of a plan under which nothing is to be done.
    preambles: 指导思想 基本原则 工作原则 总体目标 总体要求 总体思路 总体考虑 工作目标 主要目标 发展目标 目标 原则 工作思路 基本思路
      重要意义 编制依据 适用范围 总则 附则 附件
    # Headings of a report under which stands what was not done.
    shortcomings: 存在 主要问题 问题和不足 问题与不足 问题和困难 困难和问题 不足之处 短板
    # Units of time and size that describe a thing instead of reporting about it.
    descriptiveunits: 年 岁 天 日 小时 分钟 秒 个月 周 工作日 个工作日 周年 届 级 星 度 ℃ 分贝 字 字节 周岁 轮 步 趟 次方
    # Units that count or measure the same: alias=unit, alias=unit*factor.
    unitequals: 起=件 宗=件 例=件 案=件 名=人 位=人 家=个 所=个 处=个 座=个 间=个 项目=项 场次=场 千米=公里 米=公里*1/1000 平方千米=平方公里
      平方=平方米 ㎡=平方米 m²=平方米 立方=立方米 m³=立方米 公斤=吨*1/1000 千克=吨*1/1000 km=公里 kg=吨*1/1000 公顷=亩*15 天=日 平方公里=平方米*1000000
      兆瓦=千瓦*1000 kw=千瓦 kW=千瓦 MW=千瓦*1000 度=千瓦时 kWh=千瓦时 标箱=标准箱 个百分点=百分点 ‰=%*1/10 百分比=% 百分数=% pct=% percent=%
    # The columns of a ledger by their headers, in lower case.
    ledger-indicator: 指标 指标名称 统计指标 主要指标 指标项 指标项目 项目 项目名称 名称 事项 数据项 数据名称 indicator indicators name item metric measure
    ledger-value: 数值 数据 值 指标值 数据值 统计值 统计数 数 数量 数额 数字 完成值 完成数 实际值 实际数 value values figure number amount data
    ledger-unit: 单位 计量单位 数据单位 指标单位 unit units
    ledger-period: 期间 时期 年度 时间 年份 统计期 统计期间 统计时间 统计年度 报告期 所属期 所属时期 数据时间 日期 period year time date
    ledger-source: 来源 数据来源 资料来源 出处 来源单位 来源部门 填报单位 责任单位 责任部门 提供单位 数据提供单位 报送单位 部门 source sources origin
    ledger-note: 备注 说明 注 附注 note notes remark remarks comment comments
    # Headers that only Hegao's own sheet has: it lists what a draft says and is no evidence.
    ledger-sheet: 原文 依据 核对 text support check
    # What stands in a cell to say that there is nothing.
    ledger-nothing: - — —— / 无 暂无 空 n/a na null none
    """
}
