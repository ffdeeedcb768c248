"""Dated values of the follow-up on the early effort."""

from __future__ import annotations

from skaerpet_tilsyn.katalog.ikraft import uaendret
from skaerpet_tilsyn.katalog.tidlig_indsats import kilder
from skaerpet_tilsyn.katalog.tidlig_indsats.ikraft import GRUPPE_FOR_GRUPPE, UNDER_ET
from skaerpet_tilsyn.ret import fra
from skaerpet_tilsyn.tal import Andel
from skaerpet_tilsyn.udtryk import Parameter

_BEGGE = ((GRUPPE_FOR_GRUPPE, kilder.FOER_2023), (UNDER_ET, kilder.UDLOESER))

MINDSTE_ANDEL = Parameter(
    navn="tidlig_mindste_andel",
    titel="andel, der skal have fået indsatsen",
    enhed="pct.",
    poster=uaendret(Andel.procent("80"), *_BEGGE),
)
MAANEDER = Parameter(navn="tidlig_maaneder", titel="måneder i træk", enhed="måneder", poster=uaendret(6, *_BEGGE))
MINDSTE_PERSONER = Parameter(
    navn="tidlig_mindste_personer", titel="færrest personer", enhed="personer", poster=uaendret(10, *_BEGGE)
)
GRUNDLAG = Parameter(
    navn="tidlig_grundlag",
    titel="hvordan grupperne følges",
    enhed="grundlag",
    poster=(
        fra(GRUPPE_FOR_GRUPPE, ("gruppe_for_gruppe",), kilde=kilder.GRUPPE_FOR_GRUPPE),
        fra(UNDER_ET, ("alle_under_et",), kilde=kilder.UNDER_ET),
    ),
)
TILBUDSGRUPPER = Parameter(
    navn="tidlig_tilbudsgrupper",
    titel="grupper med krav om tilbud",
    enhed="grupper",
    poster=uaendret(
        ("a_dagpenge", "kontanthjaelp", "uddannelseshjaelp", "overgangsydelse"),
        (GRUPPE_FOR_GRUPPE, kilder.TILBUDSGRUPPER_FOER),
        (UNDER_ET, kilder.TILBUDSGRUPPER),
    ),
)
ALLE_UNDER_ET = Parameter(
    navn="tidlig_alle_under_et",
    titel="alle grupper med krav om tilbud",
    enhed="grundlag",
    poster=uaendret(
        ("alle_under_et",), (GRUPPE_FOR_GRUPPE, kilder.TILBUDSGRUPPER_FOER), (UNDER_ET, kilder.TILBUDSGRUPPER)
    ),
)
