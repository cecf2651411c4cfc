"""The shared language of all parts: pure values and rules, which know no store, clock, file or channel."""
