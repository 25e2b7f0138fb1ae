"""Attack nouns with what stands around them: `le bombardement, le 3 mai, de la gare d'Oron par l'aviation`."""

from __future__ import annotations

import msgspec
from msgspec.structs import replace

from recoupe.extract.chunk import Chunk
from recoupe.extract.context import Context
from recoupe.extract.grammar import GRAMMAR
from recoupe.extract.identity import identify
from recoupe.extract.kinds.armed import is_armed
from recoupe.extract.kinds.attack.targets import can_be_hit, is_named, is_thing
from recoupe.extract.kinds.sides import side_of
from recoupe.extract.kinds.weapons import is_means, most_telling, named_in, with_plurals
from recoupe.extract.places import LOCATIVE, as_place
from recoupe.lang import load_table

_TABLE = load_table("attack")
_NOUNS = with_plurals(_TABLE["nouns"]["strikes"])
_OF_MEANS = with_plurals(_TABLE["nouns"]["of_means"])
_HITS_OF = with_plurals(_TABLE["nouns"]["hits_of"])
_HARMED = frozenset((*_TABLE["harm"]["verbs"], *_TABLE["deaths"]["verbs"]))
_BLASTS = with_plurals(_TABLE["nouns"]["blasts"])
_BOMBINGS, _ACCIDENTS = (with_plurals(_TABLE["nouns"][group]) for group in ("bombings", "accidents"))
_BROAD = with_plurals(_TABLE["nouns"]["broad"])
_WITH_WORD = {
    noun: frozenset(words)
    for lemma, words in _TABLE["nouns"]["with_word"].items()
    for noun in with_plurals([lemma])
}
_NOT_WAR = frozenset(_TABLE["never"]["words"])
_OF_NOUNS = {
    lemma: means for means, lemmas in _TABLE["means_of_nouns"].items() for lemma in with_plurals(lemmas)
}
_CONTRACTED = frozenset(("du", "des", "au", "aux"))
_ASIDE = frozenset(_TABLE["nouns"]["aside"])
_POLICE = frozenset(_TABLE["cautious"]["police"])
_BY_NATURE = ("gas", "chemical")  # « des tirs de gaz lacrymogène »
_MISREAD = frozenset(_TABLE["nouns"]["misread"])
_KINDS = frozenset(_TABLE["never"]["kinds"])
_BY = frozenset(_TABLE["behind"]["by"])
_HITTING = frozenset(_TABLE["behind"]["hitting"])
_ADJECTIVAL = frozenset(_TABLE["behind"]["adjectival"])
_HOURS = frozenset(_TABLE["behind"]["hours"])
_OVER = frozenset(("sur", "contre", "vers", "en direction de", "à l'encontre de", "envers"))
_OCCURRING = frozenset(("survenir", "produire", "intervenir", "dérouler"))
_REACH = 12  # chunks behind a noun that may belong to it


class Struck(msgspec.Struct, frozen=True):
    """What an attack noun says: chunk of the target and of the place (-1 none), who, by what means, dated or not.

    `last` is the chunk behind what was read.
    """

    target: int = -1
    actor: str | None = None
    means: str | None = None
    place: int = -1
    dated: bool = False
    last: int = -1


def is_strike(context: Context, c: int) -> bool:
    """Whether a phrase is headed by an attack noun, and is no `tir au but` and no `attaque cardiaque`."""
    view = context.view
    chunk = view.chunks[c]
    lemma = context.document.tokens.lemma
    if chunk.kind not in ("NP", "PP") or lemma[chunk.head] not in _NOUNS:
        return False
    _first, last = view.extent(c)
    if lemma[chunk.head] in _OF_MEANS and named_in(context, chunk.head + 1, last + 1) is None:
        return lemma[chunk.head] in _BLASTS and _by_bombs(context, c)
    asked = _WITH_WORD.get(lemma[chunk.head])
    if asked is not None and asked.isdisjoint(lemma[chunk.head : last + 1]):
        return False
    if chunk.quantity < 0 and any(lemma[view.chunks[d].head] in _KINDS for d in view.dependents(c)):
        return False
    near = context.document.tokens.lower[chunk.first : last + 2]
    return _NOT_WAR.isdisjoint(near)


