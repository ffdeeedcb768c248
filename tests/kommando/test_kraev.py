"""``--kraev``: the exit code is the answer."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from collections.abc import Callable

    Koer = Callable[..., tuple[int, str, str]]

INSPIRATION = "Hedensted;-0,19;87,84;Ok;89,24;Ok"
LIGHT = "Køge;0,03;95,09;Ok;79,57;85,80"
UAFKLARET = "Halsnæs;0,00;94,05;Ok;81,53;Ok"


@pytest.mark.parametrize("format_", ["tekst", "json", "csv"])
@pytest.mark.parametrize(
    ("kode", "raekker"),
    [
        (0, [INSPIRATION]),
        (1, [LIGHT]),
        (1, [UAFKLARET]),
        (1, [INSPIRATION, LIGHT]),
        (1, [INSPIRATION, UAFKLARET]),
    ],
)
def test_every_row_has_exactly_that_category(
    kode: int, raekker: list[str], format_: str, koer: Koer, tryk: Callable[..., str]
) -> None:
    """Undecided is not enough, and one other row is one too many; the output is there either way."""
    svar, ud, _ = koer("status", tryk(*raekker), "--format", format_, "--kraev", "inspirationskommune")

    assert kode == svar
    assert "Hedensted" in ud or len(raekker) == 1


def test_only_the_municipalities_asked_for_count(koer: Koer, trykt: str) -> None:
    """With --kommune the others are not asked about."""
    valg = ("status", trykt, "--kraev", "risiko_for_light_tilsyn")

    assert 1 == koer(*valg)[0]
    assert 0 == koer(*valg, "--kommune", "Køge", "--kommune", "Lejre")[0]


def test_the_answer_in_words(koer: Koer, tryk: Callable[..., str]) -> None:
    """The page says yes or no too."""
    fil = tryk(INSPIRATION, LIGHT)

    _, nej, _ = koer("status", fil, "--kort", "--kraev", "inspirationskommune")
    _, ja, _ = koer("status", fil, "--kort", "--kraev", "inspirationskommune", "--kommune", "Hedensted")

    assert "krævet «inspirationskommune»: nej, 1 af 2 har ikke den status" == nej.splitlines()[-1]
    assert "krævet «inspirationskommune»: ja" == ja.splitlines()[-1]


def test_nothing_is_asked(koer: Koer, tryk: Callable[..., str]) -> None:
    """Without --kraev every answer is 0, also an undecided one."""
    assert 0 == koer("status", tryk(UAFKLARET, LIGHT))[0]
