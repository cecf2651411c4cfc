"""The sandbox phone: stands for every channel in a workspace without providers."""
