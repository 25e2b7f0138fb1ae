"""What mypyc can't compile, or compiles wrongly, said another way in the copy that it is given.

Python means the same by both; the sources stay as they are. Each rewriting is here for one limit of mypyc, and goes
when that goes:

- `@dataclass(slots=True)` makes a second class, whose fields mypyc no longer finds. A compiled class has slots anyway.
- `class X(msgspec.Struct, frozen=True)`: the keywords of a class with a metaclass are dropped. A base that is frozen
  already hands it on.
- `x in (*a, *b)` stops the compiler.
- `@cached_property` is compiled as a property, and works its value out anew at each look.
"""

from __future__ import annotations

import ast
from collections.abc import Iterator

BASE = "recoupe.frozen_struct"
BASE_SOURCE = '''"""The base of frozen structs in compiled modules, itself never compiled."""

import msgspec


class FrozenStruct(msgspec.Struct, frozen=True):
    """A struct whose fields don't change."""
'''

Edit = tuple[int, int, str]  # from and to which byte, and what stands there then


class NotCompilable(Exception):  # noqa: N818 - a plain statement
    """A module holds what no rewriting helps; the message says what and where."""


def rewritten(source: str) -> str:
    """A module's source as mypyc is given it.

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
            edits += _struct(node, places)
            edits += _kept(node, places, code)
        elif isinstance(node, ast.Compare):
            edits += _members(node, places)
    if any(new == "FrozenStruct" for _, _, new in edits):
        edits.append(_import(tree, places))
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


def _import(tree: ast.Module, places: _Places) -> Edit:
    first = next(node for node in tree.body if isinstance(node, ast.Import))
    return places.end(first), places.end(first), f"\nfrom {BASE} import FrozenStruct"


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
