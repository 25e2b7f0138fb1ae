"""What is said and agreed: meetings, steps of negotiations, statements."""

from __future__ import annotations

import re

from recoupe.reconcile.evidence import Context, Never, Weights, common, days_apart, overlap, parties
from recoupe.reconcile.happenings import staged
from recoupe.reconcile.lexicon import lexicon
from recoupe.reconcile.quotes import other_numbers, verbatim
from recoupe.reconcile.speakers import tie
from recoupe.reconcile.view import View
from recoupe.resolve.spelling import fold, words

_TELLING = 4  # letters beyond which a word of a description tells who it is
_JUST = 3  # days after a meeting in which it is still news
_MANY_WORDS = 5  # stems in common that one speaker seldom uses of two things
_SOME_WORDS = 2  # stems in common that a short report is known by
_FEW_WORDS = 3  # stems in common under which two whom nothing ties may both have said so
_TOLD_AGAIN = 0.7  # share of its telling words that a title's quote has in common with the text's
_TITLE_AGAIN = 0.5  # and where it is the title that quotes, which may cut
_TITLE = 20  # characters before which a sentence is the title
_LITTLE = 0.5  # evidence of common words that is next to none
_NAME = 5  # letters by which words are known in what surrounds a claim
_REBELS = "rebels"  # the party of those told by that word alone
_SOON = 14  # days within which a meeting announced is held


def _weekdays(a: View, b: View) -> float:
    """One day of the week or two, where dates can't tell."""
    if a.weekday is None or b.weekday is None:
        return -0.5
    return 2.0 if a.weekday == b.weekday else -3.0


_OF_THE_DAY = re.compile(
    r"\bdu (\d{1,2})(?:er)?\b(?! [a-zà-ÿ]*(?:embre|obre|ier|rier|ars|ril|ai|uin|illet|oût))"
)
_STEP = {
    "calls_for": "asks", "proposes": "asks", "accepts": "agrees", "agrees": "agrees", "adopts": "agrees",
    "announces": "agrees", "rejects": "refuses", "vetoes": "refuses", "violates": "violates",
    "conditions": "conditions", "votes": "votes",
}  # fmt: skip


_ASKED = {"calls_for", "proposes"}
_ANSWERED = {"accepts", "rejects", "vetoes", "conditions"}
_REFUSED = _ANSWERED - {"accepts"}


def meeting(a: View, b: View, context: Context) -> Weights:
    """Meetings: who with whom, where, on what day; planned and held are one."""
    shared = a.parties & b.parties
    relation = context.places.relate(a.place, b.place)
    gap = days_apart(a, b)
    if gap and _one_day(a) and _one_day(b):
        raise Never
    if (a.long_ago != b.long_ago and not gap == 0) or _on_another_day(a, b):
        raise Never
    known = _by_name(a) and _by_name(b) and not _of_one_kind(a, b)
    where = {"same": 2.0, "likely": 1.0, "inside": 1.0, "apart": -4.0}.get(relation, 0.0)
    return [
        ("prior", -2.0),
        ("participants", min(len(shared), 2) * 1.5 if shared else -1.0 if known else -0.5),
        ("mentioned", 1.0 if len(shared) == 1 and (_mentions(a, b) or _mentions(b, a)) else 0.0),
        ("place", max(where, -1.0) if gap == 0 and len(shared) > 1 else where or staged(a, b)),
        ("announced", _announced(a, b) if gap is None and shared | {a.place, b.place} - {None} else 0.0),
        ("ahead", 1.5 if gap is None and relation == "same" and _both_ahead(a, b) else 0.0),
        ("time", _weekdays(a, b) if gap is None else 2.5 if gap == 0 else -4.0 if gap <= 3 else -6.0),
        ("words", 2.0 * overlap(a, b, context)),
    ]


def _mentions(one: View, other: View) -> bool:
    """Whether the words around one meeting name a participant of the other's whom it doesn't count itself."""
    own = {word for name in one.claim.args.participants for word in words(name)}
    last = {words(name)[-1] for name in other.claim.args.participants if name[:1].isupper() and words(name)}
    return any(len(name) > _TELLING and name[:_NAME] in one.around for name in last - own)


def _on_another_day(a: View, b: View) -> bool:
    """Whether one is told by a day of some month, which is not the other's: `la réunion du 4`, held on the 26th."""
    told, dated = (a, b) if a.first is None else (b, a)
    day = _OF_THE_DAY.search(told.claim.evidence[0].text) if told.first is None else None
    return day is not None and dated.first is not None and _one_day(dated) and dated.first.day != int(day[1])