def _by_bombs(context: Context, c: int) -> bool:
    """`trois explosions ont frappé la gare` in an article on bombs; no `explosion de joie`, nor that of a boiler.

    `l'explosion de la gare` says again what was told.
    """
    view = context.view
    if is_definite(context, c):
        return False
    if any(view.chunks[d].prep == "de" and as_place(view, d) is None for d in view.dependents(c)):
        return False
    return bool(context.lemmas.at(_BOMBINGS)) and not context.lemmas.at(_ACCIDENTS)


def is_deadly(context: Context, c: int) -> bool:
    """`un assaut au cours duquel deux gardes sont morts`: people came to harm in it, as its relative clause says."""
    view = context.view
    return any(
        clause.antecedent == c
        and clause.kind == "relative"
        and clause.verb.lemma in _HARMED
        and not (
            clause.verb.negation
            or clause.verb.modal
            or clause.verb.mood == "Cnd"
            or clause.verb.tense == "Fut"
        )
        for clause in map(view.clauses.__getitem__, view.sentence_clauses[view.sentence_of[c]])
    )


def is_broad(context: Context, c: int) -> bool:
    """Whether a noun names a long battle or a killing as a whole: `l'offensive`, `le massacre`."""
    return context.document.tokens.lemma[context.view.chunks[c].head] in _BROAD


def read_strike(context: Context, c: int) -> Struck:
    """What stands around an attack noun."""
    return _Walk(context, c).run()


def is_definite(context: Context, c: int) -> bool:
    """Whether a phrase speaks of what is known: `l'attaque`, `cette attaque`, `lors des attentats`."""
    chunk, lower = context.view.chunks[c], context.document.tokens.lower
    if not GRAMMAR.definite.isdisjoint((lower[chunk.first], lower[chunk.inner])):
        return True
    return chunk.kind == "PP" and chunk.first < chunk.inner and lower[chunk.inner - 1] in _CONTRACTED


def sets_in_time(context: Context, c: int) -> bool:
    """Whether a noun only says when or why something else was: `peu après le raid`."""
    chunk, lower = context.view.chunks[c], context.document.tokens.lower
    return chunk.prep in _ASIDE or (chunk.first > 0 and lower[chunk.first - 1] in _ASIDE)


def by_police(actor: str | None) -> bool:
    """Whether those who keep order did it: `blessé par des tirs de la police`."""
    return actor is not None and not _POLICE.isdisjoint(actor.lower().split())


