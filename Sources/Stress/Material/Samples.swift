import Benchmark

/// Short documents that belong together, and in which every rule has something to look at.
enum Samples {
  static let plan = """
    云政发〔2026〕7号
    安澜县乡村供水实施方案（2026—2030年）
    一、总体要求
    目标：到2030年供水普及率不低于95%。
    二、重点任务
    （一）水源。保护水源。
    1.划定保护区。2027年底前完成。
    （1）立界桩。
    （2）巡查。每月不少于2次。
    2.备用水源。
    （3）选址。
    （二）水厂。改造水厂12座。
    三、保障
    （一）经费。
    """

  static let draft = """
    安澜县2026年供水工作总结

    一、主要工作
    （一）落实方案。落实《安澜县乡村供水实施方案（2026—2030年）》（以下简称《方案》）第（2）项，全年巡查36次，发现问题48个，整改46个，整改率95.83%。
    按照《方案》第二部分第（一）项和第（9）项，建成水厂5座，同比增长25%。
    （二）改造管网。2026年，全县更换管网186公里，其中主管62公里、支管124公里。
    一是摸底；二是施工；四是验收。
    <!-- hegao: allow percent-over-bound 上年结转 -->
    办结率102%。
    二、2027年工作打算
    供水普及率达到96%。
    """

  static let neighbour = "安澜县2026年水利工作报告\n\n一、供水\n2026年，全县更换管网168公里。\n"

  static let ledger = "指标,数值,单位,期间\n更换管网,186,公里,2026年\n建成水厂,6,座,2026年\n"

  static let configuration = """
    {
      "rules": {"outline-gap": "error", "percent-over-bound": "off"},
      "rounding": "nearest", "knownTitles": ["《乡村供水条例》"], "drafts": ["*.md", "*.txt"]
    }
    """

  static let waivers = """
    {"waivers": [{"file": "draft.md", "rule": "outline-gap", "words": "四是", "reason": "原稿如此"},
      {"file": "draft.md", "rule": "figure-ledger-mismatch", "words": "5座", "reason": "终报数"}]}
    """

  /// What may stand in a workspace, and under which names.
  static let documents: [(name: String, text: String)] = [
    ("draft.md", draft), ("plan.md", plan), ("ledger.csv", ledger), ("neighbour.md", neighbour), ("second.txt", draft),
    ("edition.md", plan.replacing("2026—2030", with: "2021—2025")), ("copy.md", plan),
    ("hegao.json", configuration), ("hegao.waivers.json", waivers),
  ]

  /// Pieces that change how a document is read: line ends, markers, brackets, titles, figures, comments, header rows.
  static let pieces = [
    "\n", "\n", "\n\n", "\r", "\r\n", "\u{85}", "\u{2028}", "\t", " ", "　", "一、", "（二）", "二、", "1.", "（3）", "2.", "①",
    "一是", "二是", "三是", "四是", "第一，", "第一章 ", "第二条 ", "# ", "## ", "⒈", "附件", "《", "》", "〈", "（", "）", "“", "”",
    "。", "，", "、", "；", "：", "《方案》", "《办法》", "方案", "（以下简称《方案》）", "（以下简称《办法》）", "方案第2项", "第（3）项",
    "第（3）至（9）项", "第二部分第（一）项", "、3项", "至", "以下统称", "本方案第（1）项", "的通知\n", "总结报告\n", "目标：", "其中", "分别",
    "合计", "办结率", "整改率", "占全部的", "同比增长", "提高", "个百分点", "受理", "办结", "以下三个方面", "2025年", "2026年，", "上年",
    "安澜县", "云麓市", "总结", "工作打算", "\n2026年3月2日\n", "96%", "102%", "95.83%", "186公里", "46个", "9", "0", "12", "%", "‰", "万",
    "百分之三", "七成", "翻一番", "10%～20%", "1，234", ".", ",", "，", "\"", "指标,数值\n", "指标\t数值\t单位\n", ";", "|", "| 指标 | 数值 |\n",
    "|---|---|\n", "| 办结率 | 102% |\n", "<!--", "-->", "<!-- hegao: allow-file outline-gap 原稿如此 -->",
    "<!-- hegao: allow percent-mismatch 终报数 -->", "<!-- hegao: allow nothing -->", "𠮷", "e\u{301}", "\u{FEFF}",
    "\u{FFFD}",
    "\u{200B}", "\u{0}", "{", "}", "[", "]", "\"rules\": {\"figure-unsupported\": \"off\"}", "项", "点", "", "", "",
  ]

  /// What somebody types character by character.
  static let phrases = [
    "全年受理来电528件，办结503件，办结率95.27%，", "（三）第三项工作。按照《方案》第（2）项，建成水厂6座。\n",
    "一是摸底；二是施工；三是验收。", "\n\n三、存在的问题\n", "<!-- hegao: allow percent-mismatch 终报数，见复函 -->",
    "落实《安澜县乡村供水实施方案（2026—2030年）》（以下简称《方案》）第（1）、（2）项，", "| 指标 | 数值 |\n|---|---|\n| 更换管网 | 186公里 |\n",
    "抓好以下四个方面：", "由85.2%提高到91.7%，提高6.5个百分点", "其中主管62公里、支管125公里。", "𠮷林街道（𠮷𠮷）办结3件\r\n",
  ]
}
