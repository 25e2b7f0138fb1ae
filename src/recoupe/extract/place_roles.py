"""What part a phrase of place plays: where something happened, or whose, whereto, from what distance, of which part."""

from __future__ import annotations

from recoupe.extract.clauses import Clause, ClauseView
from recoupe.extract.people import people
from recoupe.extract.places import DIRECTIONS, PLACE_NOUNS, as_place
from recoupe.lang import load_table
from recoupe.record import Place

_TABLE = load_table("places")
_TALLIES = frozenset(load_table("scene")["words"]["toll"])
_ARTICLES = frozenset(("le", "la", "l'"))
_ACCUSING = frozenset(("accuser", "soupçonner", "incriminer", "blâmer", "dénoncer", "mettre"))
_WITHIN = frozenset(("dans", "devant", "sur", "sous", "à"))
_HOLDERS = frozenset(_TABLE["holders"])
_HOUSES = frozenset(_TABLE["houses_of_state"])
_AT_A_HOUSE = frozenset(("dans", "devant", "contre", "au sein de", "à l'intérieur de", "près de"))
_STRIKES = frozenset((*load_table("attack")["nouns"]["strikes"], "prise", "incendie", "drame", "occupation"))
_DEPARTMENTS = frozenset(_TABLE["departments"])
_OFFICES = frozenset(("ministère", "ambassade", "consulat"))
_POSTED = frozenset(_TABLE["posted"])
_STAYS = frozenset(_TABLE["stays"])
_NATIONALS = frozenset(_TABLE["nationals"])
_BORN = frozenset(_TABLE["born"])
_LENGTHS = frozenset(_TABLE["lengths"])
DWELLERS = frozenset(_TABLE["dwellers"])
STRIKING = frozenset(_TABLE["striking"])
_CONVEYING = frozenset(_TABLE["conveying"])
_SUFFERING = frozenset(_TABLE["suffering"])
_UNDERGOING = frozenset(_TABLE["undergoing"])
_DAMS = frozenset(_TABLE["dams"])
_BREAKING = frozenset(_TABLE["breaking"])
_DEEDS = frozenset(_TABLE["deeds"])
_SEATED = frozenset(_TABLE["seated"])
_REACHED = frozenset(_TABLE["reached"])
_CLOCK = 5  # tokens from a bracket to whose hour it gives
_HOURS = frozenset(("heures", "heure", "h", "gmt"))
_ABROAD = frozenset(_TABLE["abroad"])


def of_site(view: ClauseView, chunk: int) -> Place | None:
    """`dans un café d'Oron`, `dans l'attentat de Veld`: the town of what is no place by its noun."""
    if view.chunks[chunk].prep not in _WITHIN:
        return None
    for dependent in view.dependents(chunk):
        name = view.chunks[dependent].name
        if name >= 0 and view.document.names[name].kind == "place" and not belongs(view, dependent):
            return as_place(view, dependent)
    return None


def of_dam(view: ClauseView, chunk: int) -> bool:
    """`la rupture du barrage de Marna`: what broke, and who lived below it."""
    lemma = view.document.tokens.lemma
    while chunk >= 0:
        above = view.governor[chunk] if view.chunks[chunk].prep == "de" else -1
        if above >= 0 and lemma[view.chunks[chunk].head] in _DAMS:
            return lemma[view.chunks[above].head] in _BREAKING
        chunk = above
    return False


def of_post(view: ClauseView, chunk: int) -> bool:
    """`l'ambassadeur de Sarvie à Oron`: where somebody is posted, not where something happened."""
    if view.chunks[chunk].prep != "à" or not chunk:
        return False
    above = chunk - 1
    before = view.chunks[above]
    if before.prep == "en" and view.document.tokens.lower[before.head] in _STAYS:
        return True  # « une diplomate en poste à Marna », « le ministre, en visite à Marna »
    while above >= 0 and view.role[above] == "nmod":
        above = view.governor[above]
    right_before = view.extent(above)[1] == view.chunks[chunk].first
    if not right_before:
        return False
    seat = view.document.tokens.lemma[view.chunks[above].head]
    asked = seat in _OFFICES and view.chunks[above].prep in ("de", "auprès de")
    return seat in _POSTED or asked  # « une confirmation du ministère de la Défense à Marna »


def of_birth(view: ClauseView, chunk: int) -> bool:
    """`un homme né au Maroc`, `originaire de Dravos`: where somebody comes from, not where something happened."""
    first = view.chunks[chunk].first
    return first > 0 and view.document.tokens.lower[first - 1] in _BORN


