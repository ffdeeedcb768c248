"""A good register with something wrong anywhere in its files: refused or read, never a fault of ours."""

from __future__ import annotations

import io
import re
from contextlib import redirect_stderr, redirect_stdout
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Final, TypeAlias

from hypothesis import given
from hypothesis import strategies as st

from skaerpet_tilsyn.kommando import hoved

Register: TypeAlias = dict[str, bytes]

GODT: Final = {
    "ydelser.csv": "borger_id;kommunekode;ydelse;fra_dato;til_dato;anciennitet_mdr\n"
    "b1;766;kontanthjaelp;2019-01-01;;\nb2;Århus;sygedagpenge;01-05-2020;31-10-2021;12\nb3;0615;su;2020-01-01;;\n",
    "samtaler.csv": "borger_id;dato;kontaktform\nb1;2021-02-01;personligt\nb1;2021-03-01;\nb2;2021-04-01;brev\n",
    "tilbud.csv": "borger_id;tilbudstype;fra_dato;til_dato\nb1;mentor;2021-01-01;\nb2;loentilskud;2021-01-01;\n",
    "loentimer.csv": "borger_id;maaned;timer;ordinaer;tilbagefoersel\nb1;2021-01;37,5;ja;nej\nb2;2021M02;1.261;ja;ja\n",
    "fritagelser.csv": "borger_id;fokusmaal;fra_dato;til_dato\nb1;samtaler;2021-01-01;\nb2;;2021-01-01;2021-02-01\n",
    "kolonner.toml": '[daekning]\nsamtaler = ["2019-01", "2021-12"]\n[ydelser]\nydelse = "ydelse"\n',
}
INDSKUD = st.one_of(
    st.binary(min_size=1, max_size=4),
    st.sampled_from([b";", b"\n", b"\r", b'"', b",", b".", b"-", b"\t", b"\0", b"\xe6", "æ".encode(), b"9" * 20, b"="]),
    st.sampled_from([b"9999-12-31", b"0001-01-01", b"1e9", b"NaN", b"-1", b"1.261", b"010170-1234", b"[", b"#", b"  "]),
)
FEJL = re.compile(r"[^;]+: fundet «.*»; forventet .+; .+|… og \d+ fejl mere \(\d+ i alt\)")


@st.composite
def _skader_i_tegn(draw: st.DrawFn, indhold: bytes) -> bytes:
    """Something deleted, put in or put in the place of something else, anywhere."""
    fra = draw(st.integers(0, len(indhold)))
    til = draw(st.integers(fra, min(len(indhold), fra + draw(st.sampled_from([0, 1, 1, 5, 40])))))
    return indhold[:fra] + draw(st.one_of(st.just(b""), INDSKUD)) + indhold[til:]


@st.composite
def _skader_i_tabel(draw: st.DrawFn, indhold: bytes) -> bytes:
    """A row or a column less, twice, or in another place; or a cell with something else in it."""
    raekker = [linje.split(b";") for linje in indhold.split(b"\n")]
    nr = draw(st.integers(0, len(raekker) - 1))
    match draw(st.sampled_from(["slet", "gentag", "celle", "slet_kolonne", "gentag_kolonne", "bland"])):
        case "slet":
            del raekker[nr]
        case "gentag":
            raekker.insert(draw(st.integers(0, len(raekker))), raekker[nr])
        case "celle":
            raekker[nr][draw(st.integers(0, len(raekker[nr]) - 1))] = draw(INDSKUD)
        case "slet_kolonne":
            plads = draw(st.integers(0, 5))
            raekker = [[*raekke[:plads], *raekke[plads + 1 :]] for raekke in raekker]
        case "gentag_kolonne":
            plads = draw(st.integers(0, 5))
            raekker = [[*raekke, *raekke[plads : plads + 1]] for raekke in raekker]
        case _:
            raekker = draw(st.permutations(raekker))
    return b"\n".join(b";".join(raekke) for raekke in raekker)


@st.composite
def skadede_registre(draw: st.DrawFn) -> Register:
    """A register with one to four things wrong."""
    register = {navn: tekst.encode() for navn, tekst in GODT.items()}
    for _ in range(draw(st.integers(1, 4))):
        navn = draw(st.sampled_from(sorted(register)))
        register[navn] = draw(st.one_of(_skader_i_tegn(register[navn]), _skader_i_tabel(register[navn])))
    return register


def _koer(register: Register, kommando: str, *argumenter: str) -> tuple[int, str, str]:
    """What the command says of the register; in a folder of its own, which is empty but for the tables afterwards."""
    ud, fejl = io.StringIO(), io.StringIO()
    with TemporaryDirectory() as mappe, redirect_stdout(ud), redirect_stderr(fejl):
        for navn, indhold in register.items():
            (Path(mappe) / navn).write_bytes(indhold)
        kode = hoved.koer([kommando, mappe, *argumenter])
        assert sorted(register) == sorted(fil.name for fil in Path(mappe).iterdir())
    return kode, ud.getvalue(), fejl.getvalue()


def test_the_register_itself_is_good() -> None:
    """What is damaged below is read and used before that."""
    kode, ud, fejl = _koer({navn: tekst.encode() for navn, tekst in GODT.items()}, "valider")

    assert (0, "") == (kode, fejl)
    assert "- ydelser: 3 rækker læst, 3 brugt, 1 på ydelser uden for målgruppen\n" in ud
    assert "- loentimer: 2 rækker læst, 2 brugt\n" in ud


@given(skadede_registre())
def test_a_damaged_register_is_read_or_refused(register: Register) -> None:
    """``valider``: an answer, or lines that say what is wrong, and nothing else."""
    kode, ud, fejl = _koer(register, "valider")

    assert kode in {0, 2}, fejl
    assert (kode == 0) == bool(ud)
    assert (kode == 2) == bool(fejl)
    assert [] == [linje for linje in fejl.splitlines() if not FEJL.fullmatch(linje)]


@given(skadede_registre())
def test_what_is_read_can_be_counted(register: Register) -> None:
    """``opgoer`` and ``arbejdsliste`` refuse what ``valider`` refuses, and nothing else."""
    kode = _koer(register, "valider")[0]

    for kommando in ("opgoer", "arbejdsliste"):
        fundet, ud, fejl = _koer(register, kommando, "--maaned", "2021-11", "--format", "json")
        assert kode == fundet, (kommando, fejl)
        assert (kode == 0) == bool(ud)
