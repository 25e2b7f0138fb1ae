"""Verbs and nouns of saying, compiled once from `lang/<language>/speech.toml`."""

from __future__ import annotations

from recoupe.lang import load_table

_TABLE = load_table("speech")


def _acts() -> dict[str, str]:
    acts: dict[str, str] = {}
    for group in _TABLE["verbs"]:
        if not any(group.get(narrowed) for narrowed in ("inverted", "figures", "reflexive", "clause")):
            for lemma in group["lemmas"]:
                acts.setdefault(lemma, group["act"])
    return acts


def _flagged(flag: str) -> frozenset[str]:
    return frozenset(lemma for group in _TABLE["verbs"] if group.get(flag) for lemma in group["lemmas"])


ACTS = _acts()
"""Act of each verb of saying: `say`, `deny`, `demand`, ..."""

ONLY_INVERTED = _flagged("inverted") - frozenset(ACTS)
WITH_CLAUSE = {
    lemma: group["act"]
    for group in _TABLE["verbs"]
    if group.get("inverted") or group.get("clause")
    for lemma in group["lemmas"]
}
REPORTS_OBJECTS = _flagged("objects")
FIGURES = _flagged("figures") - REPORTS_OBJECTS
"""Verbs that say only beside quoted words or inverted; act of those that do with `que` behind; those whose plain
object is content (`a dénombré douze morts`); those that say figures only (`s'en tient à douze morts`)."""

REFLEXIVE_ACTS = {
    lemma: group["act"] for group in _TABLE["verbs"] if group.get("reflexive") for lemma in group["lemmas"]
}
"""Act of verbs that say what their subject did: `se vante d'avoir tué`, `se défend d'avoir tiré`."""

SILENT = frozenset(_TABLE["silent"]["reflexive"])
MOVED = frozenset(_TABLE["silent"]["otherwise"])
"""Verbs of saying that say nothing as reflexives: `se trouvait à Oron`; and only as such: `s'est ému le maire`."""

BLAMING = _flagged("blames")
EVILS = frozenset(_TABLE["blame"]["evils"])
"""Verbs that lay something at somebody's door, and what has to be laid there for them to be an accusation."""

WORDED = frozenset(_TABLE["worded"]["nouns"])
VIEWING = frozenset(_TABLE["viewing"]["nouns"])
"""Words said, whose author is the source behind `selon`; whose view `pour` gives."""

DESCRIBING = frozenset(_TABLE["describing"]["lemmas"])
BEFORE_DESCRIPTIONS = frozenset(_TABLE["describing"]["before"])
PLEDGING = frozenset(_TABLE["pledging"]["lemmas"])
THOUGHTS = frozenset(_TABLE["thought"]["lemmas"])
"""Reflexive verbs that say by an adjective (`se dit prête`) or what stands for one; verbs that say by `de` and an
infinitive (`exclut de partir`); that only tell a thought in a relative clause (`la ville qu'il croyait être sûre`)."""

CONVINCED = frozenset(_TABLE["convinced"]["passive"])
STANDING = frozenset(_TABLE["convinced"]["verbs"])
SHOWING = frozenset(_TABLE["convinced"]["showing"])
STANCES = frozenset(_TABLE["convinced"]["adjectives"])
ANYBODYS = frozenset(_TABLE["convinced"]["anybodys"])
"""Passives of who is sure (`est convaincu que`); verbs before an adjective that says so (`reste certaine que`, `est
formel : ...`), and those adjectives that `il est` makes nobody's."""

WARNING = frozenset(_TABLE["warning"]["lemmas"])
ASKING = frozenset(_TABLE["asking"]["lemmas"])
OWNING = frozenset(_TABLE["blame"]["owning"])
WITNESSING = frozenset(_TABLE["witness"]["verbs"])
REPORTERS = frozenset(_TABLE["witness"]["nouns"])
"""Verbs that ask and tell nothing; that own up to an evil; of what a newsroom's own people saw."""

