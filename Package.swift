// swift-tools-version: 6.1
import PackageDescription

/// Settings of every target: the Swift 6 language mode, and warnings of our own code stop the build.
let strict: [SwiftSetting] = [
  .swiftLanguageMode(.v6),
  .unsafeFlags(["-warnings-as-errors"]),
  .unsafeFlags(["-cross-module-optimization"], .when(configuration: .release)),
  // Types are reached by their metadata and not by their mangled names: the names are resolved by a search through every conformance of the
  // program, which was more than half of what it did up to the answer to `initialize`.
  .unsafeFlags(
    ["-Xfrontend", "-disable-concrete-type-metadata-mangled-name-accessors"], .when(configuration: .release)),
]

/// With the standard library linked in, everything would be exported for libraries that a program might load, and so be kept. It loads none.
let program: [LinkerSetting] = [
  .unsafeFlags(["-Xlinker", "--no-export-dynamic"], .when(platforms: [.linux], configuration: .release))
]

func room(_ name: String, _ dependencies: [Target.Dependency] = []) -> Target {
  .target(name: name, dependencies: dependencies, swiftSettings: strict)
}

func tests(_ name: String, _ dependencies: [Target.Dependency]) -> Target {
  .testTarget(name: name, dependencies: dependencies, swiftSettings: strict)
}

let package = Package(
  name: "hegao",
  platforms: [.macOS(.v15)],
  products: [.executable(name: "hegao", targets: ["hegao"])],
  targets: [
    room("TextModel"),
    room("Numerals", ["TextModel"]),
    room("DraftSyntax", ["TextModel", "Numerals"]),
    room("PlanModel", ["TextModel", "Numerals", "DraftSyntax"]),
    room("Evidence", ["TextModel", "Numerals", "DraftSyntax"]),
    room("Checks", ["TextModel", "Numerals", "DraftSyntax", "PlanModel", "Evidence"]),
    room("Analysis", ["TextModel", "Numerals", "DraftSyntax", "PlanModel", "Evidence", "Checks"]),
    room("WorkspaceFiles", ["TextModel", "Checks", "Analysis"]),
    room("LanguageServerProtocol"),
    room("JSONRPC", ["LanguageServerProtocol"]),
    room(
      "Server",
      [
        "TextModel", "DraftSyntax", "PlanModel", "Checks", "Analysis", "WorkspaceFiles",
        "LanguageServerProtocol", "JSONRPC",
      ]),
    room(
      "CommandLineInterface",
      [
        "TextModel", "Numerals", "DraftSyntax", "PlanModel", "Checks", "Analysis", "WorkspaceFiles",
        "Server",
      ]),
    .executableTarget(
      name: "hegao", dependencies: ["CommandLineInterface"], swiftSettings: strict, linkerSettings: program),
    room("Benchmark", ["JSONRPC"]),
    // The program that is measured is built with the benchmark.
    .executableTarget(name: "hegao-bench", dependencies: ["Benchmark", "hegao"], swiftSettings: strict),
    room(
      "Stress",
      [
        "TextModel", "Checks", "Analysis", "WorkspaceFiles", "LanguageServerProtocol", "JSONRPC", "Server", "Benchmark",
      ]),
    .executableTarget(
      name: "hegao-stress", dependencies: ["Stress"], exclude: ["sanitize"], swiftSettings: strict),
    .executableTarget(
      name: "hegao-generate",
      dependencies: ["TextModel", "Checks", "Analysis", "WorkspaceFiles", "LanguageServerProtocol", "Server"],
      swiftSettings: strict),
    tests("WorkspaceFilesTests", ["TextModel", "Analysis", "WorkspaceFiles"]),
    tests(
      "CommandLineTests",
      [
        "TextModel", "Numerals", "Checks", "Analysis", "WorkspaceFiles", "CommandLineInterface", "hegao",
        "hegao-generate",
      ]),
    tests("ContractTests", ["LanguageServerProtocol", "JSONRPC", "hegao"]),
    .testTarget(
      name: "TranscriptTests", dependencies: ["LanguageServerProtocol", "JSONRPC", "hegao"],
      exclude: ["Validator", "record"], swiftSettings: strict),
    .testTarget(name: "EditorTests", dependencies: ["hegao"], exclude: ["Drivers"], swiftSettings: strict),
    tests("SettingsTests", ["TextModel", "Checks", "Analysis", "WorkspaceFiles"]),
    tests("TextModelTests", ["TextModel"]),
    tests("NumeralsTests", ["TextModel", "Numerals"]),
    tests("EvidenceTests", ["TextModel", "Numerals", "DraftSyntax", "Evidence", "Checks", "Analysis"]),
    tests("ArchitectureTests", []),
    tests("JSONRPCTests", ["JSONRPC", "LanguageServerProtocol"]),
    tests(
      "ServerTests",
      [
        "TextModel", "DraftSyntax", "Checks", "Analysis", "WorkspaceFiles", "LanguageServerProtocol", "JSONRPC",
        "Server", "TestSupport",
      ]),
    .target(
      name: "TestSupport", dependencies: ["TextModel", "Numerals", "DraftSyntax", "Checks", "Analysis"],
      path: "Tests/Support",
      swiftSettings: strict),
    tests("DraftSyntaxTests", ["TextModel", "Numerals", "DraftSyntax", "TestSupport"]),
    tests("RelationTests", ["TextModel", "Numerals", "DraftSyntax", "Checks", "Analysis", "TestSupport"]),
    tests("PlanModelTests", ["TextModel", "DraftSyntax", "PlanModel"]),
    .testTarget(
      name: "ChecksTests", dependencies: ["TextModel", "DraftSyntax", "Checks", "Analysis", "TestSupport"],
      exclude: ["Fixtures"], swiftSettings: strict),
    .testTarget(
      name: "AnalysisTests",
      dependencies: ["TextModel", "DraftSyntax", "Checks", "Analysis", "TestSupport"],
      exclude: ["Fixtures"], swiftSettings: strict),
    tests("BenchmarkTests", ["TextModel", "Checks", "Analysis", "Benchmark", "TestSupport", "hegao"]),
    tests("StressTests", ["TextModel", "Analysis", "Benchmark", "Stress"]),
    tests("EnduranceTests", ["TextModel", "Analysis", "JSONRPC", "Benchmark", "TestSupport", "hegao"]),
    tests("DocumentationTests", ["TextModel", "Checks", "hegao", "hegao-generate"]),
  ]
)
