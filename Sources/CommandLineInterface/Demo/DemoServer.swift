#if canImport(Darwin)
  import Darwin
#elseif canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#endif
import Dispatch
import Server

/// The real server, on a thread of its own behind two pipes.
final class DemoServer {
  let client: DemoClient
  private let descriptors: [Int32]
  private let finished = DispatchGroup()

  init() throws {
    var toServer: [Int32] = [0, 0]
    var fromServer: [Int32] = [0, 0]
    guard pipe(&toServer) == 0, pipe(&fromServer) == 0 else {
      throw DemoError(message: String(cString: strerror(errno)))
    }
    let (input, output) = (toServer[0], fromServer[1])
    descriptors = [toServer[0], toServer[1], fromServer[0], fromServer[1]]
    client = DemoClient(input: fromServer[0], output: toServer[1])
    DispatchQueue(label: "hegao.demo.server").async(group: finished) {
      let options = ServerOptions(version: HegaoVersion.current, log: { _ in })
      _ = runServer(input: input, output: output, options: options)
      // Whoever still waits for an answer learns that none will come.
      close(output)
    }
  }

  /// Says goodbye as LSP 3.17 wants it, and waits until the server is gone.
  func stop() {
    if (try? client.request("shutdown", .null)) != nil { try? client.notify("exit", .null) }
    close(descriptors[1])
    // A server that does not end is a fault, but no reason to keep the user's terminal.
    guard finished.wait(timeout: .now() + 5) == .success else { return }
    close(descriptors[0])
    close(descriptors[2])
  }
}
