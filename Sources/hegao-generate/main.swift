Generator.main()
