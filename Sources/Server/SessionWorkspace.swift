import Analysis
import TextModel
import WorkspaceFiles

/// Which of a session's workspaces: the client's folders together, or the folder of a file that lies in none of them.
enum WorkspaceID: Hashable, Sendable {
  case folders
  case folder(String)
}

/// The documents that are checked together, and how far they have been read from disk.
struct SessionWorkspace {
  /// Tells a workspace from an earlier one of the same folder.
  var serial: Int { state.serial }
  /// The folders whose documents belong to it.
  var roots: [String]
  var host = AnalysisHost(settingsReader: JSONSettingsReader(), dividing: Threads()) {
    didSet { state.generation += 1 }
  }
  /// Names what is in ``host``.
  private(set) var state: WorkspaceState
  /// The documents of the disk as they were read last.
  var stamps: [String: FileStamp] = [:]

  /// How many looks at the disk have been asked for, and how many are done. They run one after the other.
  private(set) var scansRequested = 0
  private(set) var scansDone = 0
  private(set) var isScanning = false
  private var forced: Set<String> = []

  init(serial: Int, roots: [String]) {
    self.roots = roots
    state = WorkspaceState(serial: serial)
  }

  /// Asks for a look at the disk. The documents named are read whatever their state seems to be.
  mutating func requestScan(forcing paths: Set<String> = []) {
    // A look that has been asked for and not begun sees this change too.
    if scansRequested == scansDone + (isScanning ? 1 : 0) { scansRequested += 1 }
    forced.formUnion(paths)
  }

  /// True when no look at the disk is under way or asked for.
  var isSettled: Bool { scansDone >= scansRequested }

  /// The next look, if one is due.
  mutating func beginScan() -> DiskScan? {
    guard !isScanning, !isSettled else { return nil }
    isScanning = true
    defer { forced = [] }
    return DiskScan(roots: roots, known: stamps, forced: forced, buildsHost: scansDone == 0)
  }

  mutating func endScan() {
    isScanning = false
    scansDone += 1
  }
}
