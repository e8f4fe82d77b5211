"""The plan on paper: which papers there are, what stands in each, and the press that prints them."""
