"""The client against a real server: the ordinary answer, and everything that may come instead."""

from __future__ import annotations

import logging
import pickle
import traceback
from decimal import Decimal
from typing import TYPE_CHECKING, TypeAlias

import httpx
import pytest

from skaerpet_tilsyn.fejl import Datafejl, SkaerpetTilsynFejl, UgyldigVaerdi
from skaerpet_tilsyn.jobindsats import (
    Adgangsfejl,
    Afvist,
    Forespoergsel,
    IngenForbindelse,
    Jobindsatsfejl,
    Jobindsatsperiode,
    Klient,
    Periodetype,
    Seneste,
    Ugyldigtsvar,
)
from skaerpet_tilsyn.jobindsats.klient import AGENT
from skaerpet_tilsyn.register.svarform import NOEGLEFEJL
from skaerpet_tilsyn.tal import Diskretioneret
from tests.jobindsatsserver import NOEGLE, Server, dryppende, halvt, langsomt, omdirigeret, status, tabel, tekst

if TYPE_CHECKING:
    from collections.abc import Callable

    from tests.jobindsatsserver import Behandler, Svar

    Lav: TypeAlias = Callable[..., Klient]

FORESPOERGSEL = Forespoergsel(
    tabel="Y30R21",
    perioder=(Jobindsatsperiode.parse("2021QMAT02"),),
    hierarkier={"_nykom": "*", "_ygrp_y30r21": "/"},
)
SENESTE = Forespoergsel(tabel="y30r21", perioder=Seneste(Periodetype.QMAT, 14), hierarkier={"_nykom": "*"})


def _besked(lav: Lav, server: Server, *svar: Svar, **valg: float) -> str:
    """The message of the error that some answers give; neither it nor what hangs on it has the key."""
    server.koe.extend(svar)
    with pytest.raises(Jobindsatsfejl) as fejl:
        lav(**valg).hent(FORESPOERGSEL)
    assert NOEGLE not in "".join(traceback.format_exception(fejl.value))
    assert NOEGLE not in repr(fejl.value)
    assert fejl.value.__cause__ is None
    assert fejl.value.__context__ is None
    assert NOEGLE.encode() not in pickle.dumps(fejl.value)
    kopi: Jobindsatsfejl = pickle.loads(pickle.dumps(fejl.value))
    assert (type(fejl.value), str(fejl.value), fejl.value.status) == (type(kopi), str(kopi), kopi.status)
    return str(fejl.value)


def test_an_ordinary_answer(klient: Lav, server: Server) -> None:
    """Rows in any order come out sorted; numbers are exact."""
    svar = klient().hent(FORESPOERGSEL)

    assert ["Hillerød", "Kalundborg", "København", "Køge"] == list(svar.kolonne("omraade"))
    assert Decimal("-0.5") in svar.kolonne(svar.kolonner[-2])
    assert () == svar.noter
    (kald,) = server.kald
    assert "/v3/data/y30r21" == kald.sti
    assert {
        "mgroup.*": ["*"],
        "hierarchy._nykom": ["*"],
        "hierarchy._ygrp_y30r21": ["/"],
        "period.QMAT": ["2021QMAT02"],
        "format": ["json"],
    } == kald.sporgsmaal
    assert f"Bearer {NOEGLE}" == kald.hoveder["Authorization"]
    assert AGENT == kald.hoveder["User-Agent"]


def test_withheld_values_and_copies(klient: Lav, server: Server) -> None:
    """Null and dots are one thing, never zero; a row that comes twice counts once, with a notice."""
    server.koe.append(
        tabel(
            ["Periode", "Område", "Antal"],
            ["2021QMAT02", "Køge", None],
            ["2020QMAT04", "Køge", "."],
            ["2020QMAT02", "Køge", 0],
            ["2020QMAT02", "Køge", 0],
        )
    )

    svar = klient().hent(FORESPOERGSEL)

    assert (
        ("2020QMAT02", "Køge", 0),
        ("2020QMAT04", "Køge", Diskretioneret()),
        ("2021QMAT02", "Køge", Diskretioneret()),
    ) == svar.raekker
    assert ("rækker, der gentager en anden række, er talt med én gang: 1",) == svar.noter


def test_discovery(klient: Lav) -> None:
    """Tables by the words of their subject, and what can be asked of one."""
    lille = klient()

    assert ["y30r21", "x1"] == [t.id for t in lille.soeg("skærpet tilsyn")]
    assert ["x1"] == [t.id for t in lille.soeg("SAMTALER afholdelse")]
    assert 3 == len(lille.tabeller())
    om = lille.beskriv("Y30R21")
    assert ("_nykom", "_hele_landet", "_ygrp_y30r21") == om.hierarkier
    assert [True, False] == [dimension.er_omraade for dimension in om.dimensioner]
    assert ("Ydelsesgrupper i alt", "A-dagpenge mv.") == om.dimensioner[1].hierarkier[0].navne


