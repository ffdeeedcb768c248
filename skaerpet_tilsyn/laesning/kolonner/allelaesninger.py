"""The outcomes of a block of persons under many readings of the rules at once."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np
import numpy.typing as npt
from attrs import frozen

from skaerpet_tilsyn.laesning.kolonner.skift import UDFALD, borgernes_sted, borgernes_udfald
from skaerpet_tilsyn.laesning.kolonner.taelling import taael_panel

if TYPE_CHECKING:
    from collections.abc import Sequence

    from skaerpet_tilsyn.katalog import Regelsaet
    from skaerpet_tilsyn.laesning.kolonner.borgerblok import Koder
    from skaerpet_tilsyn.laesning.kolonner.optalt import Optaelling
    from skaerpet_tilsyn.laesning.kolonner.skift import Laesninger


@frozen(kw_only=True, order=False, eq=False)
class Blokudfald:
    """
    The answers of one block to one question under each reading, in the last of the months.

    Persons whose outcome is not the same under all readings have a row each: who (``person``), where (``kommune``,
    and ``ydelse`` by its name), and ``udfald[reading, row]`` as places in ``UDFALD``. ``antal[reading, outcome]``
    and ``andre[reading]`` count all persons: who has an outcome, and who has another one than under the chosen
    reading. ``optalt[reading, month, kommune]`` are the counts of ``Optalt.antal_i_alt``.
    """

    person: npt.NDArray[np.intp]
    kommune: Koder
    ydelse: tuple[str, ...]
    udfald: npt.NDArray[np.int8]
    antal: npt.NDArray[np.int64]
    andre: npt.NDArray[np.int64]
    optalt: npt.NDArray[np.int64]


def udfald_i_blok(
    laesninger: Laesninger, optaelling: Optaelling, retter: Sequence[Regelsaet], valgt: int
) -> Blokudfald:
    """
    The outcomes of a block under each of some rule sets, of which ``valgt`` is the number of the chosen one.

    Example:
        >>> from skaerpet_tilsyn.fakta import Daekning
        >>> from skaerpet_tilsyn.katalog import Regelsaet
        >>> from skaerpet_tilsyn.katalog.fokusmaal import regler
        >>> from skaerpet_tilsyn.laesning.kolonner.borgerblok import Borgerblok
        >>> from skaerpet_tilsyn.laesning.kolonner.skift import Laesninger
        >>> from skaerpet_tilsyn.laesning.kolonner.optalt import Optaelling
        >>> from skaerpet_tilsyn.tid import Maaned
        >>> nov = Maaned(2021, 11)
        >>> ret = Regelsaet.for_maaned(nov)
        >>> l = Laesninger(Borgerblok(antal=3, daekning=Daekning.fuld()), range(nov.indeks, nov.indeks + 1))
        >>> samtaler = Optaelling("samtaler", regler.NAEVNER_SAMTALER, regler.HAR_SAMTALER)
        >>> udfald_i_blok(l, samtaler, [ret, ret.med(maaledag="ultimo")], 0).antal.tolist()
        [[3, 0, 0, 0], [3, 0, 0, 0]]
    """
    alle: list[npt.NDArray[np.int8]] = []
    optalt: list[npt.NDArray[np.int64]] = []
    for ret in retter:
        panel = laesninger.panel(ret)
        (talt,) = taael_panel(panel, ret, [optaelling])
        alle.append(borgernes_udfald(laesninger, optaelling, ret))
        optalt.append(talt.antal_i_alt)
    samlet = np.stack(alle)
    person = np.flatnonzero((samlet != samlet[valgt]).any(axis=0))
    kommune, ydelse = borgernes_sted(laesninger, retter[valgt], retter[valgt], person)
    return Blokudfald(
        person=person,
        kommune=kommune,
        ydelse=ydelse,
        udfald=samlet[:, person],
        antal=np.stack([(samlet == nr).sum(axis=1) for nr in range(len(UDFALD))], axis=1),
        andre=(samlet != samlet[valgt]).sum(axis=1),
        optalt=np.stack(optalt),
    )
