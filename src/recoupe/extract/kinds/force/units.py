"""What a count of a force counts: soldiers, police, rescuers, aircraft (`lang/fr/force.toml`)."""

from __future__ import annotations

from msgspec.structs import replace

from recoupe.extract.clauses import Clause
from recoupe.extract.context import Context
from recoupe.extract.ellipsis import counted_before, has_partitive_pronoun
from recoupe.extract.heads import is_gentilic
from recoupe.extract.kinds.armed import is_armed
from recoupe.extract.kinds.controlled import doer_of
from recoupe.extract.numerals import NumeralReader
from recoupe.extract.quantities import QuantityMention
from recoupe.lang import load_table

_TABLE = load_table("force")
_UNITS = {lemma: unit for unit, lemmas in _TABLE["units"].items() for lemma in lemmas}
MEANS = frozenset(("aircraft", "vehicles", "ships"))
"""Units of means, which `numbers.toml` knows."""

_MADE_OF = frozenset(_TABLE["verbs"]["made_of"])
_CALLING_UP = frozenset(("mobilisation", "enrôlement", "recrutement", "conscription"))
_MEMBERS = frozenset(_TABLE["cautious"]["members"])
_BRINGING = frozenset(_TABLE["verbs"]["bringing"])
_MEANS_OF = {
    lemma: unit for unit, lemmas in load_table("numbers")["units"]["means"].items() for lemma in lemmas
}
_CHANGING = frozenset(("passer", "monter", "atteindre", "élever"))
_STAFFS = frozenset(_TABLE["nouns"]["staffs"])
_FORCES = frozenset(("force", "troupe", "contingent"))
_MOVES = frozenset(_TABLE["verbs"]["arrives"]) | frozenset(_TABLE["verbs"]["returns"])
_MUSTERS = frozenset(_TABLE["verbs"]["musters"])
_ESTIMATES = frozenset(("estimer", "évaluer", "chiffrer"))
_OF_RESCUE = frozenset(_TABLE["troops"]["of_rescue"])
_ONCE = frozenset(("auparavant", "avant", "initialement", "précédemment", "autrefois", "jadis", "naguère"))
_AT_THE_TIME = (["au", "plus"], ["à", "l'"], ["à", "son"], ["il", "y"], ["au", "début"], ["au", "départ"])
_WORDED: dict[str, tuple[frozenset[str], frozenset[str]]] = {
    lemma: (frozenset(words.get("with", ())), frozenset(words.get("without", ())))
    for lemma, words in _TABLE["worded"].items()
}
_MANY = 100  # fewer of whom `ils` stands for may be anybody
_APART = 5  # phrases from one count of a force to the next
_ORDER = frozenset(_TABLE["cautious"]["order"])
_HANDS = frozenset(("personne", "homme", "membre"))
_SORTS = frozenset(_TABLE["words"]["sorts"])


def unit_of(context: Context, index: int, mention: QuantityMention) -> str | None:
    """The unit that a quantity counts, or None where it counts no force."""
    if mention.unit in MEANS:
        return mention.unit
    if mention.state is not None:
        return None
    if _of_a_group(context, mention):
        return "fighters"
    part = _opens_part(context, mention) and not _acts(context, mention) and _before(context, index) is None
    if part and not _of_the_mustered(context, mention):
        return None  # « dix-neuf personnes, dont quatre soignants »
    if mention.lemma is not None:
        unit = _UNITS.get(mention.lemma) or _UNITS.get(mention.lemma.lower())
        if mention.lemma in _WORDED and not _is_worded(context, mention):
            return None
        if unit is None and mention.head is not None and _beside_troops(context, mention):
            return _before(context, index)
        if unit is None and mention.head is not None and _in_arms(context, mention):
            return "fighters"
        if mention.lemma in _MEMBERS:
            return _of_members(context, mention)
        if mention.lemma in _HANDS and (team := _of_a_team(context, mention)) is not None:
            return team
        return unit or (
            _before(context, index) if mention.lemma in _SORTS and _opens_part(context, mention) else None
        )
    if mention.unit_class != "none":
        return None
    return _elliptic(context, index, mention)


