"""What to answer and how it is worded: facts, conversation, signals and policy in; moves and text out.

Pure: knows no clock, no store, no channel, and never sends.
"""
