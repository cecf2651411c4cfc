"""From a policy file, a market pack and facts to a decision. Pure: files, clock and ids come in as arguments."""
