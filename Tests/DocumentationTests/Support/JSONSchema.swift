import Foundation

/// A checker for the part of JSON Schema (draft 2020-12) that the schemas of `Protocol` use. A keyword that it does not know
/// is an objection too: it would look like a promise and hold nothing.
struct JSONSchema {
  private let root: [String: Any]

  init(_ data: Data) throws {
    guard let object = try JSONSerialization.jsonObject(with: data) as? [String: Any] else {
      throw CocoaError(.coderReadCorrupt)
    }
    root = object
  }

  /// What is wrong with a value, each with its place (`/findings/0/rule`).
  ///
  /// - Parameter allowsUndescribed: False to object to members that the schema does not describe, although it allows them.
  func objections(to value: Any, allowsUndescribed: Bool = false) -> [String] {
    objections(to: value, root, at: "", allowsUndescribed)
  }

  private func objections(to value: Any, _ schema: [String: Any], at place: String, _ isOpen: Bool) -> [String] {
    schema.flatMap { keyword, operand -> [String] in
      switch (keyword, operand) {
      case ("$schema", _), ("title", _), ("description", _), ("examples", _), ("$defs", _): return []
      case ("$ref", let reference as String): return objections(to: value, resolve(reference), at: place, isOpen)
      case ("anyOf", let choices as [[String: Any]]):
        let attempts = choices.map { objections(to: value, $0, at: place, isOpen) }
        // The nearest choice is the one that goes wrong deepest inside.
        return attempts.contains([]) ? [] : attempts.max { depth($0) < depth($1) } ?? []
      case ("type", let name as String): return isType(value, name) ? [] : ["\(place) is no \(name)"]
      case ("enum", let choices as [String]):
        return (value as? String).map(choices.contains) == true ? [] : ["\(place) is none of \(choices)"]
      case ("pattern", let pattern as String):
        return matches(value, pattern) ? [] : ["\(place) does not match \(pattern): \(value)"]
      case ("minimum", let least as Int):
        return (value as? Int).map { $0 >= least } == true ? [] : ["\(place) is too small"]
      case ("minItems", let least as Int): return count(value) >= least ? [] : ["\(place) has too few items"]
      case ("maxItems", let most as Int): return count(value) <= most ? [] : ["\(place) has too many items"]
      case ("items", let item as [String: Any]):
        return (value as? [Any] ?? []).enumerated().flatMap { objections(to: $1, item, at: "\(place)/\($0)", isOpen) }
      case ("required", let names as [String]):
        guard let object = value as? [String: Any] else { return [] }
        return names.filter { object[$0] == nil }.map { "\(place) has no \($0)" }
      case ("additionalProperties", let allowed as Bool) where !allowed:
        guard let object = value as? [String: Any], isOpen else { return [] }
        let members = schema["properties"] as? [String: Any] ?? [:]
        return object.keys.filter { members[$0] == nil }.map { "\(place)/\($0) is not allowed" }
      case ("properties", let members as [String: [String: Any]]):
        guard let object = value as? [String: Any] else { return [] }
        return object.flatMap { name, member -> [String] in
          if let schema = members[name] { return objections(to: member, schema, at: "\(place)/\(name)", isOpen) }
          return isOpen ? [] : ["\(place)/\(name) is not described"]
        }
      default: return ["the schema says \(keyword), which this checker does not understand"]
      }
    }
  }

  private func resolve(_ reference: String) -> [String: Any] {
    let name = reference.dropFirst("#/$defs/".count)
    let definitions = root["$defs"] as? [String: [String: Any]]
    return definitions?[String(name)] ?? ["$ref to nowhere: \(reference)": true]
  }

  private func depth(_ objections: [String]) -> Int { objections.map { $0.count { $0 == "/" } }.max() ?? 0 }

  private func count(_ value: Any) -> Int { (value as? [Any])?.count ?? 0 }

  private func matches(_ value: Any, _ pattern: String) -> Bool {
    guard let text = value as? String else { return false }
    return text.range(of: pattern, options: .regularExpression) != nil
  }

  private func isType(_ value: Any, _ name: String) -> Bool {
    switch name {
    case "object": value is [String: Any]
    case "array": value is [Any]
    case "string": value is String
    case "null": value is NSNull
    // JSONSerialization gives NSNumber for both; a truth value is recognised by its Objective-C type.
    case "boolean": (value as? NSNumber).map(isTruth) == true
    case "integer": (value as? NSNumber).map { !isTruth($0) && Double($0.intValue) == $0.doubleValue } == true
    default: false
    }
  }

  private func isTruth(_ number: NSNumber) -> Bool { String(cString: number.objCType) == "c" }
}
