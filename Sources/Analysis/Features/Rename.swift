import Checks
import DraftSyntax
import PlanModel
import TextModel

/// Why a short name cannot be changed.
package struct RenameRefusal: Error, Sendable, Hashable {
  package var message: LocalizedText
}

extension Analysis {
  /// The short name under the cursor, without brackets and quotes, in bytes of the document; nil where there is none.
  package func renameRange(in key: DocumentKey, at offset: TextOffset) -> TextRange? {
    guard let context = referenceContext(of: key) else { return nil }
    return alias(in: context, at: offset)?.range
  }

  /// The edits that give a short name another one, from its definition through the draft.
  ///
  /// - Throws: ``RenameRefusal`` where there is no short name, or the new one cannot be.
  package func renameEdits(in key: DocumentKey, at offset: TextOffset, to newName: String) throws(RenameRefusal)
    -> [TextEdit]
  {
    guard let context = referenceContext(of: key), let alias = alias(in: context, at: offset) else {
      throw RenameRefusal(
        message: LocalizedText("这里没有可以改名的简称", "there is no short name here that could be renamed"))
    }
    let name = try bareName(newName)
    let newKey = TitleKey(name)
    if newKey.whole != alias.binding.key.whole { try checkThatNothingIs(newKey, name, in: context) }
    return uses(of: alias.binding, in: context).map { TextEdit(range: $0, replacement: name) }
  }

  private func alias(in context: CheckContext, at offset: TextOffset) -> (binding: AliasBinding, range: TextRange)? {
    let aliases = context.aliases
    let index = context.draft.block(at: offset)
    guard index < context.draft.blocks.count else { return nil }
    let local = offset - context.draft.starts[index]
    if let binding = aliases.first(where: { $0.block == index && $0.definition.nameRange.touches(local) }) {
      return (binding, context.draft.absolute(binding.definition.nameRange, in: index))
    }
    let titles = context.mentions(in: index, aliases: aliases)
    for title in titles.sorted(by: { $0.range.count < $1.range.count }) {
      if title.range.touches(local), let binding = context.binding(of: title, in: index, among: aliases) {
        return (binding, context.draft.absolute(title.inner, in: index))
      }
    }
    return nil
  }

  /// Every place where a short name stands as its definition made it, in the order of the text.
  private func uses(of binding: AliasBinding, in context: CheckContext) -> [TextRange] {
    let aliases = context.aliases
    var ranges: Set<TextRange> = [context.draft.absolute(binding.definition.nameRange, in: binding.block)]
    for index in context.draft.blocks.indices {
      for title in context.mentions(in: index, aliases: aliases) {
        let used = context.binding(of: title, in: index, among: aliases)
        guard let used, used.block == binding.block, used.definition == binding.definition else { continue }
        ranges.insert(context.draft.absolute(title.inner, in: index))
      }
    }
    return (ranges.union(quotedUses(of: binding, in: context))).sorted { $0.lowerBound < $1.lowerBound }
  }

  /// A short name that was defined in quotes is used in them.
  private func quotedUses(of binding: AliasBinding, in context: CheckContext) -> [TextRange] {
    let definition = context.draft.absolute(binding.definition.nameRange, in: binding.block)
    let bytes = context.text.bytes
    let (open, close) = (Array("“".utf8), Array("”".utf8))
    guard bytes[..<definition.lowerBound].suffix(open.count).elementsEqual(open) else { return [] }
    let quoted = open + bytes[definition] + close
    var uses: [TextRange] = []
    var i = definition.upperBound
    while i + quoted.count <= bytes.count {
      if bytes[i] == quoted[0], bytes[i..<i + quoted.count].elementsEqual(quoted) {
        uses.append(i + open.count..<i + quoted.count - close.count)
        i += quoted.count
      } else {
        i += 1
      }
    }
    return uses
  }

  /// The name that somebody typed, with or without its brackets.
  private func bareName(_ typed: String) throws(RenameRefusal) -> String {
    var name = typed.unicodeScalars.drop { $0.properties.isWhitespace || "《“".unicodeScalars.contains($0) }
    while let last = name.last, last.properties.isWhitespace || "》”".unicodeScalars.contains(last) { name.removeLast() }
    if name.isEmpty {
      throw RenameRefusal(message: LocalizedText("简称不能是空的", "a short name cannot be empty"))
    }
    if name.contains(where: { "《》〈〉“”（）()。，；：\n\r".unicodeScalars.contains($0) }) {
      throw RenameRefusal(
        message: LocalizedText("简称里不能有标点：\(typed)", "a short name cannot hold punctuation: \(typed)"))
    }
    return String(name)
  }

  /// A name that stands for something already would mean two things.
  private func checkThatNothingIs(_ key: TitleKey, _ name: String, in context: CheckContext) throws(RenameRefusal) {
    let isTaken =
      titles.knows(key) || context.aliases.contains { $0.key.whole == key.whole }
      || context.draft.blocks.contains { $0.titles.contains { $0.key.whole == key.whole } }
    if isTaken {
      throw RenameRefusal(
        message: LocalizedText("《\(name)》在文稿里已有所指", "《\(name)》 stands for something in this draft already"))
    }
  }
}
