"""Empty tables and settings to start from."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from skaerpet_tilsyn.fakta.haendelser import MYNDIGHEDER, ORDNINGER
from skaerpet_tilsyn.fakta.indsats import MAALGRUPPER, UNDTAGELSESARTER
from skaerpet_tilsyn.fakta.stamdata import CIVILSTANDE, KOEN
from skaerpet_tilsyn.fakta.tilstande import EGNE_TILSTANDE
from skaerpet_tilsyn.fakta.ydelser import TILBUDSTYPER, YDELSER
from skaerpet_tilsyn.register.tabeller.opsaetning import FILNAVN
from skaerpet_tilsyn.register.tabeller.skema import TABELLER

if TYPE_CHECKING:
    from collections.abc import Sequence


def _eller(slugs: Sequence[str]) -> str:
    *foerste, sidste = slugs
    return f"{', '.join(foerste)} eller {sidste}"


_INDLEDNING: Final = f"""\
# Hvad mappens registertabeller hedder og dækker. Alt her er valgfrit: fjern # foran de linjer, du bruger.
#
# Tabellerne er CSV (semikolon), Excel (.xlsx) eller Parquet og hedder som nedenfor. Datoer er 2021-11-30 eller
# 30-11-2021, til_dato er den sidste dag, der hører med, og en tom til_dato er en løbende periode. Måneder er 2021-11.
# borger_id er et pseudonym, aldrig et CPR-nummer. ordinaer og tilbagefoersel er ja eller nej.
#
# ydelse er en af {", ".join(YDELSER)};
# andre ydelser (foertidspension, fleksjob, su ...) må gerne stå der, men tæller ikke.
# tilbudstype er en af {", ".join(TILBUDSTYPER)}.
# fokusmaal er samtaler eller aktiv_indsats; en tom celle er begge.
# tilstand er en ydelse som ovenfor eller en af {", ".join(EGNE_TILSTANDE)}.
# beskaeftigelsesgrad er procent af fuld tid (50,5), ikke en brøk. koen er {" eller ".join(KOEN.slugs)}.
# civilstand er en af {", ".join(CIVILSTANDE.slugs)}.
# folkepensionsdato er den dag, borgeren når folkepensionsalderen; en tom celle er ikke oplyst.
# ordning er {" eller ".join(ORDNINGER)}. eget_oenske er ja eller nej: om bevillingen er borgerens eget ønske;
# en tom celle er ikke oplyst.
# Tabellerne borgere og bevillinger læses kun af resultatkrav og ressourceforloeb, og tilstande af dem og reglerne af
# 2026.
#
# Kun reglerne af 2026 (--regler 2026) læser kontaktforloeb, undtagelser, sygefravaer og samtaler.myndighed og
# samtaler.samtaletype; til dem er kontaktforloeb nødvendig og ydelser ikke.
# maalgruppe er en af {", ".join(MAALGRUPPER.slugs)}.
# start_dato er den dag, kontaktforløbet begynder; rækker i samme målgruppe, der støder op til hinanden, er ét forløb.
# overgang_dato er den dag, a-kassen overdrager borgeren til kommunen (kun dagpenge); en tom celle er ingen overgang.
# overgang_efter_aftale er ja, når den er aftalt eller følger af et tidligt uddannelsespålæg; en tom celle er nej.
# arbejdspligt og har_job er ja eller nej; en tom celle er ikke oplyst. myndighed er {_eller(MYNDIGHEDER)}.
# art er {_eller(UNDTAGELSESARTER)}: hvad borgeren er undtaget fra efter en individuel vurdering, fra afgoerelse_dato.
# forventet_uger er uger fra fraværets første dag; svarer flere arbejdsgivere, er der en række for hver.
"""
_VAERDIER: Final = """\
# Hvad værdierne hedder i din fil, til venstre, og her, til højre; ret eksemplerne til dine egne:
# [vaerdier.ydelse]
# "Kontanthjælp, aktivitetsparat" = "kontanthjaelp"
# "JAF" = "jobafklaringsforloeb"
#
# [vaerdier.tilbudstype]
# "Praktik" = "virksomhedspraktik"
#
# [vaerdier.ordinaer]
# "1" = "ja"
# "0" = "nej"
"""
_DAEKNING: Final = """\
# Hvilke måneder tabellerne dækker, begge med. Uden for dem er alt ukendt, inden for dem betyder ingen række, at
# intet er sket. Uden linjerne dækker ydelser og kontaktforloeb fra deres tidligste start, og de andre tabeller fra
# deres første til deres sidste måned. En tom tekst er ingen grænse.
# [daekning]
# ydelser = ["2019-01", ""]
# samtaler = ["2019-01", "2021-12"]
# tilbud = ["2019-01", "2021-12"]
# loentimer = ["2019-01", "2021-12"]
# tilstande = ["2019-01", "2021-12"]
# kontaktforloeb = ["2026-07", ""]
# undtagelser = ["2026-07", "2026-12"]
# sygefravaer = ["2026-07", "2026-12"]
"""


def skabelon() -> dict[str, bytes]:
    r"""
    The files: one CSV a table with its headings, and ``kolonner.toml`` with explanations.

    Example:
        >>> skabelon()["samtaler.csv"].decode("utf-8-sig")
        'borger_id;dato;samtaletype;kontaktform;myndighed\n'
    """
    tabeller = {
        f"{navn}.csv": f"{';'.join(felt.navn for felt in tabel.felter)}\n".encode("utf-8-sig")
        for navn, tabel in TABELLER.items()
    }
    return {**tabeller, FILNAVN: _opsaetning().encode()}


def _opsaetning() -> str:
    dele = [_INDLEDNING]
    for navn, tabel in TABELLER.items():
        linjer = [f"# [{navn}]"]
        linjer += [f'# {felt.navn} = "{felt.navn}"{_bemaerkning(kraevet=felt.kraevet)}' for felt in tabel.felter]
        dele.append(
            "\n".join(["# Hvad kolonnerne hedder i din fil:" if navn == "ydelser" else "", *linjer, ""]).lstrip("\n")
        )
    return "\n".join([*dele, _VAERDIER, _DAEKNING])


def _bemaerkning(*, kraevet: bool) -> str:
    return "" if kraevet else "  # kan udelades"