def is_abroad(view: ClauseView, chunk: int) -> bool:
    """`devant l'ambassade de Sarvie`: what a country has in another, and nothing that happens there is in Sarvie."""
    return view.document.tokens.lemma[view.chunks[chunk].head] in _ABROAD


def of_bracket(view: ClauseView, chunk: int) -> bool:
    """`à Marna (à l'est)`: in which corner a town lies, when it has been told."""
    found, lower = view.chunks[chunk], view.document.tokens.lower
    return (
        chunk > 1
        and view.chunks[chunk - 1].kind == "LPAR"
        and lower[found.head] in DIRECTIONS
        and found.name < 0
    )


def of_clock(view: ClauseView, chunk: int) -> bool:
    """`mardi à 15 h 20 (9 heures à Paris)`: whose hour it is, and not where something happened."""
    first = view.chunks[chunk].first
    before = view.document.tokens.lower[max(0, first - _CLOCK) : first]
    return "(" in before and not _HOURS.isdisjoint(before)


def of_speaker(view: ClauseView, chunk: int, speakers: frozenset[int]) -> bool:
    """`l'ambassade narvienne à Oron a affirmé que`, `joint à l'hôpital, un médecin a affirmé`: where they sit."""
    if view.chunks[chunk].prep not in ("à", "au") or not chunk:
        return False
    tokens, head = view.document.tokens, view.chunks[chunk - 1].head
    if tokens.lemma[head] in _REACHED or tokens.lower[head] in _REACHED:
        return tokens.form[view.chunks[chunk].head][:1].islower()  # « joint à Oron » is on the spot
    above = chunk - 1
    while above > 0 and view.role[above] == "nmod":
        above = view.governor[above]
    right_before = view.extent(above)[1] == view.chunks[chunk].first
    return (
        right_before and above in speakers and view.document.tokens.lemma[view.chunks[above].head] in _SEATED
    )


def belongs(view: ClauseView, chunk: int) -> bool:
    """`l'ambassade de Sarvie`, `l'armée de Marna`: the place only says whose somebody or something is."""
    governor = view.governor[chunk]
    if view.chunks[chunk].prep != "de" or governor < 0:
        return False
    head = view.chunks[governor].head
    lemma, form = view.document.tokens.lemma[head], view.document.tokens.lower[head]
    if lemma in _TALLIES and view.document.tokens.lower[view.chunks[chunk].head] in DIRECTIONS:
        return True  # « Le décompte de l'Est est abaissé »: whose it is
    if lemma in _DEEDS:  # « l'offensive de la Sarvie »
        name = view.chunks[chunk].name
        return name >= 0 and view.document.names[name].kind == "state"
    if lemma in _HOLDERS and _in_the_house(view, governor):
        return False
    if lemma in _HOLDERS or (form in people().forms and lemma not in DWELLERS):
        return True
    # « le ministre des Affaires étrangères de Sarvie », « la chargée d'affaires de Sarvie »
    return lemma in _DEPARTMENTS


def _in_the_house(view: ClauseView, chunk: int) -> bool:
    """`la tuerie de la préfecture de police d'Oron`, `dans le commissariat d'Oron`: what happened stood in the town."""
    lemma = view.document.tokens.lemma
    while view.chunks[chunk].prep == "de" and view.governor[chunk] >= 0:
        above = lemma[view.chunks[view.governor[chunk]].head]
        if above in _STRIKES:
            return lemma[view.chunks[chunk].head] in _HOUSES
        if above not in _HOLDERS:
            return False
        chunk = view.governor[chunk]
    if lemma[view.chunks[chunk].head] not in _HOUSES:
        return False
    return view.chunks[chunk].prep in _AT_A_HOUSE or (
        view.chunks[chunk].prep == "à" and not _says(view, chunk)
    )


def _says(view: ClauseView, chunk: int) -> bool:
    """`À la préfecture d'Oron, on fait état de dix morts`: who speaks there."""
    lower, last = view.document.tokens.lower, view.extent(chunk)[1]
    return lower[last : last + 2] == [",", "on"]


def struck(view: ClauseView, chunk: int) -> bool:
    """`un séisme a frappé l'est du pays`, `des raids qui ont secoué Marna`: the place is the object."""
    if view.role[chunk] != "obj" or view.owner[chunk] < 0:
        return False
    return view.clauses[view.owner[chunk]].verb.lemma in STRIKING


