"""Clauses: who does what to whom, in sentences that a newsroom could print."""

from __future__ import annotations

import pytest
from tests.extract.clauses_of import clause, view_of, words

from recoupe.extract.clauses import read_clauses


def test_active_clause_has_subject_object_and_complement() -> None:
    view = view_of("Les rebelles ont tué deux gardes dans le port d'Oron.")
    found = clause(view, "tuer")
    assert words(view, found.subject) == "Les rebelles"
    assert words(view, found.object) == "deux gardes"
    assert [words(view, c) for c in found.complements] == ["dans le port"]
    assert (found.verb.voice, found.verb.tense) == ("active", "Past")


def test_passive_keeps_its_agent_as_a_complement() -> None:
    view = view_of("Trois pêcheurs auraient été tués par une patrouille.")
    found = clause(view, "tuer")
    assert (found.verb.voice, found.verb.mood) == ("passive", "Cnd")
    assert [words(view, c) for c in view.complement(found, "par")] == ["par une patrouille"]


def test_relative_clause_does_not_steal_the_main_subject() -> None:
    view = view_of("Les mutins, qui tiennent la caserne, ont libéré deux otages.")
    assert words(view, clause(view, "tenir").subject) == "Les mutins"
    assert words(view, clause(view, "libérer").subject) == "Les mutins"


def test_subordinate_clause_first() -> None:
    view = view_of("Alors que la trêve durait, les soldats ont pris le pont.")
    assert words(view, clause(view, "prendre").subject) == "les soldats"
    assert clause(view, "durer").marker == "alors que"


def test_coordinated_verbs_share_their_subject_and_their_auxiliary() -> None:
    view = view_of("Le séisme a fait douze morts et détruit le marché.")
    assert words(view, clause(view, "détruire").subject) == "Le séisme"
    assert clause(view, "détruire").verb.form == "finite"


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("Le pont est coupé, a déclaré le maire.", "le maire"),
        ("« Le pont est coupé », a déclaré à la radio le maire.", "le maire"),
        ("Le maire a déclaré que le pont est coupé.", "Le maire"),
        ("Le maire a, de son côté, déclaré que le pont est coupé.", "Le maire"),
        ("Douze ponts seulement, déclare la mairie.", "la mairie"),
    ],
)
def test_a_speaker_is_found_before_and_behind_the_verb(text: str, speaker: str) -> None:
    view = view_of(text)
    assert words(view, clause(view, "déclarer").subject) == speaker


@pytest.mark.parametrize(
    ("text", "lemma", "speaker"),
    [
        ("Le pont est coupé, a fait savoir le maire.", "savoir", "le maire"),
        ("Le pont est coupé, s'est désolée la mairesse.", "désoler", "la mairesse"),
        ("Le maire a tué un garde, puis s'est rendu le lendemain.", "rendre", "Le maire"),
    ],
)
def test_who_stands_behind_a_light_or_reflexive_verb(text: str, lemma: str, speaker: str) -> None:
    view = view_of(text)
    assert words(view, clause(view, lemma).subject) == speaker


@pytest.mark.parametrize(
    "text",
    [
        "Le maire a par ailleurs démenti la chute du pont.",
        "Le maire a, lui, démenti la chute du pont.",
        "Le maire a en outre démenti la chute du pont.",
    ],
)
def test_an_aside_stands_inside_a_verb_group(text: str) -> None:
    found = clause(view_of(text), "démentir")
    assert found.verb.perfect
    assert found.verb.tense == "Past"


def test_a_pronoun_after_a_verb_is_no_aside() -> None:
    assert clause(view_of("Le maire a chez lui douze fusils."), "avoir").verb.last == 3


def test_a_verb_of_saying_with_its_subject_before_it_keeps_its_object() -> None:
    view = view_of("La ministre, Ana Brun, a annoncé le retrait des troupes.")
    found = clause(view, "annoncer")
    assert words(view, found.object) == "le retrait"
    assert words(view, found.subject) in ("La ministre", "Ana Brun")


def test_restrictive_que_is_no_negation() -> None:
    view = view_of("Les insurgés ne tiennent plus qu'un quartier.")
    found = clause(view, "tenir")
    assert found.verb.negation == ""
    assert words(view, found.object) == "un quartier"


def test_negation_needs_its_ne() -> None:
    assert clause(view_of("Le raid a tué plus de dix soldats."), "tuer").verb.negation == ""
    assert clause(view_of("L'armée n'a pas bombardé la ville."), "bombarder").verb.negation == "pas"


def test_a_modal_and_its_infinitive_are_one_predicate() -> None:
    found = clause(view_of("Les délégués devraient se réunir demain."), "réunir")
    assert (found.verb.modal, found.verb.mood) == ("devoir", "Cnd")


