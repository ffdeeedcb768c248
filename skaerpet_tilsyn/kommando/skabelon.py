"""``skabelon``: empty tables and settings to start from."""

from __future__ import annotations

from pathlib import Path

from skaerpet_tilsyn.kommando.fejl import Brugsfejl
from skaerpet_tilsyn.kommando.udskrift import Svar
from skaerpet_tilsyn.register.celle import vis
from skaerpet_tilsyn.register.skriv import skriv_mappe
from skaerpet_tilsyn.register.tabeller.skabelon import skabelon


def koer(*, mappe: str | None) -> Svar:
    """
    Write the templates; nothing is overwritten.

    Raises:
        Brugsfejl: the folder is missing, or a file is there already.
        Datafejl: the folder cannot be written.
    """
    if mappe is None:
        raise Brugsfejl(
            hvad="skabelon",
            fundet="ingen mappe",
            forventet="MAPPE, som filerne skrives i",
            raad="se skaerpet-tilsyn skabelon --hjaelp",
        )
    indhold = skabelon()
    findes = [navn for navn in indhold if (Path(mappe) / navn).exists()]
    if findes:
        raise Brugsfejl(
            hvad="skabelon",
            fundet=f"{vis(mappe)} med {', '.join(findes)}",
            forventet="en mappe uden de filer",
            raad="vælg en anden mappe",
        )
    skrevet = skriv_mappe(Path(mappe), indhold)
    linjer = [
        *(f"skrevet: {sti}" for sti in skrevet),
        "",
        f"fyld tabellerne, og kør: skaerpet-tilsyn valider {vis(mappe)}",
    ]
    return Svar(indhold="\n".join(linjer) + "\n")
