"""A link into a group."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

Json = dict[str, Any]


@dataclass
class InviteLink:
    """A link into a group; times are Unix seconds of the simulated clock."""

    address: str
    creator: Json
    name: str | None = None
    expires: int | None = None
    member_limit: int | None = None
    asks: bool = False
    primary: bool = False
    revoked: bool = False

    def as_json(self, pending: int = 0) -> Json:
        """The Bot API's ChatInviteLink object."""
        body: Json = {
            "invite_link": self.address,
            "creator": self.creator,
            "creates_join_request": self.asks,
            "is_primary": self.primary,
            "is_revoked": self.revoked,
        }
        if self.asks:
            body["pending_join_request_count"] = pending
        given = {"name": self.name, "expire_date": self.expires, "member_limit": self.member_limit}
        return body | {name: value for name, value in given.items() if value is not None}
