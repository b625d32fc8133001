import Checks
import TextModel
import WorkspaceFiles

/// Writes `Protocol/configuration.schema.json`, by which editors complete and check `hegao.json`, from the keys that its reader knows.
enum ConfigurationSchemaGenerator {
  static let target = "Protocol/configuration.schema.json"

  static func file() -> GeneratedFile {
    var properties: [(name: String, value: JSONText)] = [
      (ConfigurationKey.schema, .object([("type", .string("string"))]))
    ]
    for key in ConfigurationKey.allCases {
      properties.append((key.rawValue, .object([("description", both(key.summary))] + constraints(of: key.value))))
    }
    let schema = JSONText.object([
      ("$schema", .string("https://json-schema.org/draft/2020-12/schema")),
      ("title", .string("hegao.json")),
      (
        "description",
        both(
          LocalizedText(
            "核稿在一个文件夹里的配置；什么都不写也能用。", "The configuration of Hegao in a folder; everything works without it."))
      ),
      ("type", .string("object")),
      ("additionalProperties", .boolean(false)),
      ("properties", .object(properties)),
    ])
    return GeneratedFile(path: target, text: schema.document)
  }

  /// What the schema says of a key, apart from its description.
  static func constraints(of value: ConfigurationKey.Value) -> [(name: String, value: JSONText)] {
    switch value {
    // Patterns are relative; the rest of their grammar is told by the reader.
    case .globs: array(of: [("type", .string("string")), ("pattern", .string("^[^/]"))])
    case .titles: array(of: [("type", .string("string"))])
    case .oneOf(let choices): [("enum", words(choices))]
    case .locale:
      [
        ("type", .string("string")), ("pattern", .string("^([Zz][Hh]|[Ee][Nn])")),
        ("examples", words(Language.allCases.map(\.rawValue))),
      ]
    case .severities:
      [
        ("type", .string("object")), ("additionalProperties", .boolean(false)),
        (
          "properties",
          .object(
            RuleCatalog.descriptions.map { rule in
              (
                rule.id,
                .object([("description", both(rule.title)), ("enum", words(ConfigurationKey.severityNames))])
              )
            })
        ),
      ]
    }
  }

  private static func array(of item: [(name: String, value: JSONText)]) -> [(name: String, value: JSONText)] {
    [("type", .string("array")), ("items", .object(item))]
  }

  private static func words(_ words: [String]) -> JSONText { .array(words.map(JSONText.string)) }

  /// An editor shows one description, whatever its language.
  static func both(_ text: LocalizedText) -> JSONText { .string(text.chinese + "\n" + text.english) }
}
