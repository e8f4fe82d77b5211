"""What the web tests start from."""

import pytest

from tests.cast import Cast, assemble


@pytest.fixture
def cast(db: None) -> Cast:
    """One studio with a shoot, and a browser for every role."""
    return assemble()