def test_participle_modifies_the_noun_before_it() -> None:
    view = view_of("Les quartiers tenus par les rebelles résistent.")
    assert words(view, clause(view, "tenir").subject) == "Les quartiers"
    assert words(view, clause(view, "résister").subject) == "Les quartiers"


@pytest.mark.parametrize(
    ("line", "who"),
    [
        ("Le ministre Brek, plaidant pour une trêve.", "Le ministre Brek"),
        (
            "Le ministre Brek, le maire Orn, la foule, plaidant pour une trêve.",
            None,
        ),  # whose it is nobody can tell
    ],
)
def test_of_a_line_without_a_verb_the_one_phrase_acts(line: str, who: str | None) -> None:
    view = view_of(line)
    subject = clause(view, "plaider").subject
    assert (words(view, subject) if subject >= 0 else None) == who


def test_lists_are_coordinated_but_appositions_are_not() -> None:
    view = view_of("L'armée a pris Oron, Veld et Marna.")
    assert [words(view, c) for c in clause(view, "prendre").objects] == ["Oron", "Veld", "Marna"]


def test_hostile_text_is_read_in_linear_time() -> None:
    view = view_of("« " * 20_000)
    assert view.clauses == []


@pytest.mark.parametrize(
    ("text", "lemma", "modal"),
    [
        ("La trêve est censée débuter dimanche.", "débuter", "devoir"),
        ("Les soldats sont supposés partir.", "partir", "devoir"),
        ("Le maire a supposé partir le dernier.", "supposer", ""),
    ],
)
def test_what_is_supposed_to_be_done_lies_ahead(text: str, lemma: str, modal: str) -> None:
    assert clause(view_of(text), lemma).verb.modal == modal


def test_what_stands_behind_a_day_is_the_object() -> None:
    plain = view_of("La Suède a annoncé mardi des renforts.")
    day = plain.document.tokens.lower.index("mardi")
    view = read_clauses(plain.document, plain.quantities, frozenset((day,)))
    assert [words(view, c) for c in view.clauses[0].objects] == ["des renforts"]


def test_what_is_set_in_between_does_not_part_a_verb_from_its_object() -> None:
    demanding = clause(view_of("La Suède réclame, par une lettre, une trêve."), "réclamer")
    assert len(demanding.objects) == 1
    speaking = view_of("Il parle, selon le roi, une femme écoute.")
    assert clause(speaking, "parler").objects == []


@pytest.mark.parametrize(
    ("text", "lemma", "subjects"),
    [
        ("Des témoins ont vu trois hommes mourir.", "mourir", ["trois hommes"]),
        ("Des témoins ont vu mourir trois hommes.", "mourir", ["trois hommes"]),
        ("Des témoins racontent avoir vu trois hommes mourir.", "mourir", ["trois hommes"]),
        ("Des témoins ont vu arrêter trois hommes.", "arrêter", []),
        ("Des témoins ont fui pour ne pas mourir.", "mourir", ["Des témoins"]),
        ("Une réunion « technique » aura lieu.", "avoir", ["Une réunion"]),
        (
            "Avant une réunion « technique » sur « la crue et l'aide », le maire parlera.",
            "parler",
            ["le maire"],
        ),
        ("« La crue et l'aide » occuperont le maire.", "occuper", ["La crue", "l'aide"]),
        ("« Partez », a souri le maire.", "sourire", ["le maire"]),
    ],
)
def test_who_acts_beside_perception_and_quoted_words(text: str, lemma: str, subjects: list[str]) -> None:
    view = view_of(text)
    assert [words(view, s) for s in clause(view, lemma).subjects] == subjects


def test_who_is_accused_does_it_past_what_is_told_of_them() -> None:
    view = view_of("La radio a accusé la milice menée par Brek d'avoir tiré sur la foule.")
    fired = clause(view, "tirer")
    assert view.clauses[fired.parent].verb.lemma == "accuser"
    told = view_of("La radio cite un homme accusé d'avoir tiré sur la foule.")
    assert told.clauses[clause(told, "tirer").parent].verb.lemma == "accuser"


@pytest.mark.parametrize(
    ("text", "doer"),
    [
        ("Les ponts sont aux mains des insurgés, qui contrôlent le port.", "des insurgés"),
        ("Le chef des insurgés, qui contrôle le port, a parlé.", "Le chef"),
        ("Le chef des insurgés, qui contrôlent le port, a parlé.", "des insurgés"),
    ],
)
def test_whom_a_relative_clause_tells_of(text: str, doer: str) -> None:
    view = view_of(text)
    assert words(view, clause(view, "contrôler").subject) == doer


