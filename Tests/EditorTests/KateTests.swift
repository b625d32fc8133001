import Foundation
import Testing

/// A person's sitting in a real Kate on a screen of its own, with the configuration that is shipped.
///
/// Kate is driven by keys and mouse, and tells nothing; so what it had is read from the conversation, which the `hegao` of the
/// sitting records, and from the red of the screen. The menu of repairs has no key, so that step is not taken. Kate
/// has the character outside the Basic Multilingual Plane before the edit from the draft, since it cannot be typed on that screen.
@Suite struct KateTests {
  static let missing = ["kate", "Xvfb", "xvfb-run", "xauth", "dbus-daemon", "xdotool", "import", "convert"]
    .filter { Places.program($0) == nil }

  /// Where the pictures of the last sitting are kept.
  static let pictures = Places.package.appendingPathComponent(".build/editors/kate")

  static let typed = "复查案件按期办结率达104.6%。"
  static let typedAfter = "群众合理诉求得到及时回应。"

  @Test(.enabled(if: missing.isEmpty, "not installed: \(missing.joined(separator: ", "))"))
  func sitting() async throws {
    // On a busy machine keys that are sent to a window may come before it takes them: then it is tried again. The last sitting is judged
    // whatever came of it, and only a machine that is overloaded is an excuse.
    for _ in 0..<2 where try await sits(mayBeTriedAgain: true) { return }
    try await withKnownIssue("a machine too busy for a person at Kate", isIntermittent: true) {
      _ = try await sits(mayBeTriedAgain: false)
    } when: {
      Self.isOverloaded
    }
  }

  /// True when more than twice as much wants to run as there are processors for.
  private static var isOverloaded: Bool {
    var load = [0.0]
    return getloadavg(&load, 1) == 1 && load[0] > Double(2 * ProcessInfo.processInfo.activeProcessorCount)
  }

  /// One sitting. False when a step of it was missed, and it may be tried again: then nothing is judged.
  private func sits(mayBeTriedAgain: Bool) async throws -> Bool {
    let sitting = try Sitting(draftName: "draft.md")
    let folder = sitting.home.appendingPathComponent("record")
    let surroundings = try Self.prepare(sitting, folder)
    let before = try await sitting.check()
    let outline = try await sitting.outline()
    let original = try sitting.text()
    _ = try await ChildProcess.run(
      try #require(Places.program("xvfb-run")),
      [
        "-a", "-s", "-screen 0 1400x900x24", "bash",
        Places.drivers.appendingPathComponent("check-kate.sh").path, sitting.draft.path, folder.path,
      ],
      environment: surroundings, in: sitting.home, deadlineSeconds: 240)
    try Self.keepPictures(of: folder)

    let missed = try? String(contentsOf: folder.appendingPathComponent("missed"), encoding: .utf8)
    let expected = original.replacingOccurrences(of: Self.typedAfter, with: Self.typedAfter + Self.typed)
    if mayBeTriedAgain, try missed != nil || sitting.text() != expected { return false }
    #expect(missed == nil)
    #expect(try sitting.text() == expected, "the typing changes nothing else")

    let client = try Recording(folder.appendingPathComponent("client"))
    let server = try Recording(folder.appendingPathComponent("server"))
    let published = server.published(for: "draft.md")
    expectSame(try #require(published.first), before.seen, when: "opened")
    let after = try await sitting.check()
    expectSame(try #require(published.last { !$0.isEmpty }), after.seen, when: "typed")
    #expect(published.last == [], "nothing is left when the draft is closed")

    let outlines = client.results(of: "textDocument/documentSymbol", by: server).compactMap { $0 as? [[String: Any]] }
    #expect(outlines.contains { Self.count($0) == outline.flat.count })
    let hovers = client.results(of: "textDocument/hover", by: server).map { "\($0)" }
    #expect(hovers.contains { $0.contains("每年推出不少于10个") })
    let definitions = client.results(of: "textDocument/definition", by: server).map { "\($0)" }
    #expect(definitions.contains { $0.contains("plan.md") }, "the driver has seen the plan on the screen besides")
    #expect(client.messages.contains { $0["method"] as? String == "exit" })
    #expect(try await sitting.lingering() == [])
    return true
  }

  /// The shipped settings in place, and a `hegao` that records both sides and hands them on.
  private static func prepare(_ sitting: Sitting, _ folder: URL) throws -> [String: String] {
    let manager = FileManager.default
    let settings = sitting.home.appendingPathComponent(".config/kate/lspclient")
    let programs = sitting.home.appendingPathComponent("bin")
    let runtime = sitting.home.appendingPathComponent("run")
    for each in [settings, programs, folder] {
      try manager.createDirectory(at: each, withIntermediateDirectories: true)
    }
    try manager.createDirectory(at: runtime, withIntermediateDirectories: true, attributes: [.posixPermissions: 0o700])
    try manager.copyItem(
      at: Places.editors.appendingPathComponent("kate/settings.json"),
      to: settings.appendingPathComponent("settings.json"))
    try "[Kate Plugins]\nlspclientplugin=true\n".write(
      to: sitting.home.appendingPathComponent(".config/katerc"), atomically: true, encoding: .utf8)
    let recorder = programs.appendingPathComponent("hegao")
    try "#!/bin/sh\ntee '\(folder.path)/client' | '\(Places.hegao.path)' \"$@\" | tee '\(folder.path)/server'\n".write(
      to: recorder, atomically: true, encoding: .utf8)
    try manager.setAttributes([.posixPermissions: 0o755], ofItemAtPath: recorder.path)
    var surroundings = sitting.environment
    surroundings["PATH"] = programs.path + ":" + (surroundings["PATH"] ?? "")
    surroundings["XDG_RUNTIME_DIR"] = runtime.path
    surroundings["QT_QPA_PLATFORM"] = "xcb"
    surroundings["TYPED"] = typed
    return surroundings
  }

  private static func keepPictures(of folder: URL) throws {
    let manager = FileManager.default
    try? manager.removeItem(at: pictures)
    try manager.createDirectory(at: pictures, withIntermediateDirectories: true)
    for name in try manager.contentsOfDirectory(atPath: folder.path) where name.hasSuffix(".png") {
      try manager.copyItem(at: folder.appendingPathComponent(name), to: pictures.appendingPathComponent(name))
    }
  }

  private static func count(_ symbols: [[String: Any]]) -> Int {
    symbols.reduce(0) { $0 + 1 + count($1["children"] as? [[String: Any]] ?? []) }
  }
}
