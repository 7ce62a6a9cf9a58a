"""The hash function of what is known by its contents for longer than a run: ``blake2b``."""

__all__ = ["blake2b", "source_hash"]

TYPE_CHECKING = False
if TYPE_CHECKING:
    from _typeshed import ReadableBuffer

try:  # the same function without the 6 ms that hashlib spends on OpenSSL
    from _blake2 import blake2b
except ImportError:
    from hashlib import blake2b


def source_hash(key: int, source: "ReadableBuffer") -> bytes:
    """A hash of eight bytes, another one for each key: for a Python without the quicker one in ``_imp``."""
    return blake2b(source, digest_size=8, salt=bytes([key])).digest()
