"""What a clause's verb opens for the counting of people: its frames, and whom each may count."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from recoupe.extract.clauses import Clause
from recoupe.extract.counts.behind_verb import BehindVerb
from recoupe.extract.counts.lexicon import Frame
from recoupe.extract.counts.no_refugees import in_danger, no_refugee, to_a_ward
from recoupe.extract.counts.scene import ARMED, Count, Scene
from recoupe.extract.counts.searches import is_missed, is_sought, still
from recoupe.extract.counts.sheltered import found_nowhere, sets_out, to_or_from
from recoupe.extract.heads import is_gentilic
from recoupe.extract.people import people
from recoupe.extract.quantities import QuantityMention
from recoupe.record import Factuality

_THEIR, _CHILDREN = (
    frozenset(("ses", "leurs", "mes", "nos")),
    frozenset(("enfant", "fils", "fille", "frère", "sœur")),
)
BADLY = frozenset(("gravement", "grièvement", "durement", "sévèrement", "mortellement", "légèrement"))
_GRAVELY = 4  # tokens from `touchés` to `, dont onze gravement`
DEADLY = frozenset(("mortellement", "fatalement"))
_TEMPTING = frozenset(("charme", "tentation", "sirène", "appel", "mode", "folie", "facilité", "pression"))
_WHOSE = frozenset(("son", "sa", "ses", "leur", "leurs", "mon", "ma", "mes", "notre", "nos"))
_WAITING = frozenset(
    (
        "famille",
        "proche",
        "parent",
        "avocat",
        "avocate",
        "mairie",
        "autorité",
        "entreprise",
        "ambassade",
        "consulat",
        "on",
    )
)
_TOWARDS = frozenset(("à", "au", "aux", "dans", "en", "sur", "chez", "vers", "compte", "auprès"))
_RENDERED = frozenset(
    (
        "maître",
        "maîtres",
        "maîtresses",
        "compte",
        "coupable",
        "coupables",
        "utile",
        "utiles",
        "responsables",
        "célèbre",
    )
)


def frames(scene: Scene, clause: Clause) -> tuple[Frame, ...]:
    """The frames that a clause's verb opens, its expressions (`trouver la mort`) before its bare verb."""
    known = scene.opened.get(clause.index)
    if known is None:
        verb = clause.verb
        opens = verb.lemma in scene.lexicon.verbs or verb.voice == "passive"
        known = scene.opened[clause.index] = tuple(_frames(scene, clause)) if opens else ()
    return known


def openings(scene: Scene, sentence: int) -> list[tuple[Clause, tuple[Frame, ...]]]:
    """The clauses of a sentence whose verb opens a frame, with their frames."""
    known = scene.opening.get(sentence)
    if known is None:
        known = scene.opening[sentence] = [
            (clause, opened) for clause in scene.clauses(sentence) if (opened := frames(scene, clause))
        ]
    return known


def _frames(scene: Scene, clause: Clause) -> Iterator[Frame]:
    verb = clause.verb
    after = scene.lower[verb.last] if verb.last < len(scene.lower) else ""
    if verb.modal in scene.lexicon.lists["refusals"] or after in scene.lexicon.lists["outcomes"]:
        return
    if verb.form == "infinitive" and not verb.perfect and threatened(scene, verb.first):
        return
    if _in_a_manner_of_speaking(scene, clause, after):
        return
    if verb.lemma in scene.lexicon.lists["burying"] and _lying(scene, clause, after):
        return
    expressed = False
    behind = BehindVerb(scene, clause)
    for frame in scene.lexicon.verbs.get(verb.lemma, ()):
        if frame.figure and expressed:
            continue  # `ont perdu la vie`: the verb alone says nothing more
        unheard = (
            frame.measure == "missing" and frame.words and _hears_nothing(scene, verb.last, clause.subject)
        )
        if unheard or (frame.topic and not scene.on_topic and not _held_by_fighters(scene, clause)):
            continue
        if not frame.words or behind.has(frame):
            expressed = expressed or (bool(frame.words) and frame.role != "barred_subject")
            yield _to_death(scene, clause, frame)
    if _badly_hit(scene, clause):
        yield _to_death(scene, clause, Frame("wounded", "object"))
    known = scene.lexicon.participles.get(scene.lower[verb.head])
    if known and verb.lemma not in scene.lexicon.verbs and verb.voice == "passive":
        yield Frame(known, "object")
    if verb.voice == "passive" and after in scene.lexicon.participles:
        yield Frame(scene.lexicon.participles[after], "object")  # `sortis blessés`, `retrouvés morts`


