"""The intent model: a sentence vector and a few thousand hashed features under one linear layer. Proposes, never decides."""
