/// What `Package.swift` declares, read from its words. (Asking `swift package` would wait for the build that runs the test.)
struct Manifest {
  struct Target: Hashable {
    var name: String
    var dependencies: [String]
    var isTest: Bool
  }

  /// One argument of a call.
  private struct Argument {
    var label: String?
    var tokens: ArraySlice<SwiftTokens.Token>

    var strings: [String] {
      tokens.compactMap { token in
        if case .string(let value) = token { value } else { nil }
      }
    }
  }

  private(set) var targets: [Target] = []
  /// The labels of the arguments of `Package(...)`.
  private(set) var packageLabels: [String] = []
  /// The names of what the package ships, with the kind of each: `executable hegao`.
  private(set) var products: [String] = []
  /// True when a package or a product of another package is named anywhere.
  private(set) var namesOtherPackages = false

  init(_ source: String) {
    let tokens = SwiftTokens(source).tokens
    for (index, token) in tokens.enumerated() {
      guard case .word(let word) = token, tokens.indices.contains(index + 1), tokens[index + 1] == .mark("(") else {
        continue
      }
      // A declaration of a function of that name is no call.
      if index > 0, tokens[index - 1] == .word("func") { continue }
      let arguments = Manifest.arguments(tokens[(index + 2)...])
      switch word {
      case "room", "tests", "target", "executableTarget", "testTarget":
        read(target: arguments, isTest: word == "tests" || word == "testTarget")
      case "Package": packageLabels += arguments.compactMap(\.label)
      case "package", "product": namesOtherPackages = true
      case "executable", "library", "plugin": products += arguments.first?.strings.map { "\(word) \($0)" } ?? []
      default: break
      }
    }
  }

  private mutating func read(target arguments: [Argument], isTest: Bool) {
    // The helper functions pass a name on that is no literal; the calls of them have it.
    guard let name = arguments.first?.strings.first else { return }
    let dependencies = arguments.dropFirst().first { $0.label == nil || $0.label == "dependencies" }?.strings ?? []
    // What lies under Tests serves tests, whatever its kind.
    let path = arguments.first { $0.label == "path" }?.strings.first ?? ""
    targets.append(Target(name: name, dependencies: dependencies, isTest: isTest || path.hasPrefix("Tests/")))
  }

  /// The arguments up to the parenthesis that closes the call.
  private static func arguments(_ tokens: ArraySlice<SwiftTokens.Token>) -> [Argument] {
    var arguments: [Argument] = []
    var depth = 0
    var start = tokens.startIndex
    func take(upTo end: Int) {
      guard start < end else { return }
      var label: String?
      if case .word(let word) = tokens[start], start + 1 < end, tokens[start + 1] == .mark(":") { label = word }
      arguments.append(Argument(label: label, tokens: tokens[start..<end]))
    }
    for index in tokens.indices {
      switch tokens[index] {
      case .mark("("), .mark("["), .mark("{"): depth += 1
      case .mark(")") where depth == 0:
        take(upTo: index)
        return arguments
      case .mark(")"), .mark("]"), .mark("}"): depth -= 1
      case .mark(",") where depth == 0:
        take(upTo: index)
        start = index + 1
      default: break
      }
    }
    return arguments
  }
}
