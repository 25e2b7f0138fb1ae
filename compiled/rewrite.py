"""What mypyc can't compile, or compiles wrongly, said another way in the copy that it is given.

Python means the same by both; the sources stay as they are. Each rewriting is here for one limit of mypyc, and goes
when that goes:

- `@dataclass(slots=True)` makes a second class, whose fields mypyc no longer finds. A compiled class has slots anyway.
- `class X(msgspec.Struct, frozen=True)`: the keywords of a class with a metaclass are dropped. A base that is frozen
  already hands it on.
- `x in (*a, *b)` stops the compiler.
- `@cached_property` is compiled as a property, and works its value out anew at each look.
- A name of a module is looked up in a dictionary each time, unless it is told to be `Final`.
- A field of a struct is looked up by its name each time, which the fields of a class of the compiler's own are not: the
  structs that `modules.toml` names become such classes.
"""

from __future__ import annotations

import ast
from collections import Counter
from collections.abc import Collection, Iterator, Mapping, Sequence

BASE = "recoupe.frozen_struct"
BASE_SOURCE = '''"""What compiled modules say instead of msgspec, itself never compiled."""

from typing import Any, TypeVar

import msgspec

Made = TypeVar("Made")


class FrozenStruct(msgspec.Struct, frozen=True):
    """A struct whose fields don't change."""


def replace(made: Made, /, **changes: Any) -> Made:
    """As `msgspec.structs.replace`, also of what is a struct in the sources only."""
    if isinstance(made, msgspec.Struct):
        return msgspec.structs.replace(made, **changes)
    names: tuple[str, ...] = type(made).__match_args__  # type: ignore[attr-defined]
    kept = {name: getattr(made, name) for name in names}
    return type(made)(**{**kept, **changes})
'''

Edit = tuple[int, int, str]  # from and to which byte, and what stands there then


class NotCompilable(Exception):  # noqa: N818 - a plain statement
    """A module holds what no rewriting helps; the message says what and where."""


def rewritten(source: str, native: Collection[str] = ()) -> str:
    """A module's source as mypyc is given it; the structs called `native` as classes of its own.

    >>> rewritten("found = x in (*a, *b)")
    'found = x in tuple((*a, *b))'
    """
    code = source.encode()
    tree = ast.parse(code)
    places = _Places(code)
    edits: list[Edit] = []
    for node in ast.walk(tree):
        if isinstance(node, ast.ClassDef):
            edits += _dataclass(node, places)
            edits += _native(node, places) if node.name in native else _struct(node, places)
            edits += _kept(node, places, code)
        elif isinstance(node, ast.Compare):
            edits += _members(node, places)
        elif isinstance(node, ast.ImportFrom) and node.module == "msgspec.structs":
            edits.append((places.start(node), places.end(node), f"from {BASE} import replace"))
    edits += _constants(tree, places)
    needed = [f"from {BASE} import FrozenStruct"] * any(new == "FrozenStruct" for _, _, new in edits)
    needed += ["from typing import Final"] * any("Final" in new for _, _, new in edits)
    needed += ["from typing import ClassVar"] * any("ClassVar" in new for _, _, new in edits)
    if needed:
        edits.append(_imports(tree, places, needed))
    for start, end, new in sorted(edits, reverse=True):
        code = code[:start] + new.encode() + code[end:]
    return code.decode()


class _Places:
    """Where the nodes of a tree stand in the source, in bytes."""

    def __init__(self, code: bytes) -> None:
        self._lines = [0]
        for line in code.splitlines(keepends=True):
            self._lines.append(self._lines[-1] + len(line))

    def start(self, node: ast.expr | ast.stmt) -> int:
        return self._lines[node.lineno - 1] + node.col_offset

    def end(self, node: ast.expr | ast.stmt) -> int:
        assert node.end_lineno is not None
        assert node.end_col_offset is not None
        return self._lines[node.end_lineno - 1] + node.end_col_offset


def _dataclass(node: ast.ClassDef, places: _Places) -> Iterator[Edit]:
    for decorator in node.decorator_list:
        if isinstance(decorator, ast.Call) and ast.unparse(decorator.func) == "dataclass":
            told = [f"{keyword.arg}={ast.unparse(keyword.value)}" for keyword in decorator.keywords]
            kept = [keyword for keyword in told if keyword != "slots=True"]
            if kept != told:
                yield (
                    places.start(decorator),
                    places.end(decorator),
                    f"dataclass({', '.join(kept)})" if kept else "dataclass",
                )


def _struct(node: ast.ClassDef, places: _Places) -> Iterator[Edit]:
    for base in node.bases:
        if ast.unparse(base) == "msgspec.Struct" and node.keywords:
            told = [f"{keyword.arg}={ast.unparse(keyword.value)}" for keyword in node.keywords]
            if told != ["frozen=True"]:
                raise NotCompilable(f"line {node.lineno}: class {node.name} is told {', '.join(told)}")
            if any("msgspec.field(" in ast.unparse(field) for field in node.body):
                raise NotCompilable(f"line {node.lineno}: class {node.name} has a default of msgspec.field")
            yield places.start(base), places.end(base), "FrozenStruct"


