import Testing

/// The `import` lines of every file under `Sources`, held against the plan of the house.
@Suite struct ImportTests {
  @Test func everyImportGoesUpward() throws {
    let files = try SourceTree.files()
    #expect(files.contains { $0.path == ["TextModel", "SourceText.swift"] }, "the sources were not found")
    for file in files {
      for used in file.imports {
        if let objection = House.objection(toImporting: used.module, at: file.path) { Issue.record("\(objection)") }
      }
    }
  }

  @Test func everyFileStandsInARoom() throws {
    for file in try SourceTree.files() {
      #expect(file.path.count > 1 && House.rooms(of: file.path[0]) != nil, "\(file.path.joined(separator: "/"))")
    }
  }

  /// Said a second time, straight from the sentence in the plan and without the table.
  @Test func serverAloneKnowsBothSides() throws {
    var sides: [String: Set<Bool>] = [:]
    let core: Set = [
      "TextModel", "Numerals", "DraftSyntax", "PlanModel", "Evidence", "Checks", "Analysis", "WorkspaceFiles",
    ]
    for file in try SourceTree.files() where !House.isDemoFile(file.path) {
      for used in file.imports {
        if core.contains(used.module) { sides[file.path[0], default: []].insert(true) }
        if used.module == "LanguageServerProtocol" || used.module == "JSONRPC" {
          sides[file.path[0], default: []].insert(false)
        }
      }
    }
    // The generator and what puts all under stress are no parts of the product.
    #expect(sides.filter { $0.value.count == 2 }.keys.sorted() == ["Server", "Stress", "hegao-generate"])
  }

  /// A room that passes its imports on would open doors that no `import` line shows.
  @Test func nothingIsReexported() throws {
    for file in try SourceTree.files() {
      for used in file.imports where used.isExported {
        Issue.record("\(file.path.joined(separator: "/")) passes \(used.module) on")
      }
    }
  }

  @Test(arguments: [
    ("TextModel/Text.swift", "Foundation"), ("Numerals/Numeral.swift", "FoundationEssentials"),
    ("Analysis/Features/Hover.swift", "Dispatch"), ("Checks/Rules/Rule.swift", "Glibc"),
    ("DraftSyntax/D.swift", "Darwin"),
    ("TextModel/Text.swift", "Numerals"), ("Numerals/N.swift", "DraftSyntax"), ("PlanModel/P.swift", "Evidence"),
    ("Evidence/E.swift", "PlanModel"), ("DraftSyntax/D.swift", "Checks"), ("Checks/C.swift", "Analysis"),
    ("Analysis/A.swift", "WorkspaceFiles"), ("Analysis/A.swift", "LanguageServerProtocol"),
    ("Analysis/A.swift", "JSONRPC"), ("WorkspaceFiles/W.swift", "Server"), ("WorkspaceFiles/W.swift", "JSONRPC"),
    ("LanguageServerProtocol/L.swift", "JSONRPC"), ("LanguageServerProtocol/L.swift", "TextModel"),
    ("JSONRPC/J.swift", "TextModel"), ("JSONRPC/J.swift", "Server"), ("Server/S.swift", "CommandLineInterface"),
    ("CommandLineInterface/Check.swift", "LanguageServerProtocol"),
    ("CommandLineInterface/Demo/Editor.swift", "JSONRPC"),
    ("Server/DemoClient.swift", "CommandLineInterface"), ("Checks/Demo.swift", "JSONRPC"),
    ("hegao/main.swift", "Server"),
    ("Server/S.swift", "Yams"), ("TextModel/T.swift", "Testing"), ("Attic/A.swift", "TextModel"), ("A.swift", "Swift"),
    ("CommandLineInterface/C.swift", "hegao"), ("TextModel/Text.swift", "TextModel"),
  ])
  func theseAreObjectedTo(_ path: String, _ module: String) {
    #expect(House.objection(toImporting: module, at: path.split(separator: "/").map(String.init)) != nil)
  }

  @Test(arguments: [
    ("Numerals/N.swift", "TextModel"), ("PlanModel/P.swift", "DraftSyntax"), ("Checks/C.swift", "Evidence"),
    ("Analysis/Features/A.swift", "TextModel"), ("Analysis/A.swift", "Synchronization"),
    ("WorkspaceFiles/W.swift", "Analysis"), ("WorkspaceFiles/W.swift", "FoundationEssentials"),
    ("JSONRPC/J.swift", "LanguageServerProtocol"), ("JSONRPC/J.swift", "Dispatch"), ("Server/S.swift", "Analysis"),
    ("Server/Handlers/S.swift", "LanguageServerProtocol"), ("CommandLineInterface/C.swift", "Server"),
    ("CommandLineInterface/Demo/DemoClient.swift", "JSONRPC"),
    ("CommandLineInterface/DemoEditor.swift", "LanguageServerProtocol"), ("hegao/main.swift", "CommandLineInterface"),
  ])
  func theseAreNot(_ path: String, _ module: String) {
    #expect(House.objection(toImporting: module, at: path.split(separator: "/").map(String.init)) == nil)
  }
}
