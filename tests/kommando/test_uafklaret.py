"""What a print leaves open: undecided with the possible categories, and which figure would settle it."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    Koer = Callable[..., tuple[int, str, str]]

TILFAELDE = {
    "0,00;94,05;Ok;81,53;Ok": (
        "Inspirationskommune, Aktuelt ikke i risiko",
        "resultatmålets forskel med flere decimaler (trykt 0,00)",
        "Inspirationskommune",
    ),
    ".;94,05;Ok;81,53;Ok": (
        "Inspirationskommune, Aktuelt ikke i risiko",
        "resultatmålets forskel (diskretioneret)",
        None,
    ),
    "-0,10;80,00;Ok;81,53;Ok": (
        "Inspirationskommune, Aktuelt ikke i risiko",
        "gennemsnittet for samtaler med flere decimaler (trykt 80,00)",
        "Inspirationskommune",
    ),
    "0,10;80,00;90,00;81,53;Ok": (
        "Risiko for skærpet tilsyn, Aktuelt ikke i risiko",
        "gennemsnittet for samtaler med flere decimaler (trykt 80,00)",
        "Aktuelt ikke i risiko",
    ),
    "-0,10;94,05;Ok;81,53;80,00": (
        "Inspirationskommune, Aktuelt ikke i risiko",
        "kravet for aktiv indsats med flere decimaler (trykt 80,00)",
        "Inspirationskommune",
    ),
    "-0,10;94,05;Ok;.;Ok": (
        "Inspirationskommune, Aktuelt ikke i risiko",
        "gennemsnittet for aktiv indsats (diskretioneret)",
        None,
    ),
    "0,10;94,05;Ok;70,00;.": (
        "Risiko for light tilsyn, Aktuelt ikke i risiko",
        "kravet for aktiv indsats (diskretioneret)",
        None,
    ),
}


@pytest.mark.parametrize("celler", TILFAELDE)
def test_a_print_that_does_not_decide(celler: str, koer: Koer, tryk: Callable[..., str]) -> None:
    """0,00 · 80,00 · «.»: what is possible, and the sentence that says which figure would settle it."""
    mulige, afgoer, _ = TILFAELDE[celler]

    kode, ud, _ = koer("status", tryk(f"Køge;{celler}"))

    assert f"\nKøge: uafklaret (mulige: {mulige})\n" in ud
    assert [f"  kan afgøres af {afgoer}"] == [linje for linje in ud.splitlines() if "kan afgøres af" in linje]
    assert 0 == kode


@pytest.mark.parametrize("celler", TILFAELDE)
def test_the_print_as_it_stands(celler: str, koer: Koer, tryk: Callable[..., str]) -> None:
    """--afgoerelsesgrundlag offentliggjort decides what was printed; a withheld figure stays unknown."""
    afgjort = TILFAELDE[celler][2]

    _, ud, _ = koer("status", tryk(f"Køge;{celler}"), "--afgoerelsesgrundlag", "offentliggjort")

    assert f"\nKøge: {'uafklaret' if afgjort is None else afgjort}" in ud
    assert "- de trykte tal afgør, som de står, også hvor afrundingen kan skjule noget andet\n" in ud


def test_printed_shares_of_months(koer: Koer, tmp_path: Path) -> None:
    """Twelve printed 80,0 pct. are undecided; as they stand they are exactly 80."""
    fil = tmp_path / "andele.csv"
    raekker = [f"Køge;{f};2021-{m:02};80,0" for f in ("samtaler", "aktiv_indsats") for m in range(1, 13)]
    fil.write_text("\n".join(("kommune;fokusmaal;maaned;andel_pct", *raekker)), encoding="utf-8")
    valg = ("status", "--andele", str(fil), "--maaned", "2021-12", "--format", "csv")

    eksakt, offentliggjort = koer(*valg)[1], koer(*valg, "--afgoerelsesgrundlag", "offentliggjort")[1]

    assert ";uafklaret;uafklaret;uafklaret;uafklaret;uafklaret;" in eksakt
    assert ";uafklaret;opfyldt;opfyldt;opfyldt;opfyldt;" in offentliggjort
