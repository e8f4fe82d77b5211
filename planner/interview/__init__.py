"""What is asked, what has been said, and what comes next: a pure function of the answers."""
