import TextModel

/// `config-invalid`: something in `hegao.json` or `hegao.waivers.json` that cannot be understood.
///
/// The files are read where files are read; this is what is said of them.
package enum ConfigInvalid: Rule {
  package static let description = RuleDescription(
    id: "config-invalid", group: .config, severity: .warning, since: "0.1.0",
    title: LocalizedText("配置文件有误", "invalid configuration"),
    why: LocalizedText(
      "配置写错而没人提醒，关掉的规则还在报，登记的文件名不起作用，作者以为是工具不灵。",
      "A slip in the configuration that nobody tells makes rules speak that were turned off, and titles unknown that were listed."
    ),
    leavesAlone: LocalizedText(
      "没有配置文件不报，一切按默认；“$schema”一项只供编辑器使用。hegao.json 有误时整份不用，沿用上一次有效的配置；hegao.waivers.json 里写对的条目照样生效。",
      "No file, no finding: everything has a default. $schema is for editors. A faulty hegao.json is not used at all, the last good one stays in force; the good entries of hegao.waivers.json count."
    ),
    source: LocalizedText("JSON：RFC 8259；各项的写法见 hegao.json 的说明。", "JSON: RFC 8259; the keys are those of hegao.json."),
    triggers: [], quiet: [RuleExample("没有配置文件时，一切照常。")])

  package static func finding(at range: TextRange, _ message: LocalizedText, fixes: [Fix] = []) -> Finding {
    Finding(rule: description.id, severity: .warning, range: range, message: message, fixes: fixes)
  }
}