def _in_a_manner_of_speaking(scene: Scene, clause: Clause, after: str) -> bool:
    """`se sont rendus maîtres du bâtiment`, `a succombé au charme de la ville`."""
    verb = clause.verb
    if verb.lemma == "succomber":
        return not _TEMPTING.isdisjoint(scene.lemma[verb.last : verb.last + 3])
    return verb.lemma == "rendre" and after in _RENDERED


def _badly_hit(scene: Scene, clause: Clause) -> bool:
    """`a été gravement touché`, `ont été touchés, dont onze gravement`."""
    verb = clause.verb
    if verb.lemma not in scene.lexicon.lists["touching"] or verb.voice != "passive":
        return False
    return not BADLY.isdisjoint(scene.lower[verb.first : verb.last + _GRAVELY])


def _hears_nothing(scene: Scene, at: int, subject: int = -1) -> bool:
    """`la mairie est sans nouvelles de trois bergers`, `leur avocat est sans nouvelles`: not missing itself."""
    if subject >= 0 and "nouvelles" in scene.lower[at : at + 3]:
        chunk = scene.context.view.chunks[subject]
        if scene.lower[chunk.inner] in _WHOSE or scene.lemma[chunk.head] in _WAITING:
            return True
    after = scene.lower[at : at + 5]
    told = "nouvelles" in after and after.index("nouvelles") + 1 < len(after)
    return told and after[after.index("nouvelles") + 1] in ("de", "d'", "du", "des")


def _to_death(scene: Scene, clause: Clause, frame: Frame) -> Frame:
    """`a été mortellement blessé`, `poignardé à mort`: hurt so that they died."""
    verb = clause.verb
    if frame.measure != "wounded":
        return frame
    deadly = not DEADLY.isdisjoint(scene.lower[max(0, verb.first - 1) : verb.last + 1])
    deadly = deadly or scene.lower[verb.last : verb.last + 2] == ["à", "mort"]
    return replace(frame, measure="killed") if deadly else frame


def _lying(scene: Scene, clause: Clause, after: str) -> bool:
    """`sont ensevelis sous les gravats`, `seraient toujours ensevelis`: caught, not known to be dead."""
    verb = clause.verb
    lists = scene.lexicon.lists
    if verb.lemma in lists["interring"]:
        return after in lists["beneath"]
    now = verb.tense == "Pres" and not verb.perfect
    return verb.modal == "pouvoir" or (now and (after in lists["beneath"] or still(scene, clause)))


def threatened(scene: Scene, verb: int) -> bool:
    """`menace d'exécuter douze otages`: nothing that happened."""
    before = verb - 2 if verb > 1 and scene.lower[verb - 1] in ("de", "d'", "à") else verb - 1
    return before >= 0 and scene.lemma[before] in scene.lexicon.lists["threats"]


AFTERWARDS = frozenset(("après", "depuis", "suite à", "à la suite de", "au lendemain de"))


def wished(scene: Scene, noun: int) -> bool:
    """`réclament l'arrestation des agents`, `pour éviter la mort d'otages`: nothing that happened.

    `souhaitent le calme après la mort du général` is: what somebody wishes for comes after it.
    """
    lists = scene.lexicon.lists
    chunk = scene.context.view.chunk_at[noun]
    if chunk >= 0 and scene.context.view.chunks[chunk].prep in AFTERWARDS:
        return False
    clause = scene.clause_at(noun)
    verb = scene.context.view.clauses[clause].verb if clause >= 0 else None
    if verb is not None and verb.last <= noun and verb.lemma in lists["wishing"]:
        return True
    return not lists["wishing"].isdisjoint(scene.lemma[max(0, noun - 3) : noun])


def _of_troops(scene: Scene, frame: Frame, quantity: QuantityMention) -> bool:
    """Soldiers who leave or are brought home: a force that moves (`rapatriera 900 de ses soldats`)."""
    moves = frame.figure or frame.measure == "returned"
    return moves and quantity.victims in scene.lexicon.lists["movers"]


def _of_things(scene: Scene, clause: Clause, frame: Frame, quantity: QuantityMention) -> bool:
    """What is counted is no people, of a verb that does it to things as well: `ont achevé une sixième séance`."""
    if quantity.state == "killed" and frame.measure != "killed":
        return True  # « a fait des milliers de morts et de prisonniers »: the dead are nobody's prisoners
    if clause.verb.lemma in scene.lexicon.lists["whom_only"] and quantity.unit_class != "people":
        return True
    return quantity.unit_class == "thing" and _of_things_too(scene, clause, frame, quantity)


