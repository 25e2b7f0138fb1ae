"""Where the words that set rules off stand, so that a rule is led to them and walks past nothing else.

Most rules know some hundred lemmas, of which an article holds one or none. An index is made once an article for each
thing that rules look at: its lemmas, its words, the nouns that head its phrases, the verbs of its clauses. A rule
asks it with its set of triggers.
"""

from __future__ import annotations

from bisect import bisect_left
from collections import defaultdict, deque
from collections.abc import Iterable
from itertools import chain, count


class WordIndex:
    """The numbers at which each word of a column stands.

    >>> index = WordIndex(["un", "pont", "et", "une", "rue", "et", "un", "port"])
    >>> index.at(frozenset(("rue", "pont", "lac"))), index.at(frozenset(("lac",)))
    ([1, 4], [])
    """

    def __init__(self, column: Iterable[str]) -> None:
        stands: defaultdict[str, list[int]] = defaultdict(list)
        # Compiled code all the way: twice as fast as a loop.
        deque(map(list.append, map(stands.__getitem__, column), count()), maxlen=0)
        self._stands: dict[str, list[int]] = stands
        self._words = frozenset(stands)
        self._found: dict[frozenset[str], list[int]] = {}

    def has(self, triggers: frozenset[str]) -> bool:
        """Whether any of these words stands somewhere."""
        return not self._words.isdisjoint(triggers)

    def at(self, triggers: frozenset[str]) -> list[int]:
        """Where these words stand, in order; looked up once a set, and not to be changed."""
        known = self._found.get(triggers)
        if known is None:
            places = [self._stands[word] for word in self._words & triggers]
            known = sorted(chain.from_iterable(places)) if len(places) != 1 else places[0]
            self._found[triggers] = known
        return known

    def beginning(self, start: str) -> list[int]:
        """Where words with this beginning stand, in order.

        >>> WordIndex(["ex-chef", "du", "ex-Front"]).beginning("ex-")
        [0, 2]
        """
        if f"\n{start}" not in "\n".join(
            ("", *self._stands)
        ):  # one look at all words, as most texts have none
            return []
        return sorted(
            chain.from_iterable([at for word, at in self._stands.items() if word.startswith(start)])
        )

    def between(self, triggers: frozenset[str], first: int, last: int) -> list[int]:
        """Where these words stand in `[first, last)`, in order.

        >>> WordIndex(["la", "rue", "et", "la", "place"]).between(frozenset(("la", "et")), 1, 4)
        [2, 3]
        """
        found = self.at(triggers)
        return found[bisect_left(found, first) : bisect_left(found, last)] if found else found
