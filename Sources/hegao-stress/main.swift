import Stress

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

exit(StressCommand.run(Array(CommandLine.arguments.dropFirst())))
