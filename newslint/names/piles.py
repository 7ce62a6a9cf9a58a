"""Records on their way into a file: ``records.py`` reads them, as most runs do without writing any."""

from collections.abc import Iterable, Iterator
from itertools import pairwise

from newslint.mapped import PathLike
from newslint.names.records import Records
from newslint.tablewriting import as_bytes, write_file


class Pile:
    """Records that are gathered in order, close together, to be written at once."""

    def __init__(self) -> None:
        from array import array

        self._body = bytearray()
        self._ends = array("I", [0])

    def add(self, record: bytes) -> None:
        """Puts a record on the pile."""
        self._body += record
        self._ends.append(len(self._body))

    def __len__(self) -> int:
        return len(self._ends) - 1

    def __iter__(self) -> Iterator[bytes]:
        body = memoryview(self._body)
        for start, end in pairwise(self._ends):
            yield bytes(body[start:end])

    def write(self, path: "str | PathLike", key: str = "") -> None:
        """Writes the records in order; the file is renamed into place whole."""
        write_file(path, Records.MAGIC, (len(self), 0, 0), key, [as_bytes(self._ends), memoryview(self._body)])


def packed(numbers: Iterable[int]) -> bytes:
    """Numbers below 2³² as bytes, four each, little-endian."""
    from array import array

    return bytes(as_bytes(array("I", numbers)))
