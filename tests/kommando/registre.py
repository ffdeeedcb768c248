"""A small register of five citizens, made by hand, for the commands that read registers."""

from __future__ import annotations

from pathlib import Path
from typing import Final

ROD: Final = Path(__file__).parents[2]
HEDENSTED: Final = ROD / "examples" / "hedensted_2021"
BENCHMARK: Final = HEDENSTED / "benchmark_2021QMAT02.csv"

LILLE: Final = {
    # a1 meets both; b2 lacks one samtale and a hundredth of an hour; c3 is in the målgruppe from January 2022 on;
    # d4 is outside it; e5 is exempted from aktiv indsats and has no samtaler.
    "ydelser.csv": """\
borger_id;kommunekode;ydelse;fra_dato;til_dato
a1;Hedensted;kontanthjaelp;2019-01-01;
b2;766;sygedagpenge;2020-01-01;
c3;Odense;a-dagpenge;31-01-2021;
d4;Hedensted;fleksjob;2015-01-01;
e5;0751;Kontanthjælp;2019-01-01;
""",
    "samtaler.csv": """\
borger_id;dato;kontaktform
a1;2020-12-01;personligt
a1;2021-02-01;digitalt
a1;2021-05-01;
a1;2021-11-30;telefonisk
b2;2020-12-31;personligt
b2;2021-05-01;personligt
b2;2021-06-01;personligt
""",
    "tilbud.csv": "borger_id;tilbudstype;fra_dato;til_dato\na1;virksomhedspraktik;2020-12-20;2020-12-31\n",
    "loentimer.csv": "borger_id;maaned;timer\nb2;2020-12;112,50\nb2;2021-11;112,49\n",
    "fritagelser.csv": "borger_id;fokusmaal;fra_dato;til_dato\ne5;aktiv_indsats;2019-01-01;\n",
    "kolonner.toml": """\
[daekning]
ydelser = ["2010-01", ""]
samtaler = ["2019-01", "2021-11"]
tilbud = ["2019-01", "2021-11"]
loentimer = ["2019-01", "2021-11"]
""",
}
"""The files of the register, by name."""


def skriv_register(mappe: Path, **andre: str) -> str:
    """Write the register, with other texts in place of some tables; the path of the folder."""
    mappe.mkdir(parents=True)
    for navn, tekst in (LILLE | {f"{navn}.csv": tekst for navn, tekst in andre.items()}).items():
        (mappe / navn).write_text(tekst, encoding="utf-8")
    return str(mappe)
