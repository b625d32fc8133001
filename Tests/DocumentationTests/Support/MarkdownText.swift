/// What the tests want to know of a Markdown document (CommonMark): its headings, fenced code, tables and links.
struct MarkdownText {
  struct Heading: Equatable {
    let level: Int
    let title: String
  }

  private(set) var headings: [Heading] = []
  /// The lines of each fenced block.
  private(set) var codeBlocks: [[String]] = []
  /// Every line that is neither a heading nor in fenced code, with the number of headings before it.
  private(set) var prose: [(section: Int, line: String)] = []

  init(_ text: String) {
    var fence: Substring?
    for line in text.split(separator: "\n", omittingEmptySubsequences: false) {
      if let open = fence {
        if line.hasPrefix(open) { fence = nil } else { codeBlocks[codeBlocks.count - 1].append(String(line)) }
      } else if line.hasPrefix("```") {
        fence = line.prefix { $0 == "`" }
        codeBlocks.append([])
      } else if let match = line.wholeMatch(of: /(#{1,6}) (.+)/) {
        headings.append(Heading(level: match.1.count, title: String(match.2)))
      } else {
        prose.append((headings.count, String(line)))
      }
    }
  }

  /// The targets of links and images outside of code.
  var links: [String] {
    prose.flatMap { _, line in
      line.replacing(/`[^`]*`/, with: "").matches(of: /\]\(<?([^)>\s]+)>?\)/).map { String($0.1) }
    }
  }

  /// The targets that name a file of the repository, without their fragments.
  var relativeLinks: [String] {
    links.compactMap { link in
      if link.contains("://") || link.hasPrefix("mailto:") || link.hasPrefix("#") { return nil }
      return String(link.prefix { $0 != "#" })
    }
  }

  /// The cells of the rows of all tables, headers and rulers left out.
  var tableRows: [[String]] {
    var rows: [[String]] = []
    var isBelowRuler = false
    for (_, line) in prose {
      if !line.hasPrefix("|") {
        isBelowRuler = false
      } else if line.wholeMatch(of: /[|\-: ]+/) != nil {
        isBelowRuler = true
      } else if isBelowRuler {
        rows.append(
          line.split(separator: "|").map { String($0.trimmingPrefix(" ").reversed().drop { $0 == " " }.reversed()) })
      }
    }
    return rows
  }
}