def _one_day(view: View) -> bool:
    return view.first is not None and view.first == view.last


def _by_name(view: View) -> bool:
    """Whether some participant has a name: `les deux hommes`, `les délégations` may be anybody's."""
    return any(party[:2] == "e-" or ":" in party for party in view.parties)


def _of_one_kind(a: View, b: View) -> bool:
    """Whether participants known by description share a word: `les donateurs`, `les pays donateurs`."""
    one, other = (
        {word for party in v.parties if party[:2] != "e-" and ":" not in party for word in words(party)}
        for v in (a, b)
    )
    return any(len(word) > _TELLING for word in one & other)


def _of_one_sort(a: View, b: View) -> bool:
    """Whether both tell of some only by what they are, after the word for their kind: `les forces kurdes`."""
    one, other = (
        {word for party in v.parties if party[:2] != "e-" and ":" not in party for word in words(party)[1:]}
        for v in (a, b)
    )
    return any(len(word) > _TELLING for word in one & other)


def _announced(a: View, b: View) -> float:
    """A meeting planned in one article and held in a later one of the days that follow."""
    planned = [v.claim.args.status == "planned" for v in (a, b)]
    if planned[0] == planned[1]:
        return 0.0
    plan, held = (a, b) if planned[0] else (b, a)
    if held.said is not None and plan.first is not None:
        return 1.0 if 0 <= (held.said - plan.first).days <= _JUST else -1.0
    if plan.said is None or held.said is None:
        return 0.5
    return 1.0 if 0 <= (held.said - plan.said).days <= _SOON else -1.0


def _both_ahead(a: View, b: View) -> bool:
    """Whether both tell of a meeting to come, of which one says no day: the next one at that place."""
    planned = all(v.claim.args.status == "planned" for v in (a, b))
    near = a.said is None or b.said is None or abs((a.said - b.said).days) <= _SOON
    return planned and near and a.article != b.article


def negotiation(a: View, b: View, context: Context) -> Weights:
    """Steps of a negotiation: what about, which step, by whom, for how long, when."""
    gap = days_apart(a, b)
    lengths = (a.claim.args.duration_days, b.claim.args.duration_days)
    known = None not in lengths
    telling = 2.0 * overlap(a, b, context)
    described = not a.parties & b.parties and _of_one_sort(
        a, b
    )  # `les forces kurdes`, `les autorités kurdes`
    unsaid = not (a.parties and b.parties) and gap is None and not known and telling < _LITTLE
    return [
        ("prior", -1.75),
        ("matter", _matter(a, b)),
        ("step", _steps(a, b)),
        ("actors", 0.5 if described else _actors(a, b)),
        ("others", -4.5 if _step(a) == _step(b) == "agrees" and _other_side(a, b) else 0.0),
        ("place", _where_agreed(a, b, context)),
        ("paper", _paper(a, b)),
        ("mediation", _mediated(a, b)),
        ("length", 0.0 if not known else 2.0 if lengths[0] == lengths[1] else -4.0),
        ("ahead", _ahead(a, b)),
        ("unsaid", -0.5 if unsaid else 0.0),  # `cette trêve` may be anybody's
        ("time", _one_week(a, b) if gap is None else _days_between(gap)),
        ("words", telling),
    ]


def _actors(a: View, b: View) -> float:
    """Who takes a step: `les deux parties`, `le preneur d'otages` may be those whom the other names."""
    known = lexicon()
    agreed = _step(a) == _step(b) == "agrees"
    unnamed = known.voices.unnamed if agreed else frozenset[str]()
    if a.sudden and b.sudden:  # in the story of an attack
        unnamed = unnamed | {word for word, who in known.people.who.items() if who == "attacker"}
    if a.parties and b.parties and (_only(a, unnamed) or _only(b, unnamed)):
        return 1.5 if a.parties & b.parties else 0.0
    return parties(a, b, 1.5, 0.0 if _answers(a, b) else -2.0)


def _only(view: View, unnamed: frozenset[str]) -> bool:
    """Whether none of a claim's parties is told by more than one of some words for anybody."""
    return all(
        party[:2] != "e-" and ":" not in party and not unnamed.isdisjoint(words(party)[:2])
        for party in view.parties
    )


