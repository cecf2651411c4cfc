"""The command line: one small file for each noun. Each command wires use cases to a terminal and decides nothing."""
