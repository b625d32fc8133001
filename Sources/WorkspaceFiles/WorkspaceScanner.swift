import TextModel

/// Finds and reads the files of a workspace.
package enum WorkspaceScanner {
  /// The folder that is the workspace of a file: the nearest one upward that holds `hegao.json` or `.git`, else its own.
  package static func root(ofFile path: String) -> String { path }

  /// Every document under a folder that may be a draft, a plan or a ledger, in sorted order.
  package static func documents(under root: String) -> [String] { [] }

  /// The text of a file. Broken UTF-8 is repaired, GB18030 ledgers are decoded.
  package static func read(_ path: String) throws -> SourceText { SourceText("") }
}