@pytest.mark.parametrize(
    ("text", "lemma", "doer"),
    [
        # an indefinite apposition, a bare noun behind it, and `mais` that begins another clause
        ("La garde se tait mais le comité, un groupe allié de la garde, a démenti.", "démentir", "le comité"),
        ("Le comité d'Oron, un groupe civil, a démenti.", "démentir", "Le comité"),
        ("Un garde, un pompier et un infirmier ont démenti.", "démentir", "Un garde"),
        # the verb agrees with the outer subject alone
        ("Ils savent que la trêve est violée mais ont promis de tenir.", "tenir", "Ils"),
        ("Le garde admet que la trêve est violée mais a promis de tenir.", "tenir", "la trêve"),
        # a name in marks is no quotation that somebody says
        ("Le groupe, appelé « Quad », a réitéré une offre.", "réitérer", "Le groupe"),
        ("« Nous tiendrons », a réitéré le maire.", "réitérer", "le maire"),
        ("Ivo Brek « appelle au calme des gardes », note un communiqué.", "appeler", "Ivo Brek"),
        # whom a verb leaves the doing to: its object, or who stands behind `à`; another verb keeps it
        ("La Ligue accuse la garde d'avoir exécuté deux hommes.", "exécuter", "la garde"),
        ("La Ligue accuse la garde d'avoir cherché à fuir.", "fuir", "la garde"),
        ("Le maire a ordonné aux gardes de partir.", "partir", "aux gardes"),
        ("Le maire a promis aux gardes de partir.", "partir", "Le maire"),
        # a speaker goes on past what was said; who stands nearest does in another kind of clause
        ("Le maire a dit que la crue montait, tout en excluant de partir.", "partir", "Le maire"),
        ("Le maire a dit que la garde reculait, abandonnant le port.", "abandonner", "la garde"),
    ],
)  # fmt: skip
def test_who_acts(text: str, lemma: str, doer: str) -> None:
    view = view_of(text)
    assert words(view, clause(view, lemma).subject) == doer


def test_a_participle_with_a_matter_of_its_own_takes_the_whole_list() -> None:
    view = view_of("Le texte exigeait une trêve, la Sarvie et la Narvie ayant opposé leur refus.")
    assert [words(view, s) for s in clause(view, "opposer").subjects] == ["la Sarvie", "la Narvie"]
    view = view_of("Le texte exige une trêve, un couloir et un retrait, suivis d'un vote.")
    assert len(clause(view, "exiger").objects) == 3


@pytest.mark.parametrize(
    ("text", "lemma", "negation"),
    [
        ("C'est la seule ville à ne pas avoir brûlé.", "brûler", "pas"),
        ("Le général promet de ne plus bombarder Oron.", "bombarder", "plus"),
        ("Le général promet de ne jamais le bombarder.", "bombarder", "jamais"),
        ("Le général promet de bombarder Oron.", "bombarder", ""),
    ],
)
def test_a_negated_infinitive(text: str, lemma: str, negation: str) -> None:
    assert clause(view_of(text), lemma).verb.negation == negation


def test_a_list_before_a_comma_is_told_of_as_a_whole() -> None:
    view = view_of("L'armée et les rebelles, qui mènent des pourparlers, se taisent.")
    assert len(clause(view, "mener").subjects) == 2
    talks = view_of("Les pourparlers entre l'armée et les rebelles, qui devaient débuter lundi, sont finis.")
    assert words(talks, clause(talks, "débuter").subject) == "Les pourparlers"
    close = view_of("Les partisans du chef et les élus qui avaient fui sont là.")
    assert [words(close, c) for c in clause(close, "fuir").subjects] == ["les élus"]


@pytest.mark.parametrize(
    ("text", "negation"),
    [
        ("Aucun accord n'a été trouvé.", "pas"),
        ("Ni l'armée ni les rebelles n'ont cédé.", "pas"),
        ("Rien n'a changé à Oron.", "pas"),
        ("Un accord a été trouvé, mais rien de plus.", ""),
        ("Aucun civil n'a été tué.", ""),  # a count of nobody, for those who count
    ],
)
def test_a_subject_may_negate(text: str, negation: str) -> None:
    assert view_of(text).clauses[0].verb.negation == negation


def test_marks_inside_a_phrase_do_not_part_it() -> None:
    view = view_of("La Ligue a appelé à la « cessation immédiate » des combats.")
    found = clause(view, "appeler")
    (matter,) = found.complements
    assert view.chunks[matter].prep == "à"
    assert [words(view, c) for c in view.dependents(matter)] == ["des combats"]


