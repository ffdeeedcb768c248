"""The small parts: queries, waiting, the lists of tables, the extra."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import pytest

import skaerpet_tilsyn.jobindsats as pakken
from skaerpet_tilsyn.fejl import Datafejl, ManglendeTilvalg, UgyldigVaerdi
from skaerpet_tilsyn.jobindsats import Forespoergsel, Jobindsatsperiode, Periodetype, Seneste
from skaerpet_tilsyn.jobindsats.metadatafil import laes_beskrivelse, laes_tabelliste
from skaerpet_tilsyn.jobindsats.venten import ventetid
from skaerpet_tilsyn.register.jsonfil import JsonTal

if TYPE_CHECKING:
    from skaerpet_tilsyn.register.jsonfil import Json

STI = Path("svaret")
KLOKKEN = {"Date": "Mon, 01 Nov 2021 10:00:00 GMT"}


@pytest.mark.parametrize(
    ("forsoeg", "hoveder", "sekunder"),
    [
        (1, {}, 1),
        (3, {}, 4),
        (30, {}, 120),
        (1, {"Retry-After": "0"}, 0),
        (2, {"Retry-After": "Mon, 01 Nov 2021 10:01:00 GMT", **KLOKKEN}, 60),
        (2, {"Retry-After": "Mon, 01 Nov 2021 09:00:00 GMT", **KLOKKEN}, 0),
        (2, {"Retry-After": "Mon, 01 Nov 2021 10:01:00 GMT"}, 2),
        (2, {"Retry-After": "Mon, 01 Nov 2021 10:01:00 -0000", **KLOKKEN}, 2),
        (2, {"Retry-After": "snart"}, 2),
        (2, {"Retry-After": "-3"}, 2),
    ],
)
def test_how_long_to_wait(forsoeg: int, hoveder: dict[str, str], sekunder: int) -> None:
    """As the server asks, by its own clock; else twice as long each time."""
    assert sekunder == ventetid(forsoeg, hoveder)


def test_a_query_of_several_periods() -> None:
    """All of one type, comma between them; measures can be named."""
    koder = [Jobindsatsperiode.parse(kode) for kode in ("2021QMAT02", "2021QMAT04")]
    forespoergsel = Forespoergsel(tabel="t", perioder=tuple(koder), hierarkier={}, maal={"m": "m1"})

    assert (
        ("mgroup.m", "m1"),
        ("period.QMAT", "2021QMAT02,2021QMAT04"),
        ("format", "json"),
    ) == forespoergsel.parametre()
    assert Seneste(Periodetype.QMAT, 3) == forespoergsel.med_seneste(3).perioder


@pytest.mark.parametrize("koder", [[], ["2021M11", "2021Q04"]])
def test_periods_that_are_no_query(koder: list[str]) -> None:
    """None, or of two types."""
    with pytest.raises(UgyldigVaerdi, match="alle af samme type"):
        Forespoergsel(tabel="t", perioder=tuple(map(Jobindsatsperiode.parse, koder)), hierarkier={})


def test_no_latest_periods() -> None:
    """At least one."""
    with pytest.raises(UgyldigVaerdi, match="mindst 1"):
        Seneste(Periodetype.M, 0)


def test_what_is_missing_in_descriptions() -> None:
    """Lists and names may be missing, ids may be numbers; what is no object is passed over."""
    liste: Json = [None, {"subject_name": True, "table_groups": [{"tables": [{"table_id": JsonTal("12")}]}]}, {}]

    (tabel,) = laes_tabelliste(liste, STI)
    assert ("12", "", "") == (tabel.id, tabel.navn, tabel.emne)
    assert {} == laes_beskrivelse({"table_id": "t", "periods": "?"}, STI).perioder


@pytest.mark.parametrize(
    ("laes", "vaerdi", "besked"),
    [
        (laes_tabelliste, {}, "fundet «et objekt»; forventet en liste af emner"),
        (laes_tabelliste, [{"table_groups": [{"tables": [{}]}]}], "fundet «et objekt uden table_id»"),
        (laes_beskrivelse, [], "fundet «en liste»; forventet et objekt om en tabel"),
        (laes_beskrivelse, {"table_id": "t", "mgroups": [{"measures": [{}]}]}, "uden mgroup_id"),
    ],
)
def test_descriptions_that_are_none(laes: object, vaerdi: Json, besked: str) -> None:
    """What was found, and what was expected."""
    assert callable(laes)
    with pytest.raises(Datafejl, match=besked):
        laes(vaerdi, STI)


def test_the_extra(monkeypatch: pytest.MonkeyPatch) -> None:
    """Without httpx the readers work, and the client says what to install; other names are none."""
    monkeypatch.setattr("skaerpet_tilsyn.jobindsats.tilvalg.JOBINDSATSPAKKER", ("findes_ikke",))
    monkeypatch.delitem(vars(pakken), "Klient", raising=False)

    with pytest.raises(ManglendeTilvalg, match=r'findes_ikke.*pip install "skaerpet-tilsyn\[kommando,jobindsats\]"'):
        _ = pakken.Klient
    assert callable(pakken.laes_svar)
    assert not hasattr(pakken, "findes_ikke")
    assert sorted(pakken.__all__) == pakken.__all__
