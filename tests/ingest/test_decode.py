import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from recoupe.errors import InputRefusedError
from recoupe.ingest.decode import decode

FRENCH = (
    "Le préfet d’Orsan l’a confirmé : « à ce jour, dix morts », dont deux élèves.\r\nÉtat stable, ça et là.\n"
)


@pytest.mark.parametrize(
    "encoding",
    ["utf-8", "utf-8-sig", "utf-16", "utf-16-le", "utf-16-be", "utf-32", "cp1252", "mac-roman"],
)
def test_text_in_any_of_these_encodings(encoding: str) -> None:
    assert decode(FRENCH.encode(encoding), "a.txt") == FRENCH


def test_text_of_an_old_computer() -> None:
    plain = FRENCH.replace("’", "'")
    assert decode(plain.encode("cp850"), "a.txt") == plain


def test_marks_of_byte_order_go_and_line_ends_stay() -> None:
    assert decode(b"\xef\xbb\xbfa\r\nb\rc\n", "a.txt") == "a\r\nb\rc\n"
    assert decode("\ufeffété".encode("utf-16-be"), "a.txt") == "été"


def test_a_few_stray_bytes_do_not_spoil_a_utf8_text() -> None:
    assert decode("Été à Orsan, préfet, élève ".encode() + b"d\x92Orsan", "a.txt").endswith("élève d’Orsan")
    assert decode("Il a été blessé à l'aéroport é".encode()[:-1], "a.txt").startswith("Il a été blessé")


@pytest.mark.parametrize(
    ("data", "reason"),
    [
        (b"", "empty"),
        (b" \n\t\r\n", "empty"),
        ("\ufeff".encode(), "empty"),
        (b"\x89PNG\r\n\x1a\n" + bytes(200), "binary"),
        (b"%PDF-1.7\n" + b"text " * 100, "binary"),
        (bytes(range(256)) * 20, "binary"),
        (b"a\x00" + b"\x01\x02bcd" * 400, "binary"),
        ("Он сказал, что город окружён войсками с утра.".encode("koi8-r"), "encoding"),
        (b"\xff\xfe" + b"\x00\xd8" * 40, "marked UTF-16-LE"),
        (b"x" * 50_000_001, "too big"),
    ],
)
def test_what_is_no_text_is_refused_in_one_line(data: bytes, reason: str) -> None:
    with pytest.raises(InputRefusedError) as refused:
        decode(data, "a.txt")
    message = str(refused.value)
    assert message.startswith("a.txt: ")
    assert reason in message
    assert "\n" not in message


@given(st.binary(max_size=300))
def test_any_bytes_are_text_or_refused(data: bytes) -> None:
    try:
        text = decode(data, "a.txt")
    except InputRefusedError:
        return
    assert text.strip()
    text.encode("utf-8")


@pytest.mark.parametrize(
    "data", [b"x" * 50_000_000, b"\xe9" * 5_000_000, b"a\xe9b" * 3_000_000], ids=[0, 1, 2]
)
def test_big_data_takes_little_time(data: bytes) -> None:
    began = time.process_time()
    try:
        decode(data, "a.txt")
    except InputRefusedError as refused:
        assert "encoding" in str(refused)  # noqa: PT017 - only the second is refused
    assert time.process_time() - began < 8
