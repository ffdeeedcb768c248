"""Ydelser and tilbudstyper: every slug and Danish name, the source systems' names, suggestions."""

from __future__ import annotations

import pytest

from skaerpet_tilsyn.fakta.opslag import naermeste, som_slug
from skaerpet_tilsyn.fakta.ydelser import (
    ANDRE_YDELSER,
    TILBUDSNAVNE,
    TILBUDSTYPER,
    YDELSER,
    YDELSESNAVNE,
    forslag,
    forslag_tilbudstype,
    tilbudstype,
    ydelse,
)


def test_the_ydelser_stand_in_the_order_of_the_bekendtgoerelse() -> None:
    """With integrationsydelse beside the one that took its place."""
    assert (
        "a_dagpenge",
        "sygedagpenge",
        "selvforsoergelses_og_hjemrejseydelse",
        "overgangsydelse",
        "integrationsydelse",
        "uddannelseshjaelp",
        "kontanthjaelp",
        "ressourceforloeb",
        "jobafklaringsforloeb",
        "ledighedsydelse",
        "revalidering",
    ) == YDELSER


def test_the_known_tilbudstyper() -> None:
    """No more than the sources name."""
    assert (
        "virksomhedspraktik",
        "nytteindsats",
        "loentilskud",
        "vejledning_og_opkvalificering",
        "mentor",
        "psykiatrisk_behandling",
        "saerligt_tilrettelagt_projekt",
        "vejlednings_og_afklaringsforloeb",
    ) == TILBUDSTYPER


@pytest.mark.parametrize(("slug", "navn"), [*YDELSESNAVNE.items(), *ANDRE_YDELSER.items()])
def test_a_ydelse_is_known_by_slug_and_by_name(slug: str, navn: str) -> None:
    """In small and capital letters; ydelser outside the målgruppe are legal data."""
    assert (slug, slug, slug) == (ydelse(slug), ydelse(navn), ydelse(f" {navn.upper()} "))


@pytest.mark.parametrize(
    ("skrevet", "slug"),
    [
        ("Ressourceforløbsydelse under ressourceforløb", "ressourceforloeb"),
        ("Ressourceforløbsydelse, jobafklaring", "jobafklaringsforloeb"),
        ("Ressourceforløbsydelse under jobafklaring", "jobafklaringsforloeb"),
        ("Ledighedsydelse", "ledighedsydelse"),
        ("Fleksløntilskud", "fleksjob"),
        ("Sygedagpenge til borger", "sygedagpenge"),
        ("Arbejdsløshedsdagpenge", "a_dagpenge"),
        ("SHO", "selvforsoergelses_og_hjemrejseydelse"),
        ("Revalideringsydelse", "revalidering"),
        ("uddannelseshja\u030alp", None),
        ("Kontanthjælp mv.", None),
        ("dagpenge", None),
        ("ressourceforløbsydelse", None),
        ("hjælp til forsørgelse", None),
        ("", None),
    ],
)
def test_what_the_source_systems_write(skrevet: str, slug: str | None) -> None:
    """One meaning is accepted; names that may be several ydelser, and groups of them, are not."""
    assert slug == ydelse(skrevet)


@pytest.mark.parametrize(
    ("skrevet", "naer"),
    [("kontanthjlp", "kontanthjaelp"), ("Ressourceforløbsydelse jobafkl", "jobafklaringsforloeb"), ("qqq", None)],
)
def test_a_ydelse_is_suggested(skrevet: str, naer: str | None) -> None:
    """The slug of what looks most like it."""
    assert naer == forslag(skrevet)


@pytest.mark.parametrize(("slug", "navn"), TILBUDSNAVNE.items())
def test_a_tilbudstype_is_known_by_slug_and_by_name(slug: str, navn: str) -> None:
    """In small and capital letters."""
    assert (slug, slug, slug) == (tilbudstype(slug), tilbudstype(navn), tilbudstype(navn.upper()))


@pytest.mark.parametrize(
    ("skrevet", "slug", "naer"),
    [
        ("Ansættelse med løntilskud", "loentilskud", "loentilskud"),
        ("mentorstøtte", "mentor", "mentor"),
        ("virksomhedspraksis", None, "virksomhedspraktik"),
        ("jobrotation", None, None),
    ],
)
def test_other_names_of_tilbud(skrevet: str, slug: str | None, naer: str | None) -> None:
    """An unknown one is not guessed, only suggested."""
    assert (slug, naer) == (tilbudstype(skrevet), forslag_tilbudstype(skrevet))


@pytest.mark.parametrize(
    ("tekst", "slug"),
    [
        ("Fokusmål for samtaler (pct.)", "fokusmaal_for_samtaler_pct"),
        ("  Ærø – Å ", "aeroe_aa"),
        ("fokusma\u030al", "fokusmaal"),
        ("taeller", "taeller"),
        ("«»", ""),
    ],
)
def test_a_text_as_a_slug(tekst: str, slug: str) -> None:
    """ASCII, lower case, one underscore for anything else; also from decomposed letters."""
    assert slug == som_slug(tekst)


def test_the_nearest_of_several() -> None:
    """The best one, or none at all."""
    assert "naevner" == naermeste("naevnere", ("taeller", "naevner"))
    assert naermeste("", ("taeller",)) is None
    assert naermeste("taeller", ()) is None