def _is_worded(context: Context, mention: QuantityMention) -> bool:
    """`60 nageurs de combat`, `mille gardiens de la révolution`; no swimmers, no keepers, no defenders of rights."""
    with_word, without = _WORDED[mention.lemma or ""]
    behind = set(context.document.tokens.lemma[mention.last : mention.last + 5])
    return (not with_word or not behind.isdisjoint(with_word)) and behind.isdisjoint(without)


def _of_a_group(context: Context, mention: QuantityMention) -> bool:
    """`8.000 rebelles, dont 900 du Front`: a part by the group that it is of."""
    if not mention.partitive or mention.head is None or not _opens_part(context, mention):
        return False
    name = context.document.name_at[mention.head]
    return name >= 0 and context.document.names[name].kind == "armed_group"


def whole_force(context: Context, mention: QuantityMention, unit: str) -> QuantityMention | None:
    """The whole that a part is taken from: `900 de ses 1.350 soldats` -> 1.350."""
    if not mention.partitive or mention.head is None or unit in _TABLE["cautious"]["units"]:
        return None
    tokens = context.document.tokens
    at = next((t for t in range(mention.last, mention.head) if tokens.upos[t] == "NUM"), -1)
    if at < 0:
        return None
    reader = NumeralReader(context.document.text.text, tokens.start, tokens.end, tokens.lower)
    numeral = reader.read(at, mention.head + 1)
    if numeral is None or numeral.value is None or numeral.shape != "number":
        return None
    value = numeral.value
    return replace(
        mention,
        first=at,
        last=numeral.last,
        value=value,
        low=value,
        high=value,
        bound="exact",
        partitive=False,
    )


def _beside_troops(context: Context, mention: QuantityMention) -> bool:
    """`aux côtés des 2.000 Narviens de l'opération`: people by where they are from."""
    if mention.head is None or not is_gentilic(context.document.tokens.form[mention.head]):
        return False
    chunk = context.view.chunk_at[mention.head]
    return chunk >= 0 and context.view.chunks[chunk].prep == "aux côtés de"


def _in_arms(context: Context, mention: QuantityMention) -> bool:
    """`une alliance, composée de 20.000 Kurdes`, `la mobilisation de 300.000 Russes`: by where they are from."""
    view = context.view
    if mention.head is None or not is_gentilic(context.document.tokens.form[mention.head]):
        return False
    chunk = view.chunk_at[mention.head]
    while chunk >= 0 and view.role[chunk] == "conj" and view.governor[chunk] >= 0:
        chunk = view.governor[chunk]
    if chunk < 1 or view.chunks[chunk].prep != "de":
        return False
    if context.document.tokens.lemma[view.chunks[chunk - 1].head] in _CALLING_UP:
        return True
    clause = view.clause_of(chunk)
    made = clause is not None and clause.verb.lemma in _MADE_OF
    return made and clause is not None and clause.subject >= 0 and is_armed(context, clause.subject)


def _unit_of_number(context: Context, clause: Clause) -> str | None:
    """`portant à huit le nombre de ces appareils` -> aircraft."""
    view, lemma = context.view, context.document.tokens.lemma
    for c in clause.subjects if clause.verb.voice == "passive" else clause.objects:
        if lemma[view.chunks[c].head] in _STAFFS:
            return "soldiers"
        if lemma[view.chunks[c].head] == "nombre" and clause.marker == "dont" and clause.antecedent >= 0:
            return unit_of_noun(
                context, clause.antecedent
            )  # « les rebelles, dont le nombre est estimé à 400 »
        for d in (c, *view.dependents(c)):
            word = lemma[view.chunks[d].head]
            unit: str | None = _UNITS.get(word) or _MEANS_OF.get(word)
            if unit is not None and (unit in MEANS or word in _UNITS):
                return unit
            if word in _FORCES:
                return "soldiers"
    return None


def _unit_of_size(context: Context, clause: Clause) -> str | None:
    """`les effectifs passeront de 3.000 à 3.600`."""
    lemma = context.document.tokens.lemma
    subject = doer_of(context.view, clause)
    return "soldiers" if subject >= 0 and lemma[context.view.chunks[subject].head] in _STAFFS else None


