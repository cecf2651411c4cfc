"""Letters on paper: a letter's values as a PDF. Knows neither the store nor why a letter is written."""
