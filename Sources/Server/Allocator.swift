#if canImport(Glibc)
  import Glibc
#endif

/// How the process gets memory from the system.
enum Allocator {
  /// Has every large piece of memory, such as a draft's text and the message that brought it, taken from the system by itself and given
  /// back once it is free.
  ///
  /// mallopt(3): glibc begins so, but raises the limit to the size of each large piece that is freed, up to 32 MB, and keeps such pieces
  /// from then on. With a draft of 10 MB open it kept 20 MB that nobody used.
  static func returnLargePieces() {
    #if canImport(Glibc)
      // <malloc.h> is no part of the module.
      guard let function = dlsym(nil, "mallopt") else { return }
      let mallopt = unsafeBitCast(function, to: (@convention(c) (Int32, Int32) -> Int32).self)
      let mmapThreshold: Int32 = -3
      _ = mallopt(mmapThreshold, 512 << 10)
    #endif
  }
}
