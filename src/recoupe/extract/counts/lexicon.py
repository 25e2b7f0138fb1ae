"""The words of a kind that counts people: verbs by the role of the counted, expressions, nouns, states.

Compiled from `lang/<language>/<kind>.toml`, whose comments say what each group holds.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache
from typing import Literal

from recoupe.extract.people import people
from recoupe.lang import load_table

Role = Literal[
    "object",
    "subject",
    "to",
    "of",
    "reflexive",
    "denied_subject",
    "barred_subject",
    "on",
    "lying",
    "sought_object",
]


NOBODY = frozenset(("personne", "nul", "aucun", "aucune"))


@dataclass(frozen=True, slots=True)
class Frame:
    """What a verb says of people: the measure, and which of its dependents are the counted.

    `figure`: the verb is too general to count people without a number. `words`: the expression that must
    follow the verb (`la vie`), empty for none; `within` has each between spaces, as it stands in a text.
    `topic`: only in an article that speaks of the matter.
    """

    measure: str
    role: Role
    figure: bool = False
    words: tuple[str, ...] = ()
    within: tuple[str, ...] = ()
    topic: bool = False


@dataclass(frozen=True, slots=True)
class PeopleLexicon:
    """All words of one kind."""

    verbs: dict[str, tuple[Frame, ...]]
    participles: dict[str, str]
    nominals: dict[str, str]
    states: frozenset[str]
    state_forms: frozenset[str]  # lower-case forms of the person nouns of these states
    nobody_forms: frozenset[str]  # these, and who is nobody: what nought of them is told by
    participle_forms: frozenset[str]
    nominal_lemmas: frozenset[str]
    counter_forms: dict[str, str]
    short_participles: dict[str, str]
    own_participles: frozenset[str]
    released_forms: frozenset[str]
    released_stems: frozenset[str]
    capacity_ends: frozenset[str]  # last words of the capacities
    filler_openers: frozenset[str]  # first words of what may stand between a verb and its expression
    buried_forms: frozenset[str]
    interred_forms: frozenset[str]
    thing_forms: frozenset[str]  # participles that things have as well: `véhicules piégés`
    lists: dict[str, frozenset[str]]
    causes: dict[str, frozenset[str]]
    homes: frozenset[str]


_PARTICIPLES = {
    "abattre": "abattu", "retenir": "retenu", "détenir": "détenu", "mourir": "mort", "disparaître": "disparu",
    "pendre": "pendu",
}  # fmt: skip


def participle_forms(lemma: str) -> tuple[str, ...]:
    """Past participle forms of a verb in `-er` or `-ir`, in the four agreements; none for others.

    >>> participle_forms("tuer")
    ('tué', 'tués', 'tuée', 'tuées')
    """
    base = _PARTICIPLES.get(lemma) or (
        lemma[:-2] + "é" if lemma.endswith("er") else lemma[:-1] if lemma.endswith("ir") else ""
    )
    return (base, base + "s", base + "e", base + "es") if base else ()


_SHORT = {
    "faire": "fait",
    "prendre": "pris",
    "mettre": "mis",
    "retenir": "retenu",
    "contraindre": "contraint",
    "atteindre": "atteint",
}


def _short_participle(lemma: str) -> tuple[str, ...]:
    """Participle forms of a verb that expressions are built with, `pris` and `portés` among them."""
    base = _SHORT.get(lemma) or (lemma[:-2] + "é" if lemma.endswith("er") else "")
    if not base:
        return ()
    plural = base if base.endswith("s") else base + "s"
    return base, plural, base + "e", base + "es"


def finite_forms(lemma: str) -> tuple[str, ...]:
    """Third persons that a count is told in; a verb that isn't in `-er` stands for itself.

    >>> finite_forms("compter")
    ('compte', 'comptent', 'comptait', 'comptaient')
    """
    if not lemma.endswith("er"):
        return (lemma,)
    stem = lemma[:-2]
    return stem + "e", stem + "ent", stem + "ait", stem + "aient"


@lru_cache(maxsize=4)
def people_lexicon(kind: str, language: str = "fr") -> PeopleLexicon:
    """The lexicon of `casualties` or `displacement`, read once."""
    data = load_table(kind, language)
    verbs: dict[str, list[Frame]] = {}
    for idiom in data["idioms"]:
        words = tuple(sorted(idiom["words"], key=len, reverse=True))
        bare = words == ("",)
        figure = idiom.get("figure", False)
        words = () if bare else words
        within = tuple(f" {each} " for each in words)
        frame = Frame(idiom["measure"], idiom["victims"], figure=figure, words=words, within=within)
        for verb in idiom.get("verbs") or [idiom["verb"]]:
            verbs.setdefault(verb, []).append(frame)
    participles: dict[str, str] = {}
    for group, role, figure in (
        ("objects", "object", False),
        ("subjects", "subject", False),
        ("figures", "", True),
    ):
        for measure, lemmas in data[group].items():
            for lemma in lemmas:
                own: Role = (
                    "object"
                    if role == "object" or lemma in data["lists"].get("transitive", ())
                    else "subject"
                )
                verbs.setdefault(lemma, []).append(Frame(measure, own, figure=figure))
                if not figure:
                    participles.update(dict.fromkeys(participle_forms(lemma), measure))
    for measure, lemmas in data.get("topical", {}).items():
        for lemma in lemmas:
            verbs.setdefault(lemma, []).append(Frame(measure, "object", topic=True))
    nominals = {lemma: measure for measure, lemmas in data["nominals"].items() for lemma in lemmas}
    lists = {name: frozenset(words) for name, words in data["lists"].items()}
    state_forms = frozenset(f for f, noun in people().forms.items() if noun.state in lists["states"])
    return PeopleLexicon(
        verbs={lemma: tuple(frames) for lemma, frames in verbs.items()},
        participles=participles,
        nominals=nominals,
        states=lists["states"],
        own_participles=frozenset(
            form for group in data["subjects"].values() for lemma in group for form in participle_forms(lemma)
        ),
        buried_forms=frozenset(form for lemma in lists["burying"] for form in participle_forms(lemma)),
        interred_forms=frozenset(form for lemma in lists["interring"] for form in participle_forms(lemma)),
        thing_forms=frozenset(form for lemma in lists["of_things"] for form in participle_forms(lemma)),
        released_forms=frozenset(form for lemma in lists["released"] for form in participle_forms(lemma)),
        released_stems=frozenset(lemma[:-2] + "é" for lemma in lists["released"]),
        filler_openers=frozenset(phrase.split()[0] for phrase in lists["fillers"]),
        capacity_ends=frozenset(phrase.split()[-1] for phrase in lists["capacities"]),
        short_participles={form: lemma for lemma in verbs for form in _short_participle(lemma)},
        state_forms=state_forms,
        nobody_forms=state_forms | NOBODY,
        participle_forms=frozenset(participles),
        nominal_lemmas=frozenset(nominals),
        counter_forms={form: lemma for lemma in data["lists"]["counters"] for form in finite_forms(lemma)},
        lists=lists,
        homes=frozenset(data.get("places", {}).get("homes", ())),
        causes={name: frozenset(words) for name, words in data["causes"].items()},
    )