def _of_members(context: Context, mention: QuantityMention) -> str | None:
    """`six cents membres des unités spéciales` are soldiers, those of a jury nobody."""
    chunk = context.view.chunk_at[mention.first]
    if chunk < 0:
        return None
    words = context.document.tokens.lemma[slice(*context.view.extent(chunk))]
    if "armé" in words:
        return "fighters"
    if any(is_armed(context, d) for d in context.view.dependents(chunk)):
        return "police" if "force" in words and "ordre" in words else "soldiers"
    return "rescuers" if "personnel" in words and not _OF_RESCUE.isdisjoint(words) else None


def _of_a_team(context: Context, mention: QuantityMention) -> str | None:
    """`une équipe de secours de 75 personnes`: whom a team of rescue is made of; `une équipe, de 12 personnes,`."""
    view, lemma = context.view, context.document.tokens.lemma
    chunk = view.chunk_at[mention.first]
    if chunk < 1 or view.chunks[chunk].prep != "de":
        return None
    start, _ = view.sentence_chunks[view.sentence_of[chunk]]
    first = view.chunks[max(start, chunk - 2)].first
    words = lemma[first : view.chunks[chunk].first]
    if "équipe" not in words:
        return None
    return "rescuers" if not _OF_RESCUE.isdisjoint(words) else "people"


def unit_of_noun(context: Context, chunk: int) -> str | None:
    """The unit of a phrase without a number: `les démineurs` -> `deminers`, `les forces de l'ordre` -> `police`."""
    lemma = context.document.tokens.lemma
    head = lemma[context.view.chunks[chunk].head]
    if head not in _FORCES:
        return _UNITS.get(head)
    first, last = context.view.extent(chunk)
    return "soldiers" if _ORDER.isdisjoint(lemma[first:last]) else "police"


def _elliptic(context: Context, index: int, mention: QuantityMention) -> str | None:
    """`l'armée en compte 9.000`, `un millier d'autres`, `ils ne seraient plus que 2.000`, `au nombre de 90`."""
    view = context.view
    chunk = view.chunk_at[mention.first]
    clause = view.clause_of(chunk) if chunk >= 0 else None
    if mention.other or (clause is not None and has_partitive_pronoun(context, clause)):
        return _before(context, index)
    if _opens_part(context, mention) or stands_for_the_last(context, mention):
        return _before(context, index)
    if chunk >= 0 and (against(context, chunk) >= 0 or had_before(context, chunk)):
        return _before(context, index)
    noun = apposed_to(context, chunk)
    if noun >= 0:
        return unit_of_noun(context, noun)
    if clause is not None and clause.verb.lemma in _BRINGING and view.chunks[chunk].prep == "à":
        return _unit_of_number(context, clause)
    if clause is not None and clause.verb.lemma in _CHANGING and mention.change != "from":
        return _unit_of_size(context, clause)
    if clause is not None and chunk in clause.subjects and clause.verb.lemma in _MOVES:
        return _before(context, index)  # « 1.700 soldats fouillent et 400 doivent les rejoindre »
    if clause is not None and clause.kind == "participle" and clause.verb.lemma in _ESTIMATES:
        return _unit_behind(context, clause)
    if clause is not None and clause.verb.lemma == "être" and chunk in clause.objects:
        subject = doer_of(view, clause)
        if subject >= 0 and view.chunks[subject].pronoun and (mention.low or 0) >= _MANY:
            return _before(context, index)  # « Ils étaient 3.000 au début »
        return unit_of_noun(context, subject) if subject >= 0 else None
    return None


def against(context: Context, chunk: int) -> int:
    """`105 avions, contre 300 pour la Sarvie`: the side that a bare number behind `contre` is of; -1 for none."""
    chunks, stop = context.view.chunks, context.view.sentence_chunks[context.view.sentence_of[chunk]][1]
    if chunks[chunk].prep != "contre" or chunk + 1 >= stop:
        return -1
    side = chunks[chunk + 1]
    return chunk + 1 if side.prep in ("pour", "à", "chez") and side.name >= 0 else -1


def had_before(context: Context, chunk: int) -> bool:
    """`2.500 soldats y restent, contre 5.500 au plus fort de l'opération`: how many there were at another time."""
    view, lower = context.view, context.document.tokens.lower
    found = view.chunks[chunk]
    if found.prep != "contre" or found.quantity < 0:
        return False
    mention = context.quantities[found.quantity]
    behind = lower[mention.last : mention.last + 3]
    if behind[:1] and behind[0] in _ONCE:
        return True
    if behind[:2] in _AT_THE_TIME:
        return True
    return any(mention.last <= t.first <= mention.last + 1 for t in context.times_at[view.sentence_of[chunk]])


