"""How passwords are kept."""

from django.contrib.auth.hashers import Argon2PasswordHasher


class Argon2(Argon2PasswordHasher):
    """Argon2id with 19 MiB, 2 passes, 1 lane (OWASP Password Storage Cheat Sheet).

    Django's own 100 MiB would let a handful of sign-ins at once exhaust a small machine.
    """

    time_cost = 2
    memory_cost = 19 * 1024
    parallelism = 1