def _other_side(a: View, b: View) -> bool:
    """Whether one side agreed with two others, each told by name: with Velmarie here, with the Front there.

    So too with a state here and with rebels there, by whatever name.
    """
    one, other = ({p for p in v.parties if p[:2] == "e-" or ":" in p or p == _REBELS} for v in (a, b))
    if not one & other or _REBELS in one & other:
        return False
    mine, theirs = one - other, other - one
    if _REBELS in mine | theirs:  # a movement's name may be theirs, a state's is not
        rest = (theirs if _REBELS in mine else mine) - {_REBELS}
        return bool(rest) and all(party.startswith("state:") for party in rest)
    return bool(mine) and bool(theirs)


def _where_agreed(a: View, b: View, context: Context) -> float:
    """Where a step was taken: papers signed in two towns are two; what is asked for is asked anywhere."""
    if a.place is not None and a.place == b.place:
        return 0.5
    if not (a.placed and b.placed and _step(a) == _step(b) == "agrees"):
        return 0.0
    relation = context.places.relate(a.place, b.place)
    if relation != "apart" and not (relation == "one_missing" and _two_lands(a, b)):
        return 0.0
    if (days_apart(a, b) or 0) > 1:
        raise Never  # signed on two days, in two towns
    return -2.5


def _two_lands(a: View, b: View) -> bool:
    """Whether the map puts two places in two countries: `à Belgrade`, `au Qatar`."""
    lands = {view.claim.place.country for view in (a, b) if view.claim.place is not None}
    return len(lands - {None}) > 1


def _paper(a: View, b: View) -> float:
    """Whether both tell of a paper by its sort, and of one: `une déclaration de principes`, `l'accord de paix` are two.

    Where one is signed and the other to come, nothing makes them one.
    """
    if not a.papers or not b.papers:
        return 0.0
    if not a.papers.isdisjoint(b.papers):
        return 0.5 if _step(a) == _step(b) == "agrees" else 0.0
    if a.ahead != b.ahead:
        raise Never
    return -2.5


def _mediated(a: View, b: View) -> float:
    """A mediation is asked of a third, talks are offered to the other side: one who asks for both asks twice."""
    if not _step(a) == _step(b) == "asks" or not a.parties & b.parties:
        return 0.0
    word = lexicon().voices.mediation
    one, other = (word.search(fold(view.claim.evidence[0].text)) is not None for view in (a, b))
    return -4.0 if one != other else 0.0


def _ahead(a: View, b: View) -> float:
    """A step that was taken before another's article has it still to come: an earlier accord, by its day or not."""
    if not (_taken_before(a, b) or _taken_before(b, a)):
        return 0.0
    if (days_apart(a, b) or 0) > _JUST:
        raise Never
    return -4.0


def _taken_before(taken: View, planned: View) -> bool:
    """Whether a step was taken before the day on which an article has the other still to come: an earlier accord."""
    if taken.ahead or not planned.ahead or planned.claim.factuality == "demanded":
        return False
    return taken.last is not None and planned.said is not None and taken.last < planned.said


def _matter(a: View, b: View) -> float:
    """One matter; `un accord`, `les pourparlers` may be of any, where they stand in one sentence with it."""
    one, other = str(a.claim.args.matter), str(b.claim.args.matter)
    if one == other:
        return 1.0
    here = a.article == b.article and a.claim.sentence == b.claim.sentence
    return 0.0 if here and "talks" in (one, other) else -1.5


def _days_between(gap: int) -> float:
    """Steps of one day or the next; weeks apart there are two accords."""
    return 1.5 if gap == 0 else 0.0 if gap <= 1 else -2.0 if gap <= _JUST else -4.0


def _one_week(a: View, b: View) -> float:
    """One day of the week or two: a step is also told on the days after it."""
    if a.weekday is None or b.weekday is None:
        return 0.0
    return 0.5 if a.weekday == b.weekday else -0.5


def _answers(a: View, b: View) -> bool:
    """Whether one step answers the other: what is asked for or offered is taken, refused or tied to terms."""
    actions = {str(v.claim.args.action) for v in (a, b)}
    return bool(actions & _ASKED) and bool(actions & _ANSWERED) and not _own_refusal(a, b)


def _own_refusal(a: View, b: View) -> bool:
    """Whether who turns down, or ties to terms, is who asked: nobody refuses an offer of their own."""
    answered, asked = (a, b) if a.claim.args.action in _REFUSED else (b, a)
    if answered.claim.args.action not in _REFUSED or asked.claim.args.action not in _ASKED:
        return False
    return bool(answered.parties) and answered.parties <= asked.parties


