"""Write-back to files."""