class _Walk:
    """Goes through the phrases behind one attack noun."""

    def __init__(self, context: Context, c: int) -> None:
        self.context = context
        self.view = context.view
        self.lemma = context.document.tokens.lemma
        self.noun = c
        chunk = self.view.chunks[c]
        self.hits_of = self.lemma[chunk.head] in _HITS_OF
        sentence = self.view.sentence_of[c]
        self.times = {t for time in context.times_at[sentence] for t in range(time.first, time.last)}
        self.stop = min(self.view.sentence_chunks[sentence][1], c + _REACH)
        means = named_in(context, chunk.inner, chunk.last + 1) or _OF_NOUNS.get(self.lemma[chunk.head])
        self.found = Struck(actor=side_of(context, c), means=means, last=c + 1)
        self.doer = -1  # chunk of who did it
        self.attributed = False  # behind « attribué »: « à » opens who did it

    def run(self) -> Struck:
        k = self.noun + 1
        while k < self.stop:
            step = self._step(k)
            if not step:
                break
            k += step
            self.found = replace(self.found, last=k)
        return self.found

    def _step(self, k: int) -> int:
        """How many chunks to go on by; 0 where the noun's own words end."""
        chunk = self.view.chunks[k]
        if chunk.head in self.times:
            self.found = replace(self.found, dated=True)
            return 1
        if chunk.kind == "COMMA":
            return int(self._goes_on(k + 1))
        if chunk.kind in ("ADV", "OPEN", "CLOSE"):
            return 1
        if chunk.kind == "OTHER" and chunk.prep in ("visant", "de", "en"):
            return 1
        if chunk.verb is not None:
            return self._participle(k) or int(self.context.document.tokens.lower[chunk.head] in _MISREAD)
        if chunk.kind == "PP":
            return self._phrase(k, chunk)
        qualifies = chunk.kind == "NP" and self.context.document.tokens.upos[chunk.head] == "ADJ"
        return int(qualifies)  # « des tirs particulièrement intenses sur la gare »

    def _goes_on(self, k: int) -> bool:
        """Whether the phrase goes on behind a comma: with a day, a participle, or what comes after the day."""
        if k >= self.stop:
            return False
        chunk = self.view.chunks[k]
        if chunk.head in self.times:
            return True
        if chunk.verb is not None:
            return chunk.verb.form in ("past_participle", "present_participle") and (
                chunk.verb.lemma in _BY or chunk.verb.lemma in _HITTING
            )
        after_day = self.view.chunks[k - 2].head in self.times
        return (
            after_day
            and chunk.kind == "PP"
            and (chunk.prep in _OVER or chunk.prep in ("de", "par", "à", "dans"))
        )

    def _participle(self, k: int) -> int:
        verb = self.view.chunks[k].verb
        if verb is None:
            return 0
        if verb.lemma == "suicider":
            self.found = replace(self.found, means="suicide")
            return 1  # « un attentat suicide »
        if verb.lemma == "piéger":
            self.found = replace(self.found, means=most_telling((self.found.means, "explosive")))
            return 1  # « un attentat à la voiture piégée contre l'hôtel »
        if verb.form not in ("past_participle", "present_participle"):
            return 0
        if verb.lemma in _HITTING and verb.form == "present_participle":
            after = k + 1
            if after < self.stop and self.view.chunks[after].kind == "NP":
                self._hit(after)
                return 2
            return 1
        if verb.lemma in _BY and verb.form == "past_participle":
            self.attributed = verb.lemma in ("attribuer", "imputer")
            return 1
        if verb.lemma in _OCCURRING and verb.form == "past_participle":
            return 1  # « l'attaque survenue samedi, visant deux quartiers »
        single = verb.form == "past_participle" and verb.last == verb.first + 1
        if single and verb.lemma in _ADJECTIVAL and k + 1 < self.stop:
            some = self.context.document.tokens.lower[self.view.chunks[k + 1].first] == "des"
            if some and self.found.actor is None and is_armed(self.context, k + 1):
                self._done_by(k + 1)
                return 2  # « les attaques répétées des rebelles contre des navires »
            return 1
        aimed = k + 1 < self.stop and self.view.chunks[k + 1].prep in _OVER
        return int(single and (aimed or self._goes_on(k + 1)))  # « par des hommes armés contre la base »

    def _phrase(self, k: int, chunk: Chunk) -> int:
        if chunk.prep in _OVER:
            self._hit(k)
            return 1
        if chunk.prep == "depuis":
            return 0  # « l'attaque la plus meurtrière depuis celle du marché »
        if chunk.prep == "par" and self.attributed and self._laid_on_another(k):
            return 1
        if chunk.prep == "par" or (chunk.prep == "à" and self.attributed):
            self._done_by(k)
            return 1
        means = named_in(self.context, chunk.inner, chunk.last)
        if (
            means is not None
            and not self._side(k)
            and (is_means(self.lemma[chunk.head]) or chunk.prep == "à" or means in _BY_NATURE)
        ):
            actor = self.found.actor or side_of(self.context, k)  # « un tir de drone narvien »
            self.found = replace(self.found, actor=actor, means=most_telling((self.found.means, means)))
            return 1
        if chunk.prep == "de":
            return self._of(k)
        if chunk.prep in ("dans", "de") and k + 1 < self.stop and self.view.chunks[k + 1].head in self.times:
            return 1  # « dans la soirée du samedi 7 octobre »
        if chunk.prep == "sans" and chunk.name < 0:
            return 1  # « l'attaque sans précédent menée par »
        if chunk.prep == "à" and self._says_how_or_when(chunk):
            return 1
        if chunk.prep in LOCATIVE and as_place(self.view, k) is not None:
            if self.found.place < 0:
                self.found = replace(self.found, place=k)
            return 1
        return 0

    def _says_how_or_when(self, chunk: Chunk) -> bool:
        """`un attentat à la voiture piégée`, `l'attaque à l'aube d'un camp`."""
        trapped = self.lemma[min(chunk.last, len(self.lemma) - 1)] == "piéger"
        return trapped or self.lemma[chunk.head] in _HOURS

    def _laid_on_another(self, k: int) -> bool:
        """`un raid imputé par la milice à l'armée`: who lays it on whom."""
        return k + 1 < self.stop and self.view.chunks[k + 1].prep == "à"

    def _side(self, k: int) -> bool:
        """`les bombardements de l'aviation`: a means that acts; in `des tirs d'artillerie` it doesn't."""
        chunk = self.view.chunks[k]
        definite = self.context.document.tokens.lower[chunk.inner] in ("la", "l'", "notre", "leur", "sa")
        return chunk.prep == "de" and definite and self.lemma[chunk.head] in ("aviation", "artillerie")

    def _of(self, k: int) -> int:
        above = self.view.governor[k]
        if above in {self.found.target, self.doer} - {-1}:
            return 1  # « l'attaque de l'ambassade de Narvie », « les tirs des forces d'Oron »
        if self._of_somewhere(k):
            return 1
        housed = above > self.noun and is_thing(self.context, above) and not is_armed(self.context, above)
        if housed and is_armed(self.context, k):
            return 1  # « la tuerie de la préfecture de police »: whose the house is
        if is_armed(self.context, k) and not self._hit_by_another() and not self._without_article(k):
            self._done_by(k)
        elif self.hits_of and self.found.target < 0 and can_be_hit(self.context, k):
            self._hit(k)
        elif (
            self.found.place < 0 and as_place(self.view, k) is not None and self.view.governor[k] == self.noun
        ):
            self.found = replace(self.found, place=k)
        return 1

    def _of_somewhere(self, k: int) -> bool:
        """`l'offensive dans le nord de la Narvie`: the country is where, not who."""
        above = self.view.governor[k]
        inside = above > self.noun and self.view.chunks[above].prep in LOCATIVE
        return inside and self.view.chunks[above].prep != "de" and as_place(self.view, above) is not None

    def _without_article(self, k: int) -> bool:
        """`des tirs d'artillerie`, `une frappe de drone`: how, not who."""
        chunk = self.view.chunks[k]
        return is_means(self.lemma[chunk.head]) and chunk.inner == chunk.head and chunk.name < 0

    def _hit_by_another(self) -> bool:
        """`le bombardement de la Narvie` hits it where somebody else is said to act."""
        return self.hits_of and self.found.actor is not None

    def _hit(self, k: int) -> None:
        if self.found.target < 0 and (can_be_hit(self.context, k) or is_named(self.context, k)):
            self.found = replace(self.found, target=k)

    def _done_by(self, k: int) -> None:
        chunk = self.view.chunks[k]
        self.doer = k
        if self.found.actor is None or chunk.prep == "par":
            thrown = is_means(self.lemma[chunk.head]) and not is_armed(self.context, k)
            who = side_of(self.context, k) if thrown else identify(self.view, k).name
            self.found = replace(
                self.found, actor=who or self.found.actor
            )  # « des tirs par les missiles narviens »
        means = named_in(self.context, chunk.inner, self.view.extent(k)[1])
        self.found = replace(self.found, means=most_telling((self.found.means, means)))