def _step(view: View) -> str:
    """What a step comes to; an accord that somebody calls for is asked for."""
    return "asks" if view.claim.factuality == "demanded" else _STEP[view.claim.args.action]


def _steps(a: View, b: View) -> float:
    """Whether both tell of one step; to be ready for talks is no accord reached in them."""
    actions = {str(v.claim.args.action) for v in (a, b)}
    if actions == {"accepts", "agrees"} and "talks" in (a.claim.args.matter, b.claim.args.matter):
        return -1.5
    if _step(a) == _step(b):
        return 1.0
    return -0.5 if _answers(a, b) else -2.5


def statement(a: View, b: View, context: Context) -> Weights:
    """Statements: one speaker, and words that a translation or a rewording leaves recognisable."""
    if a.article == b.article and a.claim.sentence == b.claim.sentence:
        raise Never  # what one sentence tells of apart is two things said
    again, claimed = verbatim(a, b), _claimed(a, b)
    voice = _voice(a, b)
    if again and (voice is None or voice < 0):
        voice = -1.0  # who said it is told in another way, or read wrongly
    if claimed:
        voice = max(voice or 0.0, 0.0)
    if voice is None:
        raise Never
    gap = days_apart(a, b)
    alike, telling = _in_common(a, b, context)
    if a.article != b.article and max(alike, len(a.worded & b.worded)) < _SOME_WORDS and not claimed:
        telling = min(telling, 0.3)  # one word that both use, of all that a speaker said
    if voice < 0 and alike < _FEW_WORDS:  # `incident de sécurité`, by whomever
        telling = min(telling, 0.5)
    titled = min(a.claim.sentence.start, b.claim.sentence.start) < _TITLE and alike >= _FEW_WORDS
    least = _TITLE_AGAIN if titled else _TOLD_AGAIN
    if a.article == b.article and not again and (voice < 0 or telling < least):
        raise Never
    return [
        ("prior", -3.0 if a.article == b.article else -3.5),
        ("speaker", voice),
        ("words", 8.0 * (1.0 if again else telling)),
        ("claimed", 3.0 if claimed else 0.0),
        ("numbers", -3.0 if not again and other_numbers(a, b) else 0.0),
        ("many_words", 1.0 if voice > 0 and alike >= _MANY_WORDS else 0.0),
        ("time", _said_on(a, b) if gap is None else 0.5 if gap == 0 else -0.5 if gap <= 2 else -2.0),
    ]


def _said_on(a: View, b: View) -> float:
    """Two articles without a date that give one day of the week for it."""
    return 0.5 if a.weekday is not None and a.weekday == b.weekday and a.article != b.article else 0.0


def _in_common(a: View, b: View, context: Context) -> tuple[int, float]:
    """How many stems the words of two statements share, and what share of the telling ones."""
    alike, telling = len(a.stems & b.stems), overlap(a, b, context)
    if (a.claim.args.quote is None) != (b.claim.args.quote is None):  # one quotes what the other reports
        alike = max(alike, len(a.worded & b.worded))
        telling = max(telling, common(a.worded, b.worded, context))
    if len(a.worded & b.worded) >= _SOME_WORDS:  # reported in one sentence with other things
        telling = max(telling, common(a.worded, b.worded, context))
    if min(len(a.stems), len(b.stems)) < _FEW_WORDS and a.article != b.article:
        telling = min(telling, common(a.worded, b.worded, context))  # a quote of two words is many people's
    if len(a.worded) > 1 and a.worded == b.worded:  # too short for more: `promet des représailles`
        telling = 1.0
    return alike, telling


def _claimed(a: View, b: View) -> bool:
    """Whether one group claims the attack of a story in both, by its name or by words of it: `le Front de l'Aube`.

    Two names are two groups.
    """
    if not (a.sudden and b.sudden and a.worded & b.worded & lexicon().voices.claimed):
        return False
    if a.parties & b.parties or _share_a_name(a, b):
        return True
    if _named(a) and _named(b):
        raise Never
    return False


def _share_a_name(a: View, b: View) -> bool:
    """Whether what two speakers are called has a word of a name in common, whatever sort each is called."""
    return bool(_named(a) & _named(b))


def _named(view: View) -> frozenset[str]:
    """The words of a speaker that are written as a name."""
    told = (view.claim.args.speaker or "").split()
    return frozenset(fold(word) for word in told if word[:1].isupper())


def _voice(a: View, b: View) -> float | None:
    if not a.parties or not b.parties:
        return -1.0
    return 1.0 if a.parties & b.parties else tie(a.speaker, b.speaker)
