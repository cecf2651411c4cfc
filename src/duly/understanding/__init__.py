"""Understanding: a customer's text becomes typed signals with evidence. Proposes, never acts."""
