"""How well messages are understood, measured on rows with labels. Knows no store, no account and no grammar."""
