import Testing

/// The reader of imports must miss none and make none up.
@Suite struct SwiftTokensTests {
  @Test(
    arguments: [
      ("import A", ["A"]), ("import A\nimport B\n", ["A", "B"]), ("import A\r\nimport B\r\n", ["A", "B"]),
      ("import A;import B", ["A", "B"]), ("  import   A // import B", ["A"]), ("@testable import A", ["A"]),
      ("@preconcurrency package import A", ["A"]), ("@_spi(Hidden) internal import A", ["A"]),
      ("import struct A.B", ["A"]), ("import func A.b", ["A"]), ("import A.B.C", ["A"]),
      ("#if canImport(A)\nimport A\n#else\n  import B\n#endif", ["A", "B"]), ("import\nA", ["A"]),
      ("// import A", []), ("/* import A */ import B", ["B"]), ("/* /* import A */ import B */ import C", ["C"]),
      ("let a = \"import A\"", []), ("let a = \"\"\"\nimport A\n\"\"\"\nimport B", ["B"]),
      ("let a = \"\\\"import A\"; import B", ["B"]), ("let a = #\"\"import A\"#\nimport B", ["B"]),
      ("let a = \"\\(f(\"import A\", (1)))import B\"\nimport C", ["C"]),
      ("let a = #\"\\(import A\\#(b(\")\")) import C\"#\nimport D", ["D"]), ("x.import(A)", []),
      ("let important = A", []),
      ("let `import` = A", []), ("", []), ("import", []), ("/* import A", []), ("\"import A", []),
    ] as [(String, [String])])
  func imports(_ source: String, _ modules: [String]) {
    #expect(SwiftTokens(source).imports.map(\.module) == modules)
  }

  @Test func exportedImports() {
    let imports = SwiftTokens("@_exported import A\n@_exported public import B\nimport C\npublic import D").imports
    #expect(imports.filter(\.isExported).map(\.module) == ["A", "B"])
    #expect(imports.count == 4)
  }
}
