"""Names that every keyboard can write, and no notes left in the code."""

from __future__ import annotations

import io
import re
import tokenize

import pytest

EFTERLADT = re.compile(r"\b(?:TO[D]O|FIX[M]E|XX[X])\b|\bno[q]a\b|(?:type|pyright):\s*ig[n]ore|pragma:\s*no\b")
"""Unfinished work, and checks that are switched off."""


def _navne_med_andre_tegn(kode: str) -> list[str]:
    tokens = tokenize.generate_tokens(io.StringIO(kode).readline)
    return [token.string for token in tokens if token.type == tokenize.NAME and not token.string.isascii()]


def _efterladte_noter(kode: str) -> list[str]:
    tokens = tokenize.generate_tokens(io.StringIO(kode).readline)
    return [token.string for token in tokens if token.type == tokenize.COMMENT and EFTERLADT.search(token.string)]


def test_identifiers_are_ascii(pythonfiler: dict[str, str]) -> None:
    """The letters ae, oe and aa in identifiers; the real ones in every text that a person reads."""
    fundet = {sti: _navne_med_andre_tegn(kode) for sti, kode in pythonfiler.items()}

    assert {} == {sti: navne for sti, navne in fundet.items() if navne}


def test_file_names_are_ascii(tekster: dict[str, str]) -> None:
    """Files and folders follow the same rule."""
    assert [] == [sti for sti in tekster if not sti.isascii()]


def test_other_letters_are_found() -> None:
    """In variables, functions, arguments and attributes, and not in texts or comments."""
    kode = "måned = 1\ndef køb(år):  # på\n    return år.øre, 'æøå'\n"

    assert ["måned", "køb", "år", "år", "øre"] == _navne_med_andre_tegn(kode)


def test_no_notes_are_left(pythonfiler: dict[str, str]) -> None:
    """Nothing is marked as unfinished, and no check is switched off in a comment."""
    fundet = {sti: _efterladte_noter(kode) for sti, kode in pythonfiler.items()}

    assert {} == {sti: noter for sti, noter in fundet.items() if noter}


@pytest.mark.parametrize("note", ["TO¦DO: mål", "FIX¦ME", "no¦qa: E501", "type: ig¦nore[misc]", "pragma: n¦o cover"])
def test_notes_are_found(note: str) -> None:
    """Each kind of note (cut in two, so that this file holds none); in a text the words are only a text."""
    note = note.replace("¦", "")

    assert [f"# {note}"] == _efterladte_noter(f"x = 1  # {note}\n")
    assert [] == _efterladte_noter(f"x = '# {note}'\n")
