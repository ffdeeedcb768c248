"""The rules of measurement as lookup tables over the codes of the columns."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

import numpy as np
import numpy.typing as npt

from skaerpet_tilsyn.laesning.kolonner.borgerblok import KONTAKTKODER, TILBUDSKODER, YDELSESKODER

if TYPE_CHECKING:
    from skaerpet_tilsyn.katalog.maalgruppe.maaleregler import Maaleregler

UDEN_FOR = -1
"""A ydelse outside the målgruppe."""


class Regelkoder(NamedTuple):
    """
    By code of the ydelse: its place in the statute's order and its family (else ``UDEN_FOR``);
    by family: whether it inherits a start, and whether only stated anciennitet is known;
    by code: which tilbud and forms of conversation count.
    """

    orden: npt.NDArray[np.int16]
    familie: npt.NDArray[np.int16]
    integrationsfamilie: int
    arvende: npt.NDArray[np.bool_]
    kun_angivet: npt.NDArray[np.bool_]
    aktive_tilbud: npt.NDArray[np.bool_]
    samtaleformer: npt.NDArray[np.bool_] | None
    ydelser: tuple[str, ...]

    @property
    def familier(self) -> int:
        """How many families there are."""
        return len(self.arvende)


def regelkoder(regler: Maaleregler) -> Regelkoder:
    """
    The lookup tables of some rules of measurement.

    Example:
        >>> from skaerpet_tilsyn.katalog import Regelsaet
        >>> from skaerpet_tilsyn.tid import Maaned
        >>> koder = regelkoder(Regelsaet.for_maaned(Maaned(2021, 11)).maaleregler)
        >>> koder.ydelser[int(koder.orden[YDELSESKODER["kontanthjaelp"]])]
        'kontanthjaelp'
    """
    familier = sorted(set(regler.familie.values()))
    nummer = {navn: nr for nr, navn in enumerate(familier)}
    orden = np.full(len(YDELSESKODER), UDEN_FOR, np.int16)
    familie = np.full(len(YDELSESKODER), UDEN_FOR, np.int16)
    for slug, navn in regler.familie.items():
        orden[YDELSESKODER[slug]] = regler.raekkefoelge[slug]
        familie[YDELSESKODER[slug]] = nummer[navn]
    former = regler.samtaleformer
    return Regelkoder(
        orden=orden,
        familie=familie,
        integrationsfamilie=nummer.get(regler.integrationsfamilie, UDEN_FOR),
        arvende=np.array([navn in regler.arvende for navn in familier], np.bool_),
        kun_angivet=np.array([navn in regler.kun_angivet for navn in familier], np.bool_),
        aktive_tilbud=np.array([slug not in regler.passive_tilbud for slug in TILBUDSKODER], np.bool_),
        samtaleformer=None if former is None else np.array([slug in former for slug in KONTAKTKODER], np.bool_),
        ydelser=tuple(sorted(regler.raekkefoelge, key=regler.raekkefoelge.__getitem__)),
    )
