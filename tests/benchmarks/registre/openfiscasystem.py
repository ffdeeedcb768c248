"""
The two fokusmål as an OpenFisca system: monthly variables, and formulas over the last 12 or 6 months.

OpenFisca-Core is loaded by name, as it is no dependency of the project and brings no types.
"""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING, Any, Final

if TYPE_CHECKING:
    from collections.abc import Callable

    from tests.benchmarks.registre.personmaaneder import Personmaaneder

SAMTALER: Final = 4
TIMER: Final = {12: 225, 6: 113}
GRUPPER: Final = (12, 6)
FOKUSMAAL: Final = ("samtaler", "aktiv_indsats")
PAKKE: Final = "openfisca_core"


def mangler() -> str | None:
    """How to install OpenFisca-Core where it is not there."""
    try:
        import_module(PAKKE)
    except ImportError:
        return "OpenFisca-Core is not installed: python -m pip install OpenFisca-Core"
    return None


def system() -> Any:
    """The variables and their formulas."""
    enheder, variabler, perioder = (import_module(f"{PAKKE}.{navn}") for navn in ("entities", "variables", "periods"))
    summeret = [import_module(f"{PAKKE}.populations").ADD]
    person = enheder.build_entity(key="person", plural="personer", label="En borger", is_person=True)
    maaned = perioder.DateUnit.MONTH
    skatteydelser = import_module(f"{PAKKE}.taxbenefitsystems").TaxBenefitSystem([person])

    def variabel(navn: str, art: type, formel: Callable[..., Any] | None = None) -> None:
        felter: dict[str, Any] = {"value_type": art, "entity": person, "definition_period": maaned, "label": navn}
        if formel is not None:
            felter["formula"] = formel
        skatteydelser.add_variable(type(navn, (variabler.Variable,), felter))

    def seneste(navn: str, antal: int) -> Callable[..., Any]:
        def formel(borgere: Any, periode: Any, _: Any) -> Any:
            vindue = perioder.Period((maaned, periode.start.offset(1 - antal, maaned), antal))
            return borgere(navn, vindue, options=summeret)

        return formel

    variabel("samtaler", int)
    variabel("tilbud", int)
    variabel("timer", float)
    variabel("anciennitet", int)
    variabel("fritaget_samtaler", bool)
    variabel("fritaget_aktiv_indsats", bool)
    for gruppe in GRUPPER:
        for navn, art in (("samtaler", int), ("tilbud", int), ("timer", float)):
            variabel(f"{navn}_{gruppe}", art, seneste(navn, gruppe))
        for fokusmaal in FOKUSMAAL:
            variabel(f"naevner_{fokusmaal}_{gruppe}", bool, _naevner(fokusmaal, gruppe))
        variabel(f"har_samtaler_{gruppe}", bool, _har_samtaler(gruppe))
        variabel(f"har_aktiv_indsats_{gruppe}", bool, _har_aktiv(gruppe))
    return skatteydelser


def _naevner(fokusmaal: str, gruppe: int) -> Callable[..., Any]:
    def formel(borgere: Any, periode: Any, _: Any) -> Any:
        anciennitet = borgere("anciennitet", periode)
        if gruppe != 12:
            return anciennitet == gruppe
        return (anciennitet >= gruppe) & ~borgere(f"fritaget_{fokusmaal}", periode)

    return formel


def _har_samtaler(gruppe: int) -> Callable[..., Any]:
    return lambda borgere, periode, _: borgere(f"samtaler_{gruppe}", periode) >= SAMTALER


def _har_aktiv(gruppe: int) -> Callable[..., Any]:
    def formel(borgere: Any, periode: Any, _: Any) -> Any:
        return (borgere(f"tilbud_{gruppe}", periode) >= 1) | (borgere(f"timer_{gruppe}", periode) >= TIMER[gruppe])

    return formel


def simulering(data: Personmaaneder, maaneder: list[str], maalte: int) -> Any:
    """The population with its input; ``maaneder`` are those of every window, of which the last ones are measured."""
    bygger = import_module(f"{PAKKE}.simulations").SimulationBuilder()
    simulation = bygger.build_default_simulation(system(), count=data.samtaler.shape[1])
    for nr, maaned in enumerate(maaneder):
        simulation.set_input("samtaler", maaned, data.samtaler[nr])
        simulation.set_input("tilbud", maaned, data.tilbud[nr])
        simulation.set_input("timer", maaned, data.timer[nr] / 100)
    for nr, maaned in enumerate(maaneder[-maalte:]):
        simulation.set_input("anciennitet", maaned, data.anciennitet[nr])
        simulation.set_input("fritaget_samtaler", maaned, data.fritaget_samtaler[nr])
        simulation.set_input("fritaget_aktiv_indsats", maaned, data.fritaget_aktiv[nr])
    return simulation
