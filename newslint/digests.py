"""The hash function of what is known by its contents for longer than a run: ``blake2b``."""

__all__ = ["blake2b"]

try:  # the same function without the 6 ms that hashlib spends on OpenSSL
    from _blake2 import blake2b
except ImportError:
    from hashlib import blake2b
