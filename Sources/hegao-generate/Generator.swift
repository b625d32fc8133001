#if canImport(FoundationEssentials)
  import FoundationEssentials
#else
  import Foundation
#endif
#if canImport(Darwin)
  import Darwin
#elseif canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#endif

/// A file of the repository that is made from others.
struct GeneratedFile {
  /// From the root of the repository.
  let path: String
  let text: String
}

/// Why nothing was generated.
struct GeneratorError: Error {
  let message: String
}

/// Writes the files of the repository that are made from others.
///
/// `swift run hegao-generate` in the root of the repository writes them; with `--check` it writes nothing and fails when
/// one of them is stale. `--root FOLDER` says where the repository is.
enum Generator {
  /// Every generated file. A new one is one more line here.
  static func files(root: String) throws -> [GeneratedFile] {
    [
      try SampleWorkspaceGenerator.file(root: root), RulesGenerator.file(), ConfigurationSchemaGenerator.file(),
      try ManifestGenerator.file(root: root), try ExtensionGenerator.file(root: root),
    ] + (try RuleTableGenerator.files(root: root))
  }

  static func main() -> Never {
    var arguments = Array(CommandLine.arguments.dropFirst())
    var root = "."
    if let option = arguments.firstIndex(of: "--root"), option + 1 < arguments.count {
      root = arguments[option + 1]
      arguments.removeSubrange(option...option + 1)
    }
    guard arguments.isEmpty || arguments == ["--check"] else {
      complain("usage: hegao-generate [--check] [--root FOLDER]")
      exit(2)
    }
    do {
      exit(try run(root: root, isCheck: !arguments.isEmpty))
    } catch let error as GeneratorError {
      complain(error.message)
    } catch {
      complain("\(error)")
    }
    exit(2)
  }

  private static func run(root: String, isCheck: Bool) throws -> Int32 {
    var status: Int32 = 0
    for file in try files(root: root) {
      let path = root + "/" + file.path
      let current = FileManager.default.contents(atPath: path)
      if current == Data(file.text.utf8) { continue }
      if isCheck {
        complain("\(file.path) is stale: run `swift run hegao-generate`")
        status = 1
      } else {
        try Data(file.text.utf8).write(to: URL(filePath: path))
        complain("wrote \(file.path)")
      }
    }
    return status
  }

  private static func complain(_ message: String) {
    let line = Array((message + "\n").utf8)
    _ = line.withUnsafeBytes { write(STDERR_FILENO, $0.baseAddress, $0.count) }
  }
}
