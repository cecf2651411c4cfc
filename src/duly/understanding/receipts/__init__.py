"""Receipts: a file a customer sends becomes typed fields with evidence, in a process of its own.

What a receipt means for the account is the dialogue's; this package only reads.
"""