def _unit_behind(context: Context, clause: Clause) -> str | None:
    """`les combattants, évalués à 2.700`, `le départ des combattants, évalués à 2.700`: whom it agrees with."""
    if clause.subject < 0:
        return None
    behind = (clause.subject, *context.view.dependents(clause.subject))
    return next((u for c in behind if (u := unit_of_noun(context, c)) is not None), None)


def stands_for_the_last(context: Context, mention: QuantityMention) -> bool:
    """`en plus des 2.100 qui s'y trouvent`, `900 combattants, selon l'armée, 1.800 d'après le Front`."""
    tokens, last = context.document.tokens, mention.phrase_last
    if mention.lemma is not None or last >= len(tokens):
        return False
    before = tokens.lower[mention.first - 1] if mention.first else ""
    if tokens.lower[last] in ("qui", "déjà", "présents") and before in ("les", "des", "aux", "ces"):
        return True
    after = context.view.chunk_at[last]
    behind_comma = before in (",", "et", ";")
    return behind_comma and after >= 0 and context.view.chunks[after].prep == "selon"


def _before(context: Context, index: int) -> str | None:
    before = counted_before(context, index, ("people", "means"))
    if before is None or before.lemma is None:
        return None
    unit = before.unit if before.unit in MEANS else _UNITS.get(before.lemma)
    return unit if unit != "people" else None


def _acts(context: Context, mention: QuantityMention) -> bool:
    """`les Brigades, dont douze mille hommes campent au bord du canal`: the count has a verb of its own."""
    chunk = context.view.chunk_at[mention.first]
    clause = context.view.clause_of(chunk) if chunk >= 0 else None
    return clause is not None and clause.marker == "dont" and chunk in clause.subjects


def _of_the_mustered(context: Context, mention: QuantityMention) -> bool:
    """`5.400 personnes, dont 900 pompiers, sont mobilisées`."""
    view = context.view
    clauses = (view.clauses[i] for i in view.sentence_clauses[context.sentence_of[mention.first]])
    return any(clause.verb.lemma in _MUSTERS for clause in clauses)


def _opens_part(context: Context, mention: QuantityMention) -> bool:
    """`dont 400 étrangers`, `dont 600 tout au plus`."""
    return mention.first > 0 and context.document.tokens.lower[mention.first - 1] == "dont"


def apposed_to(context: Context, chunk: int) -> int:
    """The phrase that a bare count stands beside: `les démineurs, au nombre de 90,`; -1 for none."""
    view = context.view
    if chunk < 0:
        return -1
    start, _ = view.sentence_chunks[view.sentence_of[chunk]]
    k = chunk - 1
    numbered = view.chunks[chunk].prep == "de" and k >= start and _is_number_word(context, k)
    if numbered:
        k -= 1
    if k <= start:
        return -1
    if view.chunks[k].kind == "CONJ" and view.chunks[chunk].prep == "de":
        return _apposed_with(context, k, start)
    if view.chunks[k].kind != "COMMA" and not numbered:
        return -1
    before = k - 1 if view.chunks[k].kind == "COMMA" else k
    while before > start and view.role[before] == "nmod":
        before = view.governor[before]
    return before if view.chunks[before].kind in ("NP", "PP") and view.chunks[before].quantity < 0 else -1


def _apposed_with(context: Context, conj: int, start: int) -> int:
    """`au nombre de 7.000 à Oron, et de 86.000 dans le pays`: what the first count stands beside."""
    view = context.view
    for k in range(conj - 1, max(start, conj - _APART), -1):
        found = view.chunks[k]
        if found.quantity >= 0:
            bare = found.prep == "de" and context.quantities[found.quantity].lemma is None
            return apposed_to(context, k) if bare and view.chunks[k - 1].kind != "CONJ" else -1
        if found.kind not in ("PP", "COMMA"):
            break
    return -1


def _is_number_word(context: Context, chunk: int) -> bool:
    return context.document.tokens.lemma[context.view.chunks[chunk].head] == "nombre"
