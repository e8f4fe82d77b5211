"""A plan that was agreed to, as bytes that no later version of the rules changes."""

from __future__ import annotations

import msgspec

from planner.plan.plan import Plan


def freeze(plan: Plan) -> bytes:
    """The plan as JSON."""
    return _encoder.encode(plan)


def thaw(frozen: bytes) -> Plan:
    """The plan as it was; raises msgspec.ValidationError for anything that is not one."""
    return _decoder.decode(frozen)


_encoder = msgspec.json.Encoder()
_decoder = msgspec.json.Decoder(Plan)