@pytest.mark.parametrize(
    ("svar", "dele"),
    [
        (status(400), ("«400: reason 400»", "--beskriv")),
        (status(401), ("«401: reason 401»", "en gyldig nøgle til version 3", "version 2 virker ikke")),
        (status(403), ("«403: reason 403»", f"her «{AGENT}»")),
        (status(404), ("«404: reason 404»", "--soeg ORD")),
        (status(418), ("«418: reason 418»", "et svar med status 200; ret --adresse")),
        (status(422, "Unknown hierarchies: ['_omrade']"), ("«422: Unknown hierarchies: ['_omrade']»", "--beskriv")),
        (status(422, "only 3 periods are available"), ("only 3 periods",)),
        (tekst("<h1>Gone</h1>", 410), ("«410»",)),
        (tekst("Gone", 410, "text/plain"), ("«410: Gone»",)),
        (tekst(NOEGLEFEJL), (f"«401: {NOEGLEFEJL}»",)),
        (tekst(f'{{"{NOEGLEFEJL}":""}}'), (f"«401: {NOEGLEFEJL}»",)),
        (tekst('{"code": 422, "cause": "Unknown period type: M"}'), ("«422: Unknown period type: M»",)),
        (tekst('{"code": "x", "cause": 7}'), ("«422: 7»",)),
        (tekst('{"code": 200, "cause": null}'), ("«422»",)),
        (tekst("<p>Velkommen</p>"), ("16 bytes (text/html), der ikke er hel JSON",)),
        (tekst('{"columns": ["a"', 200, "application/json"), ("16 bytes (application/json), der ikke er hel JSON",)),
        (tekst("", 200), ("0 bytes",)),
    ],
)
def test_an_error_is_said_once_and_clearly(
    svar: Svar, dele: tuple[str, ...], klient: Lav, server: Server, sov: list[int]
) -> None:
    """What the server said, what was expected, what to do; no other try."""
    besked = _besked(klient, server, svar)

    assert besked.startswith("y30r21: fundet «")
    assert [] == [del_ for del_ in dele if del_ not in besked]
    assert ([], 1) == (sov, len(server.kald))


def test_the_classes_of_errors(klient: Lav, server: Server) -> None:
    """A caller can tell them apart, and each has its status."""
    for kode, klasse in ((401, Adgangsfejl), (403, Adgangsfejl), (422, Afvist)):
        server.koe.append(status(kode))
        with pytest.raises(klasse) as fejl:
            klient().hent(FORESPOERGSEL)
        assert kode == fejl.value.status
        assert isinstance(fejl.value, SkaerpetTilsynFejl)
        assert isinstance(fejl.value, OSError)


def test_a_body_without_letters(klient: Lav, server: Server) -> None:
    """Bytes that are no UTF-8, and no type."""

    def bytes_(behandler: Behandler) -> None:
        behandler.send_response(200)
        behandler.send_header("Content-Length", "2")
        behandler.end_headers()
        behandler.wfile.write(b"\xff\xff")

    server.koe.append(bytes_)
    with pytest.raises(Ugyldigtsvar, match=r"2 bytes \(uden type\)"):
        klient().hent(FORESPOERGSEL)


def test_fewer_periods_than_asked_for(klient: Lav, server: Server) -> None:
    """One more try with as many as there are, and a notice."""
    svar = klient().hent(SENESTE)

    assert ("serveren har kun 3 perioder af typen QMAT: de er hentet",) == svar.noter
    assert [["latest:14"], ["latest:3"]] == [kald.sporgsmaal["period.QMAT"] for kald in server.kald]


@pytest.mark.parametrize("antal", [0, 14, 20])
def test_a_number_of_periods_that_helps_nobody(antal: int, klient: Lav, server: Server) -> None:
    """None, or no fewer than were asked for: the error is told as it is."""
    server.koe.append(status(422, f"only {antal} periods are available"))

    with pytest.raises(Afvist, match=f"only {antal} periods"):
        klient().hent(SENESTE)
    assert 1 == len(server.kald)


def test_too_many_calls_and_then_an_answer(klient: Lav, server: Server, sov: list[int], beskeder: list[str]) -> None:
    """As long as the server asks for."""
    server.koe.append(status(429, Retry_After="7"))

    assert klient().hent(FORESPOERGSEL).raekker
    assert [7] == sov
    assert ["y30r21: serveren svarede 429; venter 7 s (forsøg 2 af 4)"] == beskeder


def test_a_server_that_recovers(klient: Lav, server: Server, sov: list[int]) -> None:
    """Twice 500, then the table."""
    server.koe += [status(500), status(503)]

    assert klient().hent(FORESPOERGSEL).raekker
    assert [1, 2] == sov