def _imports(tree: ast.Module, places: _Places, needed: Sequence[str]) -> Edit:
    """Behind the first import of the module, where one from `__future__` stands if any does."""
    first = next(node for node in tree.body if isinstance(node, ast.Import | ast.ImportFrom))
    return places.end(first), places.end(first), "".join(f"\n{line}" for line in needed)


def _constants(tree: ast.Module, places: _Places) -> Iterator[Edit]:
    """Names in capitals that a module gives a value once."""
    given = Counter(
        node.id for node in ast.walk(tree) if isinstance(node, ast.Name) and isinstance(node.ctx, ast.Store)
    )
    for node in tree.body:
        if isinstance(node, ast.AnnAssign) and isinstance(node.target, ast.Name) and node.value is not None:
            if _is_constant(node.target, given) and not ast.unparse(node.annotation).startswith("Final"):
                told = ast.unparse(node.annotation)
                yield places.start(node.annotation), places.end(node.annotation), f"Final[{told}]"
        elif isinstance(node, ast.Assign) and len(node.targets) == 1:
            target = node.targets[0]
            if isinstance(target, ast.Name) and _is_constant(target, given):
                yield places.end(target), places.end(target), ": Final"
            elif isinstance(target, ast.Tuple):  # each of `A, B = ...` by itself
                names = [name for name in target.elts if isinstance(name, ast.Name)]
                if len(names) == len(target.elts) and all(_is_constant(name, given) for name in names):
                    for name in names:
                        yield places.end(name), places.end(name), "_"
                    lines = (f"\n{name.id}: Final = {name.id}_" for name in names)
                    yield places.end(node), places.end(node), "".join(lines)


def _is_constant(name: ast.Name, given: Mapping[str, int]) -> bool:
    return name.id.isupper() and given[name.id] == 1


def _native(node: ast.ClassDef, places: _Places) -> Iterator[Edit]:
    """A struct as a class with the same fields: how one is made, when two are equal, and its hash."""
    fields = [field for field in node.body if isinstance(field, ast.AnnAssign)]
    base = node.bases[0]
    head_end = places.end(node.keywords[-1].value if node.keywords else base)
    yield places.start(base) - 1, head_end + 1, ""
    pad = " " * fields[0].col_offset
    names = [ast.unparse(field.target) for field in fields]
    given, kept = [], []
    for field, name in zip(fields, names, strict=True):
        told, default = ast.unparse(field.annotation), field.value and ast.unparse(field.value)
        fresh = default == "[]"  # a list for each
        if field.value is not None:
            yield places.end(field.annotation), places.end(field.value), ""
        end = " | None = None" if fresh else f" = {default}" if default is not None else ""
        given.append(f"{name}: {told}{end}")
        kept.append(f"self.{name} = [] if {name} is None else {name}" if fresh else f"self.{name} = {name}")
    same = " and ".join(f"self.{name} == other.{name}" for name in names)
    values = ", ".join(f"self.{name}" for name in names)
    lines = [
        f"__match_args__: ClassVar[tuple[str, ...]] = ({', '.join(map(repr, names))},)",
        f"def __init__(self, {', '.join(given)}) -> None:", *(f"    {line}" for line in kept),
        "def __eq__(self, other: object) -> bool:",
        f"    return isinstance(other, {node.name}) and {same}",
        "def __hash__(self) -> int:",
        f"    return hash(({values},))",
    ]  # fmt: skip
    at = places.end(fields[-1].value or fields[-1].annotation)
    yield at, at, "".join(f"\n{pad}{line}" for line in lines)


def _members(node: ast.Compare, places: _Places) -> Iterator[Edit]:
    for operator, other in zip(node.ops, node.comparators, strict=True):
        starred = isinstance(other, ast.Tuple | ast.List | ast.Set) and any(
            isinstance(element, ast.Starred) for element in other.elts
        )
        if starred and isinstance(operator, ast.In | ast.NotIn):
            yield places.start(other), places.start(other), "tuple("
            yield places.end(other), places.end(other), ")"


def _kept(node: ast.ClassDef, places: _Places, code: bytes) -> Iterator[Edit]:
    """A property that keeps what the method behind it found."""
    for method in node.body:
        if not isinstance(method, ast.FunctionDef):
            continue
        decorator = next((d for d in method.decorator_list if ast.unparse(d) == "cached_property"), None)
        if decorator is None or method.returns is None:
            continue
        if node.decorator_list:
            raise NotCompilable(f"line {node.lineno}: class {node.name} is decorated and keeps a property")
        given = code[places.start(method.returns) : places.end(method.returns)].decode()
        name, pad = method.name, " " * method.col_offset
        before = (
            f"_kept_{name}: {given}\n\n"
            f"{pad}@property\n{pad}def {name}(self) -> {given}:\n"
            f"{pad}    try:\n{pad}        return self._kept_{name}\n"
            f"{pad}    except AttributeError:\n"
            f"{pad}        self._kept_{name} = self._find_{name}()\n"
            f"{pad}        return self._kept_{name}\n\n"
        )
        at = places.start(decorator) - 1  # from its `@`
        yield at, places.end(decorator), before.rstrip(" ")
        start = code.index(name.encode(), places.start(method))
        yield start, start + len(name), f"_find_{name}"