def was_struck(view: ClauseView, chunk: int) -> bool:
    """`Oron a été touchée par un incendie`: the subject is where it was."""
    if view.role[chunk] != "nsubj" or view.owner[chunk] < 0:
        return False
    verb = view.clauses[view.owner[chunk]].verb
    return verb.voice == "passive" and verb.lemma in STRIKING


def undergoes(view: ClauseView, chunk: int) -> bool:
    """`L'Irak a connu un mois sanglant`, `La ville a vécu une nuit d'émeutes`: the subject is where it was."""
    if view.role[chunk] != "nsubj" or view.owner[chunk] < 0:
        return False
    verb = view.clauses[view.owner[chunk]].verb
    return verb.lemma in _UNDERGOING and verb.voice == "active"


def acts(view: ClauseView, chunk: int) -> bool:
    """`Le Velden accuse la Sarvie d'avoir bombardé une école`: lands that say or are said to do something."""
    found, lower = view.chunks[chunk], view.document.tokens.lower
    if view.owner[chunk] < 0 or found.prep or lower[found.first] not in _ARTICLES or found.name < 0:
        return False
    name = view.document.names[found.name]
    if name.first != found.first + 1 or name.text[:1].islower():
        return False  # « L'hôpital d'Oron »
    verb = view.clauses[view.owner[chunk]].verb
    if view.role[chunk] == "nsubj":
        idle = verb.lemma == "être" or verb.lemma in _UNDERGOING or verb.lemma in _SUFFERING
        return verb.voice == "active" and not idle
    return view.role[chunk] == "obj" and verb.lemma in _ACCUSING


def between_lands(view: ClauseView, chunk: int) -> bool:
    """`des discussions entre la Sarvie et le Velden`: lands that meet, fight or border, and no place between them."""
    found = view.chunks[chunk]
    name = view.document.names[found.name] if found.prep == "entre" and found.name >= 0 else None
    article = view.document.tokens.lower[found.inner] in _ARTICLES
    return name is not None and article and name.first == found.inner + 1


def bereft(view: ClauseView, clause: Clause) -> Place | None:
    """`La Sarvie déplore douze morts`, `Le Velden est le plus touché, avec douze morts`: the land that has the dead."""
    subject = clause.subject
    if subject < 0 or view.chunks[subject].pronoun or clause.verb.voice != "active":
        return None
    if clause.verb.lemma not in _SUFFERING and clause.verb.lemma != "être":
        return None
    found, tokens = view.chunks[subject], view.document.tokens
    if len(clause.subjects) > 1 and clause.verb.lemma == "compter":
        return None  # « La Sarvie et la Narvie comptent deux victimes chacune »: whose they were
    if any(tokens.lemma[view.chunks[c].head] in _NATIONALS for c in clause.objects):
        return None  # « La Sarvie compte cinq ressortissants parmi les captifs »
    name = view.document.names[found.name] if found.name >= 0 else None
    own = name is not None and name.first <= found.head < name.last and name.kind in ("state", "place")
    return as_place(view, subject) if own or tokens.lemma[found.head] in PLACE_NOUNS else None


def of_part(view: ClauseView, chunk: int) -> bool:
    """`plusieurs villes, dont le port de Marna`: where a part is, in a phrase that tells no count."""
    while view.chunks[chunk].prep == "de" and view.governor[chunk] >= 0:
        chunk = view.governor[chunk]
    found = view.chunks[chunk]
    led = found.prep == "dont" or (found.first > 0 and view.document.tokens.lower[found.first - 1] == "dont")
    return led and found.quantity < 0


def distant(view: ClauseView, chunk: int) -> bool:
    """`à 30 kilomètres au nord d'Oron`, `à 12 km de Veld`: near what lies elsewhere."""
    for back in (chunk - 1, chunk - 2):
        if back >= 0 and view.sentence_of[back] == view.sentence_of[chunk]:
            found = view.chunks[back]
            if view.document.tokens.lower[found.last - 1] in _LENGTHS:
                return True
            if found.kind != "PP":
                return False
    return False


def conveyed(view: ClauseView, chunk: int) -> bool:
    """`transportés à l'hôpital de Marna`: where somebody was taken, not where it happened."""
    clause = view.clause_of(chunk)
    if view.chunks[chunk].prep == "autour de":
        return False  # « ont évacué les habitants autour de l'usine »
    return clause is not None and clause.verb.lemma in _CONVEYING and chunk > clause.chunk