def test_a_server_that_does_not(klient: Lav, server: Server, sov: list[int]) -> None:
    """Four tries."""
    besked = _besked(klient, server, *[status(500)] * 9)

    assert "y30r21: fundet «500: reason 500»; forventet et svar med status 200; prøv igen senere" in besked
    assert ([1, 2, 4], 4) == (sov, len(server.kald))


def test_a_server_that_asks_for_too_long(klient: Lav, server: Server, sov: list[int]) -> None:
    """It is told of, not waited for."""
    besked = _besked(klient, server, status(429, Retry_After="3600"))

    assert besked.endswith("forventet færre kald ad gangen; vent 3600 sekunder, og prøv igen")
    assert [] == sov


def test_a_connection_that_breaks(klient: Lav, server: Server, sov: list[int], beskeder: list[str]) -> None:
    """Halfway through an answer: another try, and in the end an error."""
    server.koe += [halvt, halvt]
    assert klient().hent(FORESPOERGSEL).raekker
    assert [1, 2] == sov
    assert "y30r21: en forbindelse, der blev brudt undervejs; venter 1 s (forsøg 2 af 4)" == beskeder[0]

    besked = _besked(klient, server, *[halvt] * 4)
    assert "y30r21: fundet «en forbindelse, der blev brudt undervejs» (4 forsøg); forventet et helt svar" in besked


def test_a_slow_answer(klient: Lav, server: Server, sov: list[int]) -> None:
    """The time-out is said; a second answer in time is taken."""
    server.koe.append(langsomt)
    assert klient(frist=0.1).hent(FORESPOERGSEL).raekker
    assert [1] == sov

    besked = _besked(klient, server, langsomt, frist=0.1, forsoeg=1)
    assert "y30r21: fundet «intet helt svar inden for 0,1 sekunder»; forventet et helt svar fra serveren;" in besked


def test_an_answer_that_never_ends(klient: Lav, server: Server, sov: list[int]) -> None:
    """However steadily it drips, it is given up in the end."""
    besked = _besked(klient, server, dryppende, frist=0.2, forsoeg=1)

    assert "y30r21: fundet «intet helt svar inden for 2 sekunder»; forventet et helt svar fra serveren;" in besked
    assert [] == sov


def test_nobody_is_there(klient: Lav, server: Server) -> None:
    """A port that nobody listens on."""
    with Server() as anden:
        lukket = anden.adresse
    assert server.adresse != lukket

    with pytest.raises(IngenForbindelse, match=r"«ingen forbindelse» \(2 forsøg\)"):
        klient(adresse=lukket, forsoeg=2).tabeller()


def test_a_redirection_on_the_same_server(klient: Lav, server: Server) -> None:
    """It is followed, with the key."""
    server.koe.append(omdirigeret("/v3/data/y30r21?x=1"))

    assert klient().hent(FORESPOERGSEL).raekker
    assert f"Bearer {NOEGLE}" == server.kald[1].hoveder["Authorization"]


def test_a_redirection_to_another_server(klient: Lav, server: Server) -> None:
    """It is followed without the key; if the other server wants one, the message says why it has none."""
    with Server() as anden:
        anden.koe.append(tabel(["Periode", "Antal"], ["2021QMAT02", 1]))
        server.koe.append(omdirigeret(f"{anden.adresse}/data/y30r21"))
        assert (("2021QMAT02", 1),) == klient().hent(FORESPOERGSEL).raekker

        besked = _besked(klient, server, omdirigeret(f"{anden.adresse}/data/y30r21"))
        assert "«401: Invalid token (fra 127.0.0.1, hvortil nøglen ikke er sendt)»" in besked
        assert ["Authorization" in kald.hoveder for kald in anden.kald] == [False, False]


def test_redirections_without_end(klient: Lav, server: Server) -> None:
    """They are an error at once."""
    besked = _besked(klient, server, *[omdirigeret("/v3/x")] * 9)

    assert "«omdirigeringer, der ikke fører til et svar»" in besked


def test_a_server_that_quotes_the_key(klient: Lav, server: Server, beskeder: list[str]) -> None:
    """In an error, in plain words, and in data."""
    citat = f"token {NOEGLE.upper()} is unknown"

    assert "«401: token [nøgle] is unknown»" in _besked(klient, server, status(401, citat))
    assert "«410: token [nøgle] is unknown»" in _besked(klient, server, tekst(citat, 410, "text/plain"))
    server.koe.append(tabel(["Periode", "Antal"], [f"x{NOEGLE}", 1]))
    assert (("x[nøgle]", 1),) == klient().hent(FORESPOERGSEL).raekker
    server.koe.append(tabel([NOEGLE], [{}]))
    with pytest.raises(Datafejl) as fejl:
        klient().hent(FORESPOERGSEL)
    assert NOEGLE not in "".join(traceback.format_exception(fejl.value))
    assert [] == beskeder