def may_count(scene: Scene, clause: Clause, frame: Frame, quantity: QuantityMention) -> bool:
    """Whether a frame may count this quantity: figures for general verbs, no soldiers who merely leave."""
    if _of_things(scene, clause, frame, quantity):
        return False
    if (frame.figure and not is_figure(quantity)) or _of_troops(scene, frame, quantity):
        return False
    if _said_in_general(scene, clause, frame, quantity):
        return False
    verb = clause.verb.lemma
    if frame.figure and verb in scene.lexicon.lists["carrying"] and not frame.words:
        return _carried(scene, clause, quantity)
    if frame.figure and _told_otherwise(scene, clause, frame, quantity):
        return False
    if no_refugee(scene, clause, frame, quantity):
        return False
    if verb in scene.lexicon.lists["off_topic"] and (
        scene.on_topic or _by_fighters(scene, clause) or to_a_ward(scene, clause)
    ):
        return False
    if found_nowhere(scene, clause, frame, quantity):
        return False
    if clause.verb.voice == "reflexive" and verb in scene.lexicon.lists["plain_reflexives"]:
        known = (
            quantity.lemma in scene.lexicon.lists["residents"]
        )  # not « trois élus se sont déplacés vers Oron »
        return bool(frame.words) and known
    moves = clause.verb.lemma in scene.lexicon.lists["motion"] and not frame.words
    if moves and quantity.unit_class != "share":
        return sets_out(scene, clause, frame, quantity)
    if frame.role == "reflexive":
        after = scene.lower[clause.verb.last : clause.verb.last + 1]
        fatal = verb in scene.lexicon.lists["fatal_reflexives"]
        stayed = bool(frame.words) or _TOWARDS.isdisjoint(after) or _to_a_force(scene, clause.verb.last)
        return fatal or (is_figure(quantity) and stayed)  # not `se sont rendus à`
    return True


def _of_no_captor(scene: Scene, clause: Clause) -> bool:
    """`sont prisonniers des eaux`, `de leurs habitudes`, not `des rebelles`, `de guerre`: nobody holds them."""
    for at in range(clause.verb.last - 1, min(clause.verb.last + 2, len(scene.lower) - 2)):
        if scene.lemma[at] == "prisonnier" and scene.lower[at + 1] in ("de", "d'", "des", "du"):
            held_by = range(at + 2, min(at + 5, len(scene.lower)))
            known, named = people().complements, scene.context.document.name_at
            by_some = any(named[k] >= 0 or scene.noun(k) or scene.lower[k] in known for k in held_by)
            return not by_some and scene.lower[at + 2] != "guerre"
    return False


def _told_otherwise(scene: Scene, clause: Clause, frame: Frame, quantity: QuantityMention) -> bool:
    """`le camp abrite 41.000 réfugiés`: the noun says more; `soixante blessés ont afflué à l'hôpital`: nobody fled."""
    if _left_by(scene, clause, quantity):
        return True
    turned_away = clause.verb.lemma in scene.lexicon.lists["turning_away"] and not frame.words
    if turned_away and (
        quantity.lemma not in scene.lexicon.lists["carried"] or not to_or_from(scene, clause)
    ):
        return True  # `a renvoyé 90 élèves`, `a refoulé 300 manifestants`
    if clause.verb.lemma in scene.lexicon.lists["rescuing"] and not in_danger(scene, clause, quantity):
        return True
    if quantity.state in scene.lexicon.states and frame.measure != "returned":
        return True
    own = frame.measure == "displaced" and scene.lower[quantity.first - 1] in _THEIR
    if own and quantity.lemma in _CHILDREN:
        return True  # `le maire et ses deux fils ont traversé le fleuve`
    if (
        quantity.lemma in scene.lexicon.lists["guests"]
        and clause.verb.lemma in scene.lexicon.lists["hosting"]
    ):
        return True  # `le stade a accueilli 20.000 spectateurs`
    if (
        quantity.lemma in scene.lexicon.lists["visitors"]
        and clause.verb.lemma in scene.lexicon.lists["visiting"]
    ):
        return True  # `20.000 supporters ont afflué vers le stade`, `le club a transféré trois joueurs`
    if quantity.lemma in scene.lexicon.lists["racers"] and frame.measure != "evacuated":
        return True  # `trente coureurs ont quitté la ville à midi`
    return quantity.state == "wounded" and not to_or_from(scene, clause)


_OWN_PEOPLE = frozenset(("habitant", "population", "résident"))


def _left_by(scene: Scene, clause: Clause, quantity: QuantityMention) -> bool:
    """`la ville a perdu la moitié de ses habitants`: they have left it, and are not told to be dead."""
    if clause.verb.lemma != "perdre" or quantity.unit_class != "share":
        return False
    return not _OWN_PEOPLE.isdisjoint(scene.lemma[quantity.first : quantity.phrase_last])


def _to_a_force(scene: Scene, at: int) -> bool:
    """`se sont rendus aux rebelles`, `à la police`."""
    words = scene.lower[at + 1 : at + 3] if scene.lower[at] in ("à", "aux") else []
    table = people()
    nouns = (table.forms.get(word) for word in words)
    return any(table.complements.get(word) in ARMED for word in words) or any(
        noun is not None and noun.victims in ARMED for noun in nouns
    )


