"""Goals and measurements side by side: as Markdown and as JSON."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence
    from pathlib import Path


class Maal(NamedTuple):
    """One goal and what was measured; ``naaet`` is None where the goal is for other sizes than the measured one."""

    hvad: str
    maal: str
    maalt: str
    naaet: bool | None


class Rapport:
    """What is found out, as it is found out: shown at once, written at the end."""

    def __init__(self) -> None:
        self.data: dict[str, Any] = {}
        self.maal: list[Maal] = []
        self._afsnit: list[str] = []

    def tabel(self, overskrift: str, kolonner: Sequence[str], raekker: Iterable[Sequence[object]]) -> None:
        """A table under a heading."""
        linjer = [f"## {overskrift}", "", _linje(kolonner), _linje(["--"] * len(kolonner)), *map(_linje, raekker)]
        self.afsnit("\n".join(linjer))

    def afsnit(self, tekst: str) -> None:
        """Some text."""
        print(f"{tekst}\n", flush=True)
        self._afsnit.append(tekst)

    def vis_maal(self) -> None:
        """All goals together."""
        ord_ = {True: "yes", False: "**no**", None: "(other size)"}
        self.tabel(
            "Goals",
            ("what", "goal", "measured", "reached"),
            [(m.hvad, m.maal, m.maalt, ord_[m.naaet]) for m in self.maal],
        )

    def skriv(self, mappe: Path) -> None:
        """``registre.md`` and ``registre.json``."""
        mappe.mkdir(parents=True, exist_ok=True)
        tekst = "\n\n".join(["# Benchmark of registers", *self._afsnit])
        (mappe / "registre.md").write_text(f"{tekst}\n", encoding="utf-8")
        alt: Mapping[str, Any] = {**self.data, "goals": [m._asdict() for m in self.maal]}
        (mappe / "registre.json").write_text(f"{json.dumps(alt, ensure_ascii=False, indent=2)}\n", encoding="utf-8")


def _linje(celler: Iterable[object]) -> str:
    return f"| {' | '.join(map(str, celler))} |"
