"""From the name model's spans to the names of a document: the rules in their order."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Sequence

from recoupe.annotate.document import Name, NameKind, Tokens
from recoupe.annotate.names.acronyms import find_introductions
from recoupe.annotate.names.allied import add_allied
from recoupe.annotate.names.bodies import add_bodies
from recoupe.annotate.names.classes import vocabulary
from recoupe.annotate.names.compound import add_compound_places
from recoupe.annotate.names.consistency import make_consistent
from recoupe.annotate.names.cues import apply_cues
from recoupe.annotate.names.gazetteer import gazetteer
from recoupe.annotate.names.identity import Identities
from recoupe.annotate.names.kinds import decide_kinds, kind_of
from recoupe.annotate.names.known import add_known, known_index
from recoupe.annotate.names.lexicon import name_lexicon
from recoupe.annotate.names.mention import Mention, WordView
from recoupe.annotate.names.places import PlaceFinder
from recoupe.annotate.names.quoted import add_quoted
from recoupe.annotate.names.repair import repair
from recoupe.annotate.names.roles import RoleFinder
from recoupe.annotate.names.titles import add_titles
from recoupe.text.sentences import SentenceSpan


class Namer:
    """Makes names out of model spans with a language's lists; keeps nothing between articles."""

    def __init__(self, language: str) -> None:
        self._lexicon = name_lexicon(language)
        self._gazetteer = gazetteer(language)
        self._index = known_index(language)
        tags, words = vocabulary(language)
        self._words = frozenset(form for form, letters in tags.items() if set(letters) - {"P", "X"}).union(
            words
        )

    def is_word(self, lower: str) -> bool:
        """Whether French writes this form in small letters."""
        return lower in self._words

    def names(
        self, text: str, tokens: Tokens, sentences: Sequence[SentenceSpan], found: list[Mention]
    ) -> tuple[Name, ...]:
        """The names of an article in order; `found` are the model's spans."""
        view = WordView(text, tokens, sentences, self._lexicon, self._gazetteer, self._words)
        mentions = add_known(view, add_bodies(view, repair(view, found)), self._index)
        mentions = add_allied(view, add_titles(view, add_quoted(view, mentions)))
        mentions = apply_cues(view, add_compound_places(view, mentions))
        mentions, introductions = find_introductions(view, mentions)
        mentions = make_consistent(view, mentions)
        if not mentions:
            return ()
        identities = Identities(view, mentions, introductions)
        known = [identities.of(mention) for mention in mentions]
        canonical = [identity.canonical for identity in known]
        kinds = _kinds(view, mentions, canonical)
        places = PlaceFinder(view, mentions)
        persons = [mention for mention in mentions if mention.type == "PER"]
        roles = RoleFinder(
            view, {m.first: (m.last, c) for m, c in zip(mentions, canonical, strict=True)}, persons
        )
        made = []
        for mention, identity in zip(mentions, known, strict=True):
            full = identity.canonical
            kind = kinds[full, mention.type]
            office = roles.office(mention) if kind == "person" else None
            made.append(
                Name(
                    first=mention.first,
                    last=mention.last,
                    kind=kind,
                    text=text[tokens.start[mention.first] : tokens.end[mention.last - 1]],
                    canonical=full,
                    acronym=identity.acronym,
                    location=places.locate(mention) if mention.type == "LOC" else None,
                    role=office.role if office else None,
                    organisation=office.organisation if office else None,
                )
            )
        return tuple(made)


def _kinds(
    view: WordView, mentions: Sequence[Mention], canonical: Sequence[str]
) -> dict[tuple[str, str], NameKind]:
    """The kind of each canonical name and type, decided over all its mentions."""
    votes: dict[tuple[str, str], Counter[NameKind]] = defaultdict(Counter)
    for mention, full in zip(mentions, canonical, strict=True):
        kind, weight = kind_of(view, mention)
        votes[full, mention.type][kind] += weight
    return decide_kinds(votes)
