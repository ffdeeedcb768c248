"""The charts, as Altair describes them; what they show stands beside them as text."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final, TypeAlias, cast

import altair as alt

if TYPE_CHECKING:
    from collections.abc import Sequence

    from skaerpet_tilsyn.rapport.farver import Farver
    from skaerpet_tilsyn.rapport.serier import Punkt

Spec: TypeAlias = "dict[str, object]"
"""A chart in Vega-Lite's own form."""
BREDDE: Final = 420
"""The width of a chart in pixels: little enough that its names can be read on a telephone."""
_HOEJDE: Final = 220
_RAEKKE: Final = 26
_SKRIFT: Final = "Arial, Helvetica, sans-serif"
"""A face whose widths are known where the chart is drawn, so that no name is cut off."""
_MARGEN: Final = {"left": 24, "right": 12, "top": 5, "bottom": 5}
"""Room for a reader's wider face."""


def _data(punkter: Sequence[Punkt], fremhaevet: str = "") -> alt.InlineData:
    return alt.InlineData(
        values=[{"navn": p.navn, "lav": p.lav, "hoej": p.hoej, "egen": fremhaevet in {"", p.navn}} for p in punkter]
    )


def _skala(punkter: Sequence[Punkt], *ogsaa: float) -> alt.Scale:
    """From a little below the lowest to a little above the highest, within 0 and 100."""
    vaerdier = [v for p in punkter for v in (p.lav, p.hoej) if v is not None]
    lav, hoej = min([*vaerdier, *ogsaa], default=0), max([*vaerdier, *ogsaa], default=100)
    return alt.Scale(domain=[max(0, lav - 5), min(100, hoej + 5)], nice=False, zero=False)


def maaneder(punkter: Sequence[Punkt], *, graense: float, middel: Punkt, farver: Farver) -> Spec:
    """The share month by month, with the mean and the limit as lines."""
    x = alt.X("navn:O", title=None, sort=None, axis=alt.Axis(labelAngle=-45))
    skala = _skala(punkter, graense)
    basis = alt.Chart(_data(punkter)).encode(x=x)
    y = alt.Y("lav:Q", title="pct.", scale=skala)
    lag: list[alt.Chart] = [
        alt.Chart(alt.InlineData(values=[{"v": graense}]))
        .mark_rule(color=farver.graense, strokeWidth=2)
        .encode(y=alt.Y("v:Q", scale=skala)),
        basis.mark_rule(color=farver.serie, strokeWidth=3, opacity=0.5).encode(y=y, y2="hoej:Q"),
        basis.mark_line(color=farver.serie, strokeWidth=2).encode(y=y),
        basis.mark_point(color=farver.serie, filled=True, size=60).encode(y=y),
    ]
    if middel.lav is not None:
        lag.insert(
            1,
            alt.Chart(alt.InlineData(values=[{"v": middel.lav}]))
            .mark_rule(color=farver.gennemsnit, strokeDash=[5, 4], strokeWidth=2)
            .encode(y=alt.Y("v:Q", scale=skala)),
        )
    return _stil(alt.LayerChart(layer=lag, width=BREDDE, height=_HOEJDE), farver)


def vandret(punkter: Sequence[Punkt], *, graense: float, farver: Farver, fremhaevet: str = "") -> Spec:
    """A row for each name: a point, or a span where it is not known, and the limit."""
    skala = _skala(punkter, graense)
    y = alt.Y("navn:N", title=None, sort=[p.navn for p in punkter], axis=alt.Axis(labelLimit=240, grid=True))
    farve = alt.condition("datum.egen", alt.value(farver.serie), alt.value(farver.andre))
    basis = alt.Chart(_data(punkter, fremhaevet)).encode(y=y)
    x = alt.X("lav:Q", title="pct.", scale=skala)
    regel = (
        alt.Chart(alt.InlineData(values=[{"v": graense}]))
        .mark_rule(color=farver.graense, strokeWidth=2)
        .encode(x=alt.X("v:Q", scale=skala))
    )
    spaend = basis.mark_rule(strokeWidth=4, opacity=0.5).encode(x=x, x2="hoej:Q", color=farve)
    prik = basis.mark_point(filled=True).encode(
        x=x, color=farve, size=alt.condition("datum.egen", alt.value(130), alt.value(50))
    )
    hoejde = max(2, len(punkter)) * _RAEKKE
    return _stil(alt.LayerChart(layer=[regel, spaend, prik], width=BREDDE - 120, height=hoejde), farver)


def _stil(diagram: alt.LayerChart, farver: Farver) -> Spec:
    akser = {f"{del_}Color": farver.tekst for del_ in ("label", "title")}
    akser |= {f"{del_}Color": farver.streg for del_ in ("grid", "domain", "tick")}
    akser |= {f"{del_}Font": _SKRIFT for del_ in ("label", "title")}
    stoerrelser = {f"{del_}FontSize": 12 for del_ in ("label", "title")}
    spec = cast("Spec", diagram.to_dict())
    config = {"view": {"stroke": None}, "axis": akser | stoerrelser}
    return {**spec, "background": farver.baggrund, "padding": _MARGEN, "config": config}
