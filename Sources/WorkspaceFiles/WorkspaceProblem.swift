#if canImport(Darwin)
  import Darwin
#elseif canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#endif
import TextModel

/// Something that kept a file or a folder from being read as a whole.
package struct WorkspaceProblem: Error, Hashable, Sendable {
  package enum Kind: Hashable, Sendable {
    case missing, notPermitted, isFolder, notRegular
    case tooLarge(limit: Int)
    case tooManyFiles(limit: Int)
    case tooManyFolders(limit: Int)
    case tooMuchText(limit: Int)
    case nameNotUTF8
    case leadsOutside
    case leadsNowhere
    /// The home folder or `/`: only what lies directly in it was read.
    case notDescended
    /// Any other error of the system, by its `errno`.
    case system(Int32)
  }

  package let path: String
  package let kind: Kind

  package init(path: String, kind: Kind) {
    self.path = path
    self.kind = kind
  }

  /// The problem behind an `errno`.
  package init(path: String, errno code: Int32) {
    let kind: Kind =
      switch code {
      case ENOENT, ENOTDIR: .missing
      case EACCES, EPERM: .notPermitted
      case EISDIR: .isFolder
      case ENXIO: .notRegular
      default: .system(code)
      }
    self.init(path: path, kind: kind)
  }

  /// True when something that was asked for has not been read; false for what is only worth knowing.
  package var isFailure: Bool {
    switch kind {
    case .leadsOutside, .leadsNowhere, .notDescended: false
    default: true
    }
  }

  /// What is wrong with the file, without its path.
  package var message: LocalizedText {
    switch kind {
    case .missing: LocalizedText("找不到文件", "no such file")
    case .notPermitted: LocalizedText("没有读取权限", "permission denied")
    case .isFolder: LocalizedText("是文件夹，不是文件", "is a folder, not a file")
    case .notRegular: LocalizedText("不是普通文件，不能读取", "is not a regular file and cannot be read")
    case .tooLarge(let limit):
      LocalizedText("文件超过 \(megabytes(limit)) MB，未读取", "larger than \(megabytes(limit)) MB, not read")
    case .tooManyFiles(let limit):
      LocalizedText("文件多于 \(limit) 个，其余未读取", "more than \(limit) files, the rest was not read")
    case .tooManyFolders(let limit):
      LocalizedText("文件夹多于 \(limit) 个，其余未读取", "more than \(limit) folders, the rest was not read")
    case .tooMuchText(let limit):
      LocalizedText(
        "文件合计超过 \(megabytes(limit)) MB，其余未读取", "more than \(megabytes(limit)) MB in all, the rest was not read")
    case .nameNotUTF8: LocalizedText("文件名不是 UTF-8 编码，未读取", "the name is not UTF-8, not read")
    case .leadsOutside: LocalizedText("链接指向工作区以外，未读取", "the link leads out of the workspace, not read")
    case .leadsNowhere: LocalizedText("链接的目标不存在，未读取", "the link leads nowhere, not read")
    case .notDescended:
      LocalizedText("是主目录，只读其中的文件，不读下级文件夹", "is a home folder: its own files are read, its folders are not")
    case .system(let code):
      LocalizedText("读取失败：\(systemText(code))", "cannot be read: \(systemText(code))")
    }
  }

  private func megabytes(_ bytes: Int) -> Int { bytes / 1_000_000 }

  private func systemText(_ code: Int32) -> String { strerror(code).map { String(cString: $0) } ?? "errno \(code)" }
}
