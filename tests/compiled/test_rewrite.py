"""What mypyc is given means what the source means."""

from __future__ import annotations

import sys
from types import ModuleType
from typing import Any

import pytest
from compiled.rewrite import BASE, BASE_SOURCE, NotCompilable, rewritten
from compiled.tree import SOURCES, left_out, modules, rooms


def run(source: str, native: tuple[str, ...] = ()) -> dict[str, Any]:
    base = ModuleType(BASE)
    exec(BASE_SOURCE, base.__dict__)
    sys.modules[BASE] = base
    found: dict[str, Any] = {"__name__": __name__}
    exec(rewritten(source, native), found)
    return found


TOWN = """from __future__ import annotations
import msgspec
from msgspec.structs import replace

class Town(msgspec.Struct, frozen=True):
    \"\"\"A town, « cité » of old.\"\"\"

    name: str
    quarters: list[str] = []
    people: int = 0  # none is known

    @property
    def known(self) -> bool:
        return self.people > 0
"""


def test_a_struct_that_becomes_a_class_is_made_and_compared_alike() -> None:
    town = run(TOWN, ("Town",))["Town"]
    one = town("Orvane", people=900)
    assert one == town("Orvane", [], 900) != town("Besk")
    assert (one.known, town("Besk").known) == (True, False)
    assert "msgspec.Struct" not in rewritten(TOWN, ("Town",))


def test_each_of_such_a_class_has_a_list_of_its_own() -> None:
    town = run(TOWN, ("Town",))["Town"]
    one, other = town("Orvane"), town("Besk")
    one.quarters.append("Kassim")
    assert (one.quarters, other.quarters) == (["Kassim"], [])


def test_such_a_class_is_hashed_by_its_fields() -> None:
    source = "import msgspec\nclass Town(msgspec.Struct, frozen=True):\n    name: str\n    people: int = 0\n"
    town = run(source, ("Town",))["Town"]
    assert {town("Orvane"): 1}[town("Orvane", 0)] == 1


def test_of_such_a_class_as_of_a_struct_one_is_made_from_another() -> None:
    found = run(TOWN, ("Town",))
    assert found["replace"](found["Town"]("Orvane"), people=9) == found["Town"]("Orvane", [], 9)
    plain = run(TOWN.replace(" = []", " = msgspec.field(default_factory=list)").replace(", frozen=True", ""))
    assert plain["replace"](plain["Town"]("Orvane"), people=9) == plain["Town"]("Orvane", [], 9)


def test_a_name_that_is_given_once_is_final() -> None:
    source = (
        "import re\n_A, _B = (n for n in (1, 2))\n_WORDS: dict[str, int] = {}\n_REACH = 3\nWay = list[int]\n"
    )
    found = run(source)
    assert (found["_A"], found["_B"], found["_WORDS"], found["_REACH"]) == (1, 2, {}, 3)
    told = rewritten(source)
    assert "_REACH: Final = 3" in told
    assert "_WORDS: Final[dict[str, int]] = {}" in told
    assert "_A: Final = _A_" in told
    assert "Way = list[int]" in told


def test_a_name_that_is_given_twice_is_not() -> None:
    source = "_REACH = 3\n_REACH = _REACH + 1\n"
    assert rewritten(source) == source


def test_a_kept_property_is_worked_out_once() -> None:
    source = """
from functools import cached_property

class Talk:
    def __init__(self) -> None:
        self.asked = 0

    @cached_property
    def words(self) -> list[str]:
        "The words, « été » among them."
        self.asked += 1
        return ["été"]
"""
    talk = run(source)["Talk"]()
    assert (talk.words, talk.words, talk.asked) == (["été"], ["été"], 1)
    assert "@cached_property" not in rewritten(source)


def test_a_dataclass_loses_only_its_slots() -> None:
    source = (
        "from dataclasses import dataclass\n@dataclass(frozen=True, slots=True)\nclass Town:\n    name: str\n"
    )
    town = run(source)["Town"]("Orvane")
    with pytest.raises(AttributeError):
        town.name = "Besk"
    assert "@dataclass(frozen=True)\n" in rewritten(source)


def test_a_struct_stays_frozen_where_its_keywords_are_dropped() -> None:
    source = "import msgspec\nclass Town(msgspec.Struct, frozen=True):\n    name: str\n"
    town = run(source.replace(", frozen=True", ""))["Town"]("Orvane")
    town.name = "Besk"
    told = rewritten(source)
    assert "class Town(FrozenStruct, frozen=True)" in told
    town = run(source)["Town"]("Orvane")
    with pytest.raises(AttributeError):
        town.name = "Besk"


def test_membership_in_what_is_spread_is_the_same() -> None:
    found = run("a, b = [1], [2, 3]\nheld = [n in (*a, *b) for n in range(4)]\nout = 9 not in {*a, 4}\n")
    assert found["held"] == [False, True, True, True]
    assert found["out"]
    plain = "held = 1 in (1, 2)\n"
    assert rewritten(plain) == plain


@pytest.mark.parametrize(
    "source",
    [
        "class Town(msgspec.Struct, frozen=True, kw_only=True):\n    name: str\n",
        "class Town(msgspec.Struct, frozen=True):\n    names: list[str] = msgspec.field(default_factory=list)\n",
        "@total_ordering\nclass Town:\n    @cached_property\n    def name(self) -> str:\n        return ''\n",
    ],
)
def test_what_no_rewriting_helps_is_told(source: str) -> None:
    with pytest.raises(NotCompilable, match="Town"):
        rewritten("import msgspec\n" + source)


def test_every_chosen_module_can_be_rewritten() -> None:
    chosen = modules()
    assert len(chosen) > 150
    assert {module: said for module in chosen if (said := refusal(module))} == {}


def refusal(module: str) -> str:
    """Why a module can't be compiled, "" where it can."""
    try:
        compile(rewritten((SOURCES / module).read_text("utf-8")), module, "exec")
    except NotCompilable as reason:
        return f"{reason} (leave the module out in compiled/modules.toml, with this reason)"
    return ""


def test_what_is_left_out_is_there_and_has_a_reason() -> None:
    for name, reason in left_out().items():
        assert (SOURCES / "recoupe" / f"{name}.py").is_file()
        assert name.split("/")[0] in rooms()
        assert len(reason.split()) > 3
        assert f"recoupe/{name}.py" not in modules()
