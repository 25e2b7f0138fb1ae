"""The grammar of time expressions: rules over word classes, compiled to regular expressions over their codes.

A language gives two TOML files (`lang/fr/times.toml`, `lang/fr/times_grammar.toml`); nothing here is French.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import cache
from typing import Any

from recoupe.lang import load_table
from recoupe.times.firsts import firsts
from recoupe.times.lexer import Lexed, Lexer

_PIECE = re.compile(r"\(\?[!=:]|<\w+>|\{\d,\d\}|[()|?]|[^()|?<>{}]+")
_NOT_GRAMMAR = {"signals", "after_signals", "bare_day_ends", "bare_day_never", "printed"}
_SHAPES = ("d", "z", "y")

Rule = tuple[str, Callable[[str, int, int], re.Match[str] | None]]
"""The kind of what a rule finds, and what matches it in codes between two places."""


@dataclass(frozen=True, slots=True)
class Grammar:
    """A compiled grammar: `classes[name][word]` is the value that a class gives a word.

    `rules[code]` are the rules that can begin at a word of that code, in the order in which they are tried.
    """

    lexer: Lexer
    classes: dict[str, dict[str, Any]]
    signals: dict[str, str]
    after_signals: dict[str, str]
    stretch: re.Pattern[str]
    rules: dict[str, list[Rule]]

    def matches(self, lexed: Lexed) -> Iterator[tuple[str, int, int]]:
        """`(kind, first, last)` of each match, words `[first, last)`, left to right without overlap."""
        rules, codes = self.rules, lexed.codes
        for stretch in self.stretch.finditer(codes):
            at, end = stretch.span()
            while at < end:
                last = at + 1
                for kind, match in rules.get(codes[at], ()):
                    found = match(codes, at, end)
                    if found is not None:
                        last = found.end()
                        yield kind, at, last
                        break
                at = last

    def value(self, name: str, word: str) -> Any:
        """The value of `word` in class `name`, `None` where it isn't in it."""
        return self.classes[name].get(word)


@cache
def load(language: str = "fr") -> Grammar:
    """The grammar of a language, read once.

    Raises `ModelError` where `lang/` has no time grammar for it.
    """
    classes = _classes(load_table("times", language))
    rules = load_table("times_grammar", language)
    compounds = [w for name, words in classes.items() if name not in _NOT_GRAMMAR for w in words if " " in w]
    grammatical = [words for name, words in classes.items() if name not in _NOT_GRAMMAR]
    compounds += [w for words in grammatical for w in words if _hyphenated(w)]
    plain = Lexer((), compounds)
    macros = {name: f"({body})" for name, body in rules["macros"].items()}
    literals = [w for r in _patterns(rules, macros) for w in _literals(r, plain)]
    listed = [w for name, words in classes.items() if name not in _NOT_GRAMMAR for w in words]
    lexer = Lexer([*(w for w in [*listed, *literals] if w[0].isalpha())], compounds)
    begun: defaultdict[str, list[Rule]] = defaultdict(list)
    for rule in rules["rule"]:
        source = _compile(rule["pattern"], macros, classes, lexer)
        compiled: Rule = rule["kind"], re.compile(source).match
        for code in firsts(source):
            begun[code].append(compiled)
    return Grammar(
        lexer=lexer,
        classes=classes,
        signals=classes["signals"],
        after_signals=classes["after_signals"],
        stretch=_stretch(_core(rules, classes, lexer)),
        rules=dict(begun),
    )


def _stretch(core: str) -> re.Pattern[str]:
    """Words that the grammar knows, one behind the other, and one of `core` among them.

    It begins where no known word stands before, and takes back nothing: each word is looked at once.
    """
    return re.compile(rf"(?<![^x\n])[^x\n{core}]*+[{core}][^x\n]*+")


def _core(rules: dict[str, Any], classes: dict[str, dict[str, Any]], lexer: Lexer) -> str:
    words = [w for name in rules["core"] for w in classes[name]] + rules["core_words"]
    return re.escape("".join(dict.fromkeys(lexer.code(w) for w in words))) + lexer.shape("y")


def _classes(data: dict[str, Any]) -> dict[str, dict[str, Any]]:
    return {
        name: dict.fromkeys(table["values"]) if set(table) == {"values"} else table
        for name, table in data.items()
    }


def _hyphenated(word: str) -> bool:
    return "-" in word or ("'" in word[:-1] and " " not in word)


def _patterns(rules: dict[str, Any], macros: dict[str, str]) -> list[str]:
    return [*macros.values(), *(rule["pattern"] for rule in rules["rule"])]


def _literals(pattern: str, lexer: Lexer) -> list[str]:
    """Words that a pattern names itself."""
    return [w for piece in _PIECE.findall(pattern) if piece[0] not in "(<)|?{" for w in lexer.words(piece)]


def _compile(pattern: str, macros: dict[str, str], classes: dict[str, dict[str, Any]], lexer: Lexer) -> str:
    """A rule's pattern as a regular expression over codes."""
    out: list[str] = []
    for piece in _PIECE.findall(pattern):
        if piece.startswith("(?"):
            out.append(piece)
        elif piece == "(":
            out.append("(?:")
        elif piece in (")", "|", "?") or piece[0] == "{":
            out.append(piece)
        elif piece[0] == "<":
            out.append(_named(piece[1:-1], macros, classes, lexer))
        else:
            out.extend(re.escape(lexer.code(w)) for w in lexer.words(piece))  # `?` binds to the last word
    return "".join(out)


def _named(name: str, macros: dict[str, str], classes: dict[str, dict[str, Any]], lexer: Lexer) -> str:
    if name in macros:
        return _compile(macros[name], macros, classes, lexer)
    if name == "n":
        return "n"
    if name in _SHAPES:
        return f"[{lexer.shape(name)}]"
    codes = [lexer.code(w) for w in classes[name]]
    return f"[{''.join(codes)}]"
