"""A real HTTP server on this machine that answers as jobindsats.dk is documented to, and as badly as it can."""

from __future__ import annotations

import csv
import json
import socket
from contextlib import suppress
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from threading import Event, Thread
from typing import TYPE_CHECKING, TypeAlias
from urllib.parse import parse_qs, urlsplit

from attrs import define

if TYPE_CHECKING:
    from collections.abc import Callable
    from types import TracebackType
    from typing import Self

NOEGLE = "Zx9-hemmeligt-token-42"
"""The key that the server accepts; no output may hold it."""
EKSEMPEL = Path(__file__).parents[1] / "examples" / "benchmark_2021QMAT02.csv"

Svar: TypeAlias = "Callable[[Behandler], None]"
"""How one request is answered."""

PERIODER = ("2020QMAT02", "2020QMAT04", "2021QMAT02")


def benchmarkraekker() -> tuple[list[str], list[list[object]]]:
    """The example's rows as version 3 has them: numbers and null, the area under its new name."""
    with EKSEMPEL.open(encoding="utf-8-sig", newline="") as fil:
        overskrift, *raekker = list(csv.reader(fil, delimiter=";"))
    tal: list[list[object]] = [
        [*raekke[:3], *(float(celle.replace(",", ".")) if "," in celle else int(celle) for celle in raekke[3:])]
        for raekke in raekker
    ]
    return ["Område", *overskrift[1:]], tal


def tabeller() -> list[object]:
    """What ``/tables`` says."""

    def emne(id_: str, navn: str, tabeller: dict[str, str]) -> dict[str, object]:
        gruppe = [
            {"table_id": tabel, "table_name": titel, "update_freq": "måned", "update_latest": "01-10-2021"}
            for tabel, titel in tabeller.items()
        ]
        grupper = [{"table_group_id": 1, "table_group_name": "Tabeller", "tables": gruppe}]
        return {"subject_id": id_, "subject_name": navn, "table_groups": grupper}

    return [
        emne("a", "A-dagpenge", {"y01a02": "Antal personer og fuldtidspersoner"}),
        emne(
            "t",
            "Tidlig indsats og skærpet tilsyn",
            {"y30r21": "Resultatmål", "x1": "Afholdelse af samtaler.  Antal og andel personer"},
        ),
    ]


def beskrivelse() -> dict[str, object]:
    """What ``/table/y30r21`` says; the ids of the hierarchies of groups are made up."""

    def hierarki(id_: str, niveau: str, vaerdier: dict[str, str]) -> dict[str, object]:
        liste = [{"value_id": kode, "value_name": navn} for kode, navn in vaerdier.items()]
        return {"hierarchy_id": id_, "levels": [{"level_id": niveau, "level_name": niveau, "values": liste}]}

    omraader = [
        hierarki("_nykom", "kommune", {str(nr): f"Kommune {nr}" for nr in range(1, 99)}),
        hierarki("_hele_landet", "land", {"0": "Hele landet"}),
    ]
    grupper = [hierarki("_ygrp_y30r21", "gruppe", {"1": "Ydelsesgrupper i alt", "2": "A-dagpenge mv."})]
    return {
        "table_id": "y30r21",
        "table_name": "Resultatmål",
        "periods": [
            {"periodtype_id": "QMAT", "values": [{"period_id": kode, "period_name": kode} for kode in PERIODER]}
        ],
        "mgroups": [
            {"mgroup_id": "m", "mgroup_name": "M", "measures": [{"measure_id": "m1", "measure_name": "Faktisk antal"}]}
        ],
        "dimensions": [
            {"dimension_id": "_omrade", "hierarchies": omraader},
            {"dimension_id": "_ygrp", "hierarchies": grupper},
        ],
    }


@define
class Kald:
    """A request as it came."""

    sti: str
    sporgsmaal: dict[str, list[str]]
    hoveder: dict[str, str]


