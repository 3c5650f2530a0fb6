"""AES-GCM for what people write: the key's id in front, the place of the field bound in, old keys still read."""

from __future__ import annotations

import hashlib
import hmac
import json
import os
from typing import Any

import orjson
from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives.ciphers.aead import AESGCM

_NONCE = 12  # bytes
_KEY_ID = 4  # bytes
SHORTEST_SECRET = 32  # characters


class CannotOpen(Exception):
    """A sealed field fits none of the keys: a wrong SECRET_KEY, or a field moved from elsewhere."""


class Sealer:
    """Seals with `secret`, opens with it and with the `previous` ones."""

    def __init__(self, secret: str, previous: tuple[str, ...] = ()) -> None:
        self._ciphers = {_key_id(s): AESGCM(_derive(s, b"fields")) for s in (*previous, secret)}
        self._current = _key_id(secret)
        self._hash_key = _derive(secret, b"hashes")

    def seal(self, words: str, place: str) -> bytes:
        """`words` unreadable; `place` (table.column) must be the same when it is opened."""
        nonce = os.urandom(_NONCE)
        sealed = self._ciphers[self._current].encrypt(nonce, words.encode("utf-8", "replace"), place.encode())
        return self._current + nonce + sealed

    def open(self, sealed: bytes, place: str) -> str:
        """The words again. Raises CannotOpen."""
        cipher = self._ciphers.get(sealed[:_KEY_ID])
        if cipher is None:
            raise CannotOpen("sealed with a key that is not known here")
        nonce, body = sealed[_KEY_ID : _KEY_ID + _NONCE], sealed[_KEY_ID + _NONCE :]
        try:
            return cipher.decrypt(nonce, body, place.encode()).decode()
        except InvalidTag:
            raise CannotOpen(f"{place} was changed, or belongs elsewhere") from None

    def seal_json(self, value: Any, place: str) -> bytes:
        """Any JSON value, sealed."""
        return self.seal(_json(value), place)

    def open_json(self, sealed: bytes, place: str) -> Any:
        """The JSON value again. Raises CannotOpen."""
        return orjson.loads(self.open(sealed, place))

    def fingerprint(self, value: str) -> str:
        """A keyed hash: the same value gives the same one, and nobody without the key can go back."""
        return hmac.new(self._hash_key, value.encode(), hashlib.sha256).hexdigest()


def _json(value: Any) -> str:
    try:
        return orjson.dumps(value).decode()
    except TypeError:  # it is stricter than the world: half of an emoji is no reason to lose the rest
        return json.dumps(value, ensure_ascii=False, separators=(",", ":"))


def _derive(secret: str, purpose: bytes) -> bytes:
    return hashlib.scrypt(secret.encode(), salt=b"abc-parents:" + purpose, n=2**14, r=8, p=1, dklen=32)


def _key_id(secret: str) -> bytes:
    return hashlib.sha256(b"abc-parents:id:" + secret.encode()).digest()[:_KEY_ID]
