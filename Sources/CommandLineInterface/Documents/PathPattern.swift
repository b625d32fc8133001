import Checks
import WorkspaceFiles

/// An operand that stands for several files, where the shell has not put the files in its place: `'报告/**/*.md'`.
struct PathPattern {
  /// The folder before the first name that holds a mark, as the user wrote it; `.` where there is none.
  let folder: String
  private let glob: Glob

  /// Nil for an operand without any of `*`, `?` and `{`, which can only be a path.
  ///
  /// - Throws: What is wrong with the pattern.
  init?(_ operand: String) throws(Glob.Problem) {
    let names = operand.split(separator: "/", omittingEmptySubsequences: false)
    guard let first = names.firstIndex(where: { $0.contains { "*?{".contains($0) } }) else { return nil }
    let before = names[..<first].joined(separator: "/")
    folder = first == 0 ? "." : before.isEmpty ? "/" : before
    glob = try Glob(names[first...].joined(separator: "/"))
  }

  /// The documents below ``folder`` that are meant, as if the user had named each of them, in the order of their bytes;
  /// and what could not be looked into.
  func documents() -> (paths: [String], problems: [WorkspaceProblem]) {
    guard let root = FilePath.canonical(folder) else { return ([], []) }
    let scan = WorkspaceScanner.scan(under: root)
    let below = scan.documents.compactMap { FilePath.relative($0, to: root) }.filter(glob.matches)
    return (below.map { FilePath.join(folder, $0) }, scan.problems)
  }
}