def test_no_log_has_the_key(klient: Lav, server: Server, caplog: pytest.LogCaptureFixture) -> None:
    """Neither those of httpx nor of what lies below it, however much they tell."""
    caplog.set_level(logging.DEBUG)
    server.koe.append(status(500))

    klient().hent(FORESPOERGSEL)

    assert caplog.records
    assert NOEGLE not in caplog.text
    assert NOEGLE not in "".join(repr(vars(linje)) for linje in caplog.records)


def test_nothing_about_a_client_has_the_key(klient: Lav) -> None:
    """Neither its repr nor that of anything it holds; it is no pickle."""
    lille = klient()

    assert repr(lille).startswith("Klient(adresse='http://127.0.0.1:")
    assert NOEGLE not in repr(vars(lille))
    with pytest.raises(TypeError):
        pickle.dumps(lille._noegle)


def test_the_key_of_the_environment(klient: Lav, monkeypatch: pytest.MonkeyPatch) -> None:
    """Where none is given; without it nothing is asked."""
    monkeypatch.setenv("JOBINDSATS_TOKEN", f" {NOEGLE}\n")
    assert klient(None).tabeller()
    monkeypatch.delenv("JOBINDSATS_TOKEN")
    with pytest.raises(Adgangsfejl, match=r"fundet «ingen nøgle»; forventet en nøgle .* JOBINDSATS_TOKEN"):
        klient(None)


@pytest.mark.parametrize("token", ["hemme ligt", "hemme\nligt", "hæmmeligt"])
def test_a_key_that_cannot_be_sent(token: str) -> None:
    """The message does not quote it."""
    with pytest.raises(Adgangsfejl) as fejl:
        Klient(token)

    assert token not in str(fejl.value)


def test_a_short_key_spoils_no_figures(klient: Lav, server: Server) -> None:
    """It is taken out of the words of errors alone."""
    server.koe += [tabel(["Periode", "Antal"], ["2021QMAT02", 12]), status(401, "bad key 2")]

    assert (("2021QMAT02", 12),) == klient("2").hent(FORESPOERGSEL).raekker
    with pytest.raises(Adgangsfejl, match=r"bad key \[nøgle\]"):
        klient("2").hent(FORESPOERGSEL)


@pytest.mark.parametrize(
    ("fejl", "fundet", "forsoeg"),
    [
        (httpx.ConnectError("[SSL: CERTIFICATE_VERIFY_FAILED]"), "et certifikat, der ikke kan godkendes", 1),
        (httpx.ConnectError("refused"), "ingen forbindelse", 4),
        (httpx.ProxyError("no"), "en proxy, der ikke ville", 1),
        (httpx.UnsupportedProtocol("no"), "omdirigeringer, der ikke fører til et svar", 1),
        (httpx.DecodingError("no"), "et svar, der ikke kan pakkes ud", 4),
        (httpx.ReadError("no"), "en forbindelse, der blev brudt undervejs", 4),
    ],
)
def test_faults_of_the_network(fejl: httpx.HTTPError, fundet: str, forsoeg: int) -> None:
    """Those that another try may mend are tried again."""
    kald: list[httpx.Request] = []

    def fejler(anmodning: httpx.Request) -> httpx.Response:
        kald.append(anmodning)
        raise fejl

    with (
        Klient(NOEGLE, transport=httpx.MockTransport(fejler), sov=lambda _: None) as lille,
        pytest.raises(IngenForbindelse, match=f"fundet «{fundet}»"),
    ):
        lille.tabeller()
    assert forsoeg == len(kald)


@pytest.mark.parametrize(
    "adresse",
    [
        "http://eksempel.dk/v3",
        "ftp://127.0.0.1",
        "127.0.0.1",
        "https://",
        "https://a:b@c.dk",
        "https://c.dk/?t=1",
        "https://c.dk/#a",
        "https://[::1",
        "https://c.dk:x",
    ],
)
def test_addresses_that_the_key_is_not_sent_to(adresse: str) -> None:
    """Without encryption, or with more than a host and a path."""
    with pytest.raises(UgyldigVaerdi, match="--adresse: fundet «"):
        Klient(NOEGLE, adresse=adresse)


@pytest.mark.parametrize("navn", ["../tables", "y30 r21", "", "y30r21?x=1", "y" * 65])
def test_ids_that_are_none(navn: str, klient: Lav, server: Server) -> None:
    """They never reach the server."""
    with pytest.raises(UgyldigVaerdi, match="TABEL: fundet «"):
        klient().beskriv(navn)
    assert [] == server.kald