def test_marks_around_whole_words_are_left_apart() -> None:
    view = view_of("« Cessez le feu », a dit le maire des combattants.")
    assert words(view, clause(view, "dire").subject) == "le maire"


def test_infinitive_in_marks_hangs_on_the_verb_before_them() -> None:
    view = view_of("Le ministre a promis hier de « quitter la ville ».")
    found = clause(view, "quitter")
    assert (found.marker, view.clauses[found.parent].verb.lemma) == ("de", "promettre")


def test_participle_past_a_content_clause_takes_up_the_verb_that_said_it() -> None:
    view = view_of("Le ministre a estimé que la paix était proche et appelé à la patience.")
    assert words(view, clause(view, "appeler").subject) == "Le ministre"
    other = view_of("Le ministre dit que la ville était prise et occupée par l'armée.")
    assert words(other, clause(other, "occuper").subject) == "la ville"


def test_deeds_in_a_row_share_an_auxiliary() -> None:
    view = view_of("La junte a arrêté le maire, proclamé l'état d'urgence et fermé le port.")
    found = clause(view, "proclamer")
    assert (found.verb.voice, words(view, found.subject)) == ("active", "La junte")
    other = view_of("La junte a arrêté le maire, proclamé candidat lundi.")
    assert clause(other, "proclamer").verb.voice == "passive"


def test_list_goes_on_past_a_name_in_brackets() -> None:
    view = view_of("La réunion entre la Narvie, le Congrès (CPN) et la Zorvie a eu lieu lundi.")
    assert words(view, clause(view, "avoir").subject) == "La réunion"


def test_subject_on_both_sides_of_an_insertion() -> None:
    view = view_of("Ivo Brek, soutenu par la Ligue, et le général Orn ont signé un texte.")
    assert [words(view, s) for s in clause(view, "signer").subjects] == ["Ivo Brek", "le général Orn"]


def test_two_adjectives_belong_to_one_phrase() -> None:
    view = view_of("Ils se sont engagés à une cessation immédiate et durable des combats.")
    (matter,) = clause(view, "engager").complements
    assert words(view, matter) == "à une cessation immédiate et durable"
    other = view_of("Le maire a reçu les ministres français et deux généraux.")
    assert len(clause(other, "recevoir").objects) == 2


def test_ainsi_que_adds_a_phrase_or_opens_a_clause() -> None:
    view = view_of("Le maire ainsi que deux gardes ont fui.")
    assert len(clause(view, "fuir").subjects) == 2
    other = view_of("Le maire a fui, ainsi que l'a dit son fils.")
    assert clause(other, "dire").kind == "complement"


def test_relative_goes_to_the_noun_that_agrees() -> None:
    view = view_of("La presse suit le sommet des pays du Golfe qui a lieu samedi à Oron.")
    assert words(view, clause(view, "avoir").subject) == "le sommet"


def test_de_before_an_adjective_opens_a_subject() -> None:
    view = view_of("De violents combats ont éclaté lundi.")
    assert words(view, clause(view, "éclater").subject) == "De violents combats"
    other = view_of("De longues minutes, le maire a parlé.")
    assert words(other, clause(other, "parler").subject) == "le maire"


def test_bare_words_in_the_singular_are_no_items_of_a_list() -> None:
    view = view_of("Ils ont pris la ville, chef-lieu du nord et dernière grande base de l'est.")
    assert len(clause(view, "prendre").objects) == 1
    other = view_of("Ils ont tué les soldats, policiers et gendarmes du poste.")
    assert len(clause(other, "tuer").objects) == 3


def test_a_pair_acts_behind_the_object_of_an_infinitive() -> None:
    view = view_of("Après avoir pris le port, les rebelles et leurs alliés avancent.")
    assert [words(view, s) for s in clause(view, "avancer").subjects] == ["les rebelles", "leurs alliés"]


def test_an_adverb_stands_before_an_object() -> None:
    view = view_of("L'armée tient déjà la ville et les rebelles avancent.")
    assert words(view, clause(view, "avancer").subject) == "les rebelles"


def test_where_from_opens_a_clause() -> None:
    view = view_of("Ils sont entrés à Oron, d'où l'armée s'est retirée.")
    assert (clause(view, "retirer").kind, clause(view, "retirer").marker) == ("relative", "d'où")
    other = view_of("Les champs sont noyés, d'où la colère du maire.")
    assert all(c.marker != "d'où" for c in other.clauses)


def test_a_relative_goes_past_a_bracket() -> None:
    view = view_of("Ils ont visé la région d'Oron (sud), dont la moitié est occupée.")
    antecedent = clause(view, "occuper").antecedent
    assert words(view, antecedent) in ("la région", "d'Oron")
