import Testing

/// `Package.swift` against the plan of the house.
@Suite struct ManifestTests {
  @Test func thereIsNoPackageDependency() throws {
    let manifest = try SourceTree.manifest()
    #expect(manifest.packageLabels.contains("targets"), "the manifest was not read")
    #expect(!manifest.packageLabels.contains("dependencies"))
    #expect(!manifest.namesOtherPackages)
  }

  @Test func oneExecutableIsShipped() throws {
    #expect(try SourceTree.manifest().products == ["executable hegao"])
  }

  @Test func declaredDependenciesGoUpward() throws {
    let targets = try SourceTree.manifest().targets.filter { !$0.isTest }
    for target in targets {
      #expect(House.rooms(of: target.name) != nil, "\(target.name) is no room: see House.swift")
      for dependency in target.dependencies {
        if let objection = House.objection(toDeclaring: dependency, of: target.name) { Issue.record("\(objection)") }
      }
    }
  }

  @Test func everyRoomIsDeclaredOnceAndEveryTargetIsThere() throws {
    let targets = try SourceTree.manifest().targets.filter { !$0.isTest }.map(\.name)
    #expect(try targets.sorted() == SourceTree.rooms().sorted())
  }

  /// An import without a declared dependency builds only when the order of the build happens to be kind.
  @Test func whatIsImportedIsDeclared() throws {
    let targets = try SourceTree.manifest().targets
    let declared = Dictionary(targets.map { ($0.name, Set($0.dependencies)) }) { $0.union($1) }
    for file in try SourceTree.files() {
      for used in file.imports where House.rooms(of: used.module) != nil {
        let isDeclared = declared[file.path[0]]?.contains(used.module) == true
        #expect(isDeclared, "\(file.path.joined(separator: "/")) imports \(used.module), which is not declared")
      }
    }
  }

  @Test func aManifestIsReadAsItIsWritten() {
    let manifest = Manifest(
      """
      func room(_ name: String, _ dependencies: [Target.Dependency] = []) -> Target {
        .target(name: name, dependencies: dependencies, swiftSettings: strict)
      }
      let package = Package(
        name: "p", products: [.executable(name: "a", targets: ["a"]), .library(name: "b", targets: ["A"])],
        dependencies: [.package(url: "https://example.org/x", from: "1.0.0")],
        targets: [
          room("A"), // room("Z")
          room("B", ["A", /* "Y", */ .target(name: "C")]),
          .executableTarget(name: "a", dependencies: ["B", .product(name: "X", package: "x")], path: "Elsewhere"),
          .testTarget(name: "T", exclude: ["Drivers"], swiftSettings: strict),
          .target(name: "S", path: "Tests/Support"),
          tests("U", ["A", "B"]),
        ])
      """)
    #expect(manifest.packageLabels == ["name", "products", "dependencies", "targets"])
    #expect(manifest.namesOtherPackages)
    #expect(manifest.products == ["executable a", "library b"])
    let targets = manifest.targets.filter { $0.name != "C" }
    #expect(targets.map(\.name) == ["A", "B", "a", "T", "S", "U"])
    #expect(targets.map(\.isTest) == [false, false, false, true, true, true])
    #expect(targets.map(\.dependencies) == [[], ["A", "C"], ["B", "X", "x"], [], [], ["A", "B"]])
  }

  @Test(arguments: [
    ("TextModel", "Numerals"), ("Analysis", "WorkspaceFiles"), ("JSONRPC", "TextModel"), ("Checks", "JSONRPC"),
    ("Attic", "TextModel"), ("Server", "hegao"), ("hegao", "JSONRPC"),
  ])
  func theseAreObjectedTo(_ target: String, _ dependency: String) {
    #expect(House.objection(toDeclaring: dependency, of: target) != nil)
  }

  @Test(arguments: [
    ("Numerals", "TextModel"), ("Server", "JSONRPC"), ("CommandLineInterface", "JSONRPC"),
    ("hegao", "CommandLineInterface"),
  ])
  func theseAreNot(_ target: String, _ dependency: String) {
    #expect(House.objection(toDeclaring: dependency, of: target) == nil)
  }
}
