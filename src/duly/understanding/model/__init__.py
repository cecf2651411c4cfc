"""The intent model: a sentence vector and a few thousand hashed features under one hidden layer. Proposes, never decides."""
