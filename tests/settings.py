"""The product's settings, made quick and self-contained for the tests: nothing outside a temporary folder."""

import os
import tempfile

OF_THE_TESTS = {"CATCHLIGHT_SCREENS"}
for name in [name for name in os.environ if name.startswith("CATCHLIGHT_") and name not in OF_THE_TESTS]:
    del os.environ[name]
os.environ["CATCHLIGHT_DATA"] = tempfile.mkdtemp(prefix="catchlight-tests-")
os.environ.setdefault("DATABASE_URL", "sqlite:///:memory:")

from config.settings import *

PASSWORD_HASHERS = ["django.contrib.auth.hashers.MD5PasswordHasher"]
EMAIL_BACKEND = "django.core.mail.backends.locmem.EmailBackend"
STORAGES = {**STORAGES, "staticfiles": {"BACKEND": "django.contrib.staticfiles.storage.StaticFilesStorage"}}
WHITENOISE_USE_FINDERS = WHITENOISE_AUTOREFRESH = True
STATIC_ROOT = DATA_DIR
# A test looks at a paper as soon as it was ordered.
PAPERS_ARE_MADE = "default"
