"""The store: tables, queries, the journal, and the one function that writes."""