PRESS_BODIES = frozenset(_TABLE["bodies"]["press"])
CONTINUING = frozenset(_TABLE["continuing"]["lemmas"])
INTERVIEWED = frozenset(_TABLE["nouns"]["interviewed"])
TACKED_ON = frozenset(_TABLE["tacked"]["lemmas"])
GIVING = frozenset(_TABLE["nouns"]["giving"])
VARIED = frozenset(_TABLE["nouns"]["varied"])
ELECTED = frozenset(_TABLE["nouns"]["elected"])
EPITHETS = frozenset(_TABLE["nouns"]["epithets"])
ORDINALS = {word: at for at, words in enumerate(_TABLE["some"]["ordinals"]) for word in words}
SOME = frozenset(_TABLE["some"]["words"])
DEEDS = frozenset(_TABLE["uttered"]["deeds"])
UTTERED = frozenset(_TABLE["uttered"]["nouns"])
"""What a newsroom is called; verbs that go on with what somebody has said; some of those named behind; words for
words said."""

COURTS = frozenset(_TABLE["plain"]["courts"])
VERDICTS = frozenset(_TABLE["plain"]["verdicts"])
PLAIN_ALONE = frozenset(_TABLE["plain"]["alone"])
REACTING = frozenset(_TABLE["plain"]["reacting"])
RULING = frozenset(_TABLE["plain"]["ruling"])
CEASELESS = frozenset(_TABLE["plain"]["ceaseless"])
UTTERING = frozenset(_TABLE["plain"]["uttering"])
PLAIN_PASSIVE = frozenset(_TABLE["plain"]["passive"])
CONTESTED = frozenset(_TABLE["plain"]["contested"])
JUDGING = frozenset(_TABLE["plain"]["judging"])
HOPING = frozenset(_TABLE["plain"]["hoping"])
EXPECTING = frozenset(_TABLE["plain"]["expecting"])
INVITING = frozenset(_TABLE["plain"]["inviting"])
RESTRAINT = frozenset(_TABLE["plain"]["restraint"])
PLEDGES = frozenset(_TABLE["plain"]["pledges"])
PLAIN_SEEING = frozenset(_TABLE["plain"]["seeing"])
UNSAID = frozenset(_TABLE["plain"]["unsaid"])
DISCUSSING = frozenset(_TABLE["plain"]["discussing"])
PLAIN_NEGATED = frozenset(_TABLE["plain"]["negated"])
PLAIN_OBJECTS = frozenset(_TABLE["plain"]["objects"])
PLAIN_DEEDS = {lemma: frozenset(objects) for lemma, objects in _TABLE["plain"]["deeds"].items()}
PLAIN_BESIDE = {lemma: frozenset(prepositions) for lemma, prepositions in _TABLE["plain"]["beside"].items()}
PLAIN_REFLEXIVE = {
    lemma: frozenset(prepositions) for lemma, prepositions in _TABLE["plain"]["reflexive"].items()
}
PLAIN_CUES = frozenset(_TABLE["plain"]["cues"])
PLAIN_IDIOMS = {
    lemma: tuple(tuple(words.split()) for words in idioms)
    for lemma, idioms in _TABLE["plain"]["idioms"].items()
}
LIGHT_SPEECH = {lemma: frozenset(nouns) for lemma, nouns in _TABLE["plain"]["light"].items()}
"""Verbs of public speech: those that say even where they are denied (`n'exclut pas`), by their bare object, by a
phrase behind one of their prepositions (reflexive ones apart), by set words behind them (`pointe du doigt`),
by what a light verb gives (`présente des excuses`)."""

STRONG = frozenset(_TABLE["strong"]["lemmas"])
"""Verbs before whose `que` any noun is a source."""

INVERTED = frozenset(ACTS) | ONLY_INVERTED
"""Verbs whose subject may follow them after the words that they introduce: `..., a déclaré le maire`."""

EMERGING = frozenset(_TABLE["emerging"]["lemmas"])
GIVEN_OUT = frozenset(_TABLE["emerging"]["given_out"])
RULED = frozenset(_TABLE["ruled"]["lemmas"])
RULED_NOT = frozenset(_TABLE["ruled"]["negated"])
RULED_BY_OBJECT: dict[str, frozenset[str]] = {
    verb: frozenset(nouns) for verb, nouns in _TABLE["ruled"]["objects"].items()
}
ANNOUNCING = frozenset(_TABLE["announcing"]["lemmas"])
UNNAMED = frozenset(_TABLE["nouns"]["unnamed"])
DOCUMENTS = frozenset(_TABLE["nouns"]["document"])
INSTITUTIONS = frozenset(_TABLE["nouns"]["institutions"])
SPEAKERS = frozenset(_TABLE["nouns"]["speakers"]) | INSTITUTIONS
"""Common nouns that can be a source: people without a name, documents, offices and bodies."""

