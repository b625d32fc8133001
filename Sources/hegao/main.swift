import CommandLineInterface

HegaoCommandLine.main()
