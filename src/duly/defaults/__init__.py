"""What a company starts from and owns afterwards."""