NOBODY = frozenset(_TABLE["nouns"]["nobody"])
TALLY = frozenset(_TABLE["tally"]["nouns"])
TALLIED = frozenset(f"{told}{ending}" for told in _TABLE["tally"]["participles"] for ending in ("s", "es"))
HEADINGS = TALLY | frozenset(_TABLE["tally"]["headings"])
TOLL_TITLES = frozenset(_TABLE["tally"]["titles"])
GROWING = frozenset(_TABLE["tally"]["growing"])
CHECKING = frozenset(_TABLE["tally"]["checking"])
HEARSAY = frozenset(_TABLE["tally"]["hearsay"])
TRYING = frozenset(_TABLE["tally"]["trying"])
GAPPED = frozenset(_TABLE["tally"]["gapped"])
OF_ITS_OWN = frozenset(_TABLE["tally"]["of_its_own"])
RIVAL: dict[str, str] = dict(_TABLE["tally"]["rival"])
PUT_FORWARD = frozenset(_TABLE["tally"]["put_forward"])
"""What `selon` stands before without naming a source (`selon les besoins`); nouns of tolls, those that a colon
opens, those that head a line (`Bilan de la préfecture : 12 morts`)."""

TELLING_PAPERS = frozenset(_TABLE["nouns"]["telling"])
SHOWN = frozenset(_TABLE["nouns"]["shown"])
"""Documents that show rather than say."""

QUOTING = frozenset(_TABLE["quoting"]["lemmas"]) | (INVERTED - _flagged("narrow"))
"""Verbs whose subject is the author of words quoted anywhere in their clause."""

GOING_ON: dict[str, tuple[tuple[str, ...], ...]] = {}
for _phrase in _TABLE["going_on"]["openings"]:
    _first = _phrase.split()[0]
    GOING_ON[_first] = (*GOING_ON.get(_first, ()), tuple(_phrase.split()))
"""Openings of a sentence that spells out the one before, by their first word."""

MULTIPLES = frozenset(_TABLE["tally"]["multiples"])
"""Words that give a figure by another: `près du double`."""

QUOTING_ONE = frozenset(_TABLE["quoting"]["one"])
"""Verbs beside which a single quoted word is somebody's: `parle d'« affabulations »`."""

BODIES = frozenset(_TABLE["bodies"]["lemmas"])
"""Common nouns that point back at a body named before: `l'organisation`, `la même ONG`."""


def _classes(groups: list[list[str]]) -> dict[str, frozenset[str]]:
    found: dict[str, frozenset[str]] = {}
    for group in groups:
        for word in group:
            found[word] = found.get(word, frozenset()) | frozenset(group)
    return found


NAMING = frozenset(_TABLE["quoting"]["naming"])
"""Words before a name in quotation marks: `baptisée « Retour au pays »`."""

SAME_OFFICE = _classes(_TABLE["offices"]["same"])
NATIONS = {name: land for land, names in _TABLE["offices"]["nations"].items() for name in names}
OFFICE_OF: dict[str, tuple[str, ...]] = {
    complement: tuple(roles) for complement, roles in _TABLE["offices"]["chef"].items()
}
PARTS = frozenset(_TABLE["offices"]["parts"])
PORTFOLIOS = frozenset(_TABLE["offices"]["portfolio"])
FEMININE = frozenset(_TABLE["offices"]["feminine"])
BODIES_OF_WOMEN = frozenset(_TABLE["offices"]["feminine_several"])
EITHER_GENDER = frozenset(_TABLE["offices"]["either"])
ELIDED_GENDER: dict[str, str] = {
    **dict.fromkeys(_TABLE["offices"]["elided_masculine"], "m"),
    **dict.fromkeys(_TABLE["offices"]["elided_feminine"], "f"),
}
"""Gender of nouns of bodies whose article `l'` doesn't show it."""
BODY_OF_ADJECTIVE: dict[str, str] = _TABLE["offices"]["bodies"]
"""Nouns that can mean one office; the roles of a chief by what it is of (`chef du gouvernement`); parts of a
body that aren't one; offices told apart by what `à` names; nouns that only women bear; the body that an
adjective names (`onusien`)."""