class Behandler(BaseHTTPRequestHandler):
    """Answers one connection."""

    server: Server
    protocol_version = "HTTP/1.1"

    def do_GET(self) -> None:
        """The next answer in line, else what the API would say."""
        dele = urlsplit(self.path)
        self.server.kald.append(Kald(dele.path, parse_qs(dele.query), dict(self.headers)))
        if self.server.koe:
            self.server.koe.pop(0)(self)
        elif self.headers.get("Authorization") != f"Bearer {NOEGLE}":
            self.json({"code": 401, "cause": "Invalid token"}, 401)
        else:
            self._svar(dele.path, parse_qs(dele.query))

    def _svar(self, sti: str, spm: dict[str, list[str]]) -> None:
        match sti.removeprefix("/v3"):
            case "/tables":
                self.json(tabeller())
            case "/table/y30r21":
                self.json(beskrivelse())
            case "/data/y30r21":
                self._data(spm)
            case _:
                self.json({"code": 404, "cause": "Unknown table"}, 404)

    def _data(self, spm: dict[str, list[str]]) -> None:
        """The example, back to front; the benchmark has one column for each hierarchy that was asked for."""
        kendte = {"_nykom", "_hele_landet", "_ygrp_y30r21"}
        ukendte = [navn for navn in spm if navn.startswith("hierarchy.") and navn[10:] not in kendte]
        if ukendte:
            self.json({"code": 422, "cause": f"Unknown hierarchies: {[n[10:] for n in ukendte]}"}, 422)
            return
        seneste = spm.get("period.QMAT", [""])[0].partition("latest:")[2]
        if seneste and int(seneste) > len(PERIODER):
            self.json({"code": 422, "cause": f"Invalid period, only {len(PERIODER)} periods are available"}, 422)
            return
        kolonner, raekker = benchmarkraekker()
        self.json({"columns": kolonner, "rows": raekker[::-1]})

    def json(self, krop: object, status: int = 200, **hoveder: str) -> None:
        """An answer in JSON."""
        self.tekst(json.dumps(krop, ensure_ascii=False), status, "application/json", **hoveder)

    def tekst(self, krop: str, status: int = 200, type_: str = "text/plain", **hoveder: str) -> None:
        """An answer of text; underscores in the names of headers are hyphens."""
        indhold = krop.encode()
        self.send_response(status)
        self.send_header("Content-Type", type_)
        self.send_header("Content-Length", str(len(indhold)))
        for navn, vaerdi in hoveder.items():
            self.send_header(navn.replace("_", "-"), vaerdi)
        self.end_headers()
        self.wfile.write(indhold)

    def log_message(self, *args: object) -> None:
        """Nothing on standard error."""


class Server(ThreadingHTTPServer):
    """
    The server with what it was asked, and the answers that come before the ordinary ones.

    ``slip`` is set when the test is over, so that a slow answer ends.
    """

    daemon_threads = True
    block_on_close = False

    def __init__(self) -> None:
        super().__init__(("127.0.0.1", 0), Behandler)
        self.kald: list[Kald] = []
        self.koe: list[Svar] = []
        self.slip = Event()
        self._traad = Thread(target=self.serve_forever, kwargs={"poll_interval": 0.01}, daemon=True)

    def __enter__(self) -> Self:
        self._traad.start()
        return self

    def __exit__(self, art: type[BaseException] | None, fejl: BaseException | None, spor: TracebackType | None) -> None:
        self.slip.set()
        self.shutdown()
        self._traad.join()
        self.server_close()

    @property
    def adresse(self) -> str:
        """Where it is."""
        return f"http://127.0.0.1:{self.server_port}/v3"


def status(kode: int, aarsag: str | None = None, **hoveder: str) -> Svar:
    """An error with its documented body."""
    krop = {"code": kode, "cause": aarsag or f"reason {kode}", "request_id": "a36e2446"}
    return lambda behandler: behandler.json(krop, kode, **hoveder)


def tekst(krop: str, kode: int = 200, type_: str = "text/html") -> Svar:
    """A body that is no JSON."""
    return lambda behandler: behandler.tekst(krop, kode, type_)


def tabel(kolonner: list[str], *raekker: list[object]) -> Svar:
    """A table."""
    return lambda behandler: behandler.json({"columns": kolonner, "rows": list(raekker)})


def omdirigeret(til: str) -> Svar:
    """A redirection."""
    return lambda behandler: behandler.tekst("", 302, Location=til)


def halvt(behandler: Behandler) -> None:
    """Half of the answer that was announced."""
    behandler.send_response(200)
    behandler.send_header("Content-Type", "application/json")
    behandler.send_header("Content-Length", "1000")
    behandler.end_headers()
    behandler.wfile.write(b'{"columns": ["Periode"')
    behandler.wfile.flush()
    behandler.connection.shutdown(socket.SHUT_RDWR)
    behandler.close_connection = True


def langsomt(behandler: Behandler) -> None:
    """No answer before the test is over."""
    behandler.server.slip.wait(5)
    behandler.close_connection = True


def dryppende(behandler: Behandler) -> None:
    """An answer that goes on and on, a little at a time."""
    behandler.send_response(200)
    behandler.send_header("Content-Length", "100000")
    behandler.end_headers()
    with suppress(OSError):
        while not behandler.server.slip.wait(0.02):
            behandler.wfile.write(b" ")
    behandler.close_connection = True