def _by_fighters(scene: Scene, clause: Clause) -> bool:
    """`les assaillants ont emmené 22 villageois`: nobody was brought to safety."""
    chunks = scene.context.view.chunks
    doers = (chunks[c] for c in (*clause.subjects, *clause.complements))
    nouns = (scene.noun(doer.head) for doer in doers if doer.prep in (None, "", "par"))
    return any(noun is not None and noun.victims == "fighters" for noun in nouns)


def _held_by_fighters(scene: Scene, clause: Clause) -> bool:
    """`les rebelles retiennent douze soldats`; where they only lead people off, the article has to tell of captives."""
    return clause.verb.lemma in scene.lexicon.lists["holding"] and _by_fighters(scene, clause)


def _carried(scene: Scene, clause: Clause, quantity: QuantityMention) -> bool:
    """Those aboard what brings people away; not `un bateau transportant 187 migrants a chaviré`."""
    if scene.speaks_of("wrecks") or scene.speaks_of("wrecking"):
        return False
    chunks = scene.context.view.chunks
    convoy = any(scene.lemma[chunks[c].head] in _CONVOYS for c in clause.subjects)
    moves = any(
        scene.context.view.clauses[k].verb.lemma in _MOVING
        for k in scene.context.view.sentence_clauses[clause.sentence]
    )
    if convoy and moves and quantity.lemma in _ABOARD_CONVOYS:
        return True  # `un convoi transportant 900 personnes est arrivé`
    brought = quantity.lemma in scene.lexicon.lists["aboard"] and scene.speaks_of("bringing_home")
    return brought or quantity.lemma in scene.lexicon.lists["carried"]


_CONVOYS = frozenset(("convoi", "bus", "car", "autocar", "ambulance", "camion", "minibus"))
_MOVING = frozenset(
    ("arriver", "quitter", "partir", "sortir", "entrer", "rejoindre", "gagner", "parvenir", "atteindre")
)
_ABOARD_CONVOYS = frozenset(("personne", "blessé", "malade", "femme", "enfant", "combattant", "rebelle"))


def _of_things_too(scene: Scene, clause: Clause, frame: Frame, quantity: QuantityMention) -> bool:
    """A verb that things may have as well; but `30.000 Assètes ont trouvé refuge`: a capital and a plural."""
    if not frame.figure and clause.verb.lemma not in scene.lexicon.lists["of_things"]:
        return False
    if not frame.words:
        return True
    form = scene.context.document.tokens.form[quantity.head] if quantity.head is not None else ""
    return not (form[:1].isupper() and (form.endswith("s") or is_gentilic(form)))


def _said_in_general(scene: Scene, clause: Clause, frame: Frame, quantity: QuantityMention) -> bool:
    """What is done in general, may be done, or goes on without harm: nobody is counted by it."""
    verb = clause.verb
    if frame.words and frame.measure == "captured" and _of_no_captor(scene, clause):
        return True
    if quantity.article and (verb.form == "infinitive" or verb.modal) and not over(scene, clause):
        return True  # `menacer de tuer un otage`
    if quantity.article and verb.negation and verb.tense == "Pres" and not verb.perfect:
        return True  # `nous ne tuons pas des enfants`
    if is_sought(scene, clause) and not is_missed(scene, clause, quantity.lemma):
        return True  # `deux suspects sont recherchés`
    on = scene.lower[verb.first - 1 : verb.first] == ["on"]
    return frame.figure and quantity.head is None and on  # `on en perd vingt la nuit`


def over(scene: Scene, clause: Clause) -> bool:
    """An infinitive of what is done: `après avoir tué un gardien`, `avant d'être abattu`."""
    verb = clause.verb
    ended = verb.voice == "passive" and scene.lower[verb.first - 2 : verb.first] == ["avant", "d'"]
    return ended or "avoir" in scene.lower[max(verb.first, verb.head - 2) : verb.head]


def is_figure(quantity: QuantityMention) -> bool:
    """A real number: general verbs (`perdre`, `quitter`) count nobody by an article or a vague `plusieurs`."""
    if quantity.unit_class == "share":
        return True  # `un habitant sur deux`
    return not quantity.article and (quantity.value is not None or (quantity.low or 0) >= 10)


def told_plainly(scene: Scene, frame: Frame, count: Count) -> Factuality | None:
    """`n'ont pas survécu` denies survival, not death; who some try to find is missing: no denial, no doubt."""
    if frame.role not in ("denied_subject", "barred_subject", "sought_object"):
        return None
    return "reported" if scene.context.attributed(count.sentence, count.first) else "asserted"
