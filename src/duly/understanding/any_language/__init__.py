"""Tables that hold whatever language a message is read in."""
