"""Finite verbs that the tagger took for something else, set right by the conjugation table.

`dénombraient` can be nothing but an imperfect, whatever its neighbours look like to a model that never saw it. A
form that is also a noun or adjective (`titre`, `avance`, `fixe`) is the verb of a full sentence that has no
other, where it stands as a verb does: after a noun that agrees with it, no determiner or preposition between.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from functools import cache

from recoupe.annotate.document import places_of
from recoupe.annotate.resources import model_file

TENSES = {"F": "Ind|Pres", "G": "Ind|Imp", "H": "Ind|Fut", "C": "Cnd|Pres", "S": "Ind|Past"}
"""Mood and tense of each letter of `finite.tsv`; `U` stands for forms of the subjunctive only."""

_TAKEN_FOR = frozenset({"NOUN", "ADJ", "ADV", "ADP", "X", "PROPN"})
_SUBJECTS = frozenset({"NOUN", "PROPN"})
_ENDS_OF_SUBJECTS = frozenset({"NOUN", "PROPN", "ADJ"})
_LONGEST_SUBJECT = 6  # tokens
_NO_VERB_AFTER = frozenset({"DET", "ADP", "NUM", "ADJ"})
_ONLY_AS_VERB = ("aient", "èrent", "eront", "iront", "erait", "irait", "ait")
_CLITICS = frozenset({"le", "la", "l'", "les", "leur", "en"})
_AFTER_A_VERB = frozenset({"DET", "ADP", "PRON", "PUNCT", "SCONJ", "ADV", "NUM"})
_QUE = frozenset({"que", "qu'", "qu’"})
_SUBJECT_CLITICS = frozenset({"il", "ils", "on", "je", "tu"})
_BEFORE_SUBJECTS = frozenset({",", ";", ":", ".", "et", "mais", "qu'", "que", "«", "si", "où", "quand"})
_NE = frozenset({"n'", "n’", "ne"})
_NE_AND_EN = frozenset({"en", "n'", "n’"})
_BEFORE_COUNTS = frozenset({"que", "qu'", "plus", "près", "environ", "moins", "entre", "jusqu'"})
_BEFORE_CLITICS = frozenset({"NOUN", "PROPN", "PUNCT", "PRON", "ADJ"})
_NOUNS_AFTER = {
    "réduit": frozenset({"dernier", "petit", "ultime", "le", "un", "ce", "leur", "du", "au"}),
    "enclave": frozenset({"l'", "d'"}),
    "nuit": frozenset({"pleine", "la", "cette", "une", "chaque", "dernière"}),
    "force": frozenset({"principale", "première", "deuxième", "seule", "autre", "nouvelle"}),
}
_OPENING_NOUNS = frozenset(
    {"Percée", "Levée", "Avancée", "Entrée", "Arrivée", "Poussée", "Sortie", "Prise", "Reprise"}
)
_CONDITIONS = frozenset({"Si", "si", "Quand", "quand", "Lorsque", "lorsque"})
_STATE = frozenset({"état"})
_AUXILIARY = 7  # tokens before `état` in which the `a` of `a, mardi, fait état` stands
_OF = frozenset({"de", "du", "des", "d'", "d’"})
_MARKS = frozenset({"«", '"', "“"})
_VERBS_BEFORE = {  # nouns too, but verbs right before these: « Oron tombe aux mains des rebelles »
    "tombe": frozenset({"aux", "entre", "sous"}),
    "compte": frozenset({"parmi"}),
    "figure": frozenset({"parmi"}),
    "affluent": frozenset({"à", "au", "aux", "vers", "dans", "sur", "en", "par", "de", "depuis"}),
    "flotte": frozenset({"sur", "au-dessus", "désormais", "toujours", "depuis", "à", "encore"}),
}
_BEHIND_NOUNS = frozenset({"NOUN", "PROPN", "ADJ", "PUNCT"})
_FULL_STOPS = frozenset({".", "!", "»"})
_CLOSING = frozenset({"»", '"', "”"})
_SPEAKERS_ARTICLES = frozenset(
    {"le", "la", "l'", "l’", "un", "une", "son", "sa", "M.", "Mme", "cette", "ce", "cet"}
)
_TO_DO = frozenset({"de", "d'", "d’", "à"})
_WHOLE = 4  # tokens before an infinitive: « Le camp adverse tente de »
_SHORTEST = 4
_FEWEST = 4
_INFINITIVE = "VERB|Inf||"
_INFINITIVES = frozenset({_INFINITIVE})
_SIMPLE_PASTS = frozenset({f"VERB|Fin|{TENSES['S']}", f"AUX|Fin|{TENSES['S']}"})
_WITH_PRESENT = frozenset({"Sub|Pres", "Imp|Pres"})  # moods that share forms with the present


class FiniteForms:
    """What each form can be: `letters` per form as `finite.tsv` holds them.

    Forms with one tense letter alone are only verbs; with `N` or `A` too they may be.
    """

    def __init__(self, letters: Mapping[str, str]) -> None:
        self._only: dict[str, str] = {}
        self._may: dict[str, bool] = {}
        self._either: set[str] = set()  # « réunit »: a present, or a past that newspapers hardly use
        for form, kinds in letters.items():
            if len(kinds) == 1 and kinds in TENSES:
                self._only[form] = TENSES[kinds]
            elif kinds in ("FN", "AF", "AFN") and len(form) >= _SHORTEST:
                self._may[form] = "A" in kinds
            elif kinds == "FS":
                self._either.add(form)

    def settle(self, forms: Sequence[str], labels: list[str]) -> None:
        """Mend the labels of one sentence in place."""
        shown = frozenset(forms)  # asked for each rule: most sentences hold nothing for most
        if not self._only.keys().isdisjoint(shown):
            for at in places_of(forms, self._only):
                self._settle_only(forms, labels, at)
        self._settle_tense(forms, labels)
        if not _NE_AND_EN.isdisjoint(shown):
            self._settle_after_clitics(forms, labels)
        self._settle_speaking(forms, shown, labels)
        self._settle_nouns(forms, shown, labels)
        if "état" in shown:
            self._settle_stating(forms, labels)
        self._settle_infinitives(forms, labels)
        if _INFINITIVE in labels:
            self._settle_before_infinitives(forms, labels)
        here = () if _VERBS_BEFORE.keys().isdisjoint(shown) else _VERBS_BEFORE.items()
        for form, following in here:
            if form in shown:
                self._settle_before(forms, labels, form, following)
        if not _CONDITIONS.isdisjoint(shown):
            self._settle_condition(forms, labels)
        if ":" in shown:
            self._settle_before_colon(forms, labels, forms.index(":"))
        if len(forms) < _FEWEST or forms[-1] not in _FULL_STOPS:
            return
        if "|Fin|" not in " ".join(labels):
            self._settle_bare(forms, labels)

    @staticmethod
    def _settle_stating(forms: Sequence[str], labels: list[str]) -> None:
        """`L'ONG, présente sur place, fait état de dix morts`: a participle only behind `avoir`."""
        for at in places_of(forms, _STATE):
            if at < 2 or forms[at - 1] != "fait" or not labels[at - 1].startswith("VERB|Part"):
                continue
            before = labels[max(0, at - _AUXILIARY) : at - 1]
            if before[-1] in _BEHIND_NOUNS and not any(label.startswith("AUX") for label in before):
                labels[at - 1] = f"VERB|Fin|{TENSES['F']}"

    @staticmethod
    def _settle_infinitives(forms: Sequence[str], labels: list[str]) -> None:
        """`assiègent El-Facher`: a name that ends like an infinitive."""
        for at in places_of(labels, _INFINITIVES) if _INFINITIVE in labels else ():
            if at and "-" in forms[at] and forms[at][0].isupper():
                labels[at] = "PROPN"

    def _settle_before_infinitives(self, forms: Sequence[str], labels: list[str]) -> None:
        """`Le camp adverse tente de sauver la mise`: behind a whole subject, a noun would need its own article.

        `Une source militaire fait savoir que`: a participle only behind `avoir`.
        """
        for at in places_of(labels, _INFINITIVES):
            making = at > 1 and forms[at - 1] == "fait" and labels[at - 1].startswith("AUX|Part")
            if making and not any(
                label.startswith("AUX") for label in labels[max(0, at - _AUXILIARY) : at - 1]
            ):
                labels[at - 1] = f"AUX|Fin|{TENSES['F']}"
        for at in [place - 2 for place in places_of(labels, _INFINITIVES) if place > _WHOLE]:
            noun = labels[at] == "NOUN" and forms[at] in self._may and forms[at + 1] in _TO_DO
            if noun and _ends_subject(labels, at):
                labels[at] = f"VERB|Fin|{TENSES['F']}"

    @staticmethod
    def _settle_nouns(forms: Sequence[str], shown: frozenset[str], labels: list[str]) -> None:
        """`le dernier réduit`, `L'enclave rebelle`, `Percée de l'armée`: nouns that look like verbs."""
        if "lieu" in shown and labels[forms.index("lieu")] not in _TAKEN_FOR:
            labels[forms.index("lieu")] = "NOUN"  # « qui a lieu samedi »: never a participle
        here = () if _NOUNS_AFTER.keys().isdisjoint(shown) else _NOUNS_AFTER.items()
        for form, before in here:
            if form in shown:
                at = forms.index(form)
                if at and forms[at - 1].lower().replace("’", "'") in before:
                    labels[at] = "NOUN"
                    labels[at - 1] = "DET" if forms[at - 1][-1:] in ("'", "’") else labels[at - 1]
        if len(forms) > 2 and forms[0] in _OPENING_NOUNS and forms[1] in _OF:
            labels[0] = "NOUN"

    def _settle_speaking(self, forms: Sequence[str], shown: frozenset[str], labels: list[str]) -> None:
        """Verbs beside quotation marks and before `que`."""
        if "«" in shown or '"' in shown:
            self._settle_before_quotes(forms, labels)
        if not _CLOSING.isdisjoint(shown):
            self._settle_after_quotes(forms, labels)
        if not _QUE.isdisjoint(shown):
            self._settle_before_que(forms, labels)

    def _settle_only(self, forms: Sequence[str], labels: list[str], at: int) -> None:
        form, label = forms[at], labels[at]
        sense = self._only[form]
        upos, _, given = label.partition("|Fin|")
        if given:
            if given != sense and not (sense == TENSES["F"] and given in _WITH_PRESENT):
                labels[at] = f"{upos}|Fin|{sense}"
            return
        if label not in _TAKEN_FOR or len(form) < _SHORTEST:
            return
        if at and labels[at - 1] in _NO_VERB_AFTER:
            clitic = forms[at - 1].lower().replace("’", "'") in _CLITICS
            if clitic and form.endswith(_ONLY_AS_VERB):
                labels[at - 1] = "PRON"
            elif not _ends_subject(labels, at):
                return
        labels[at] = f"VERB|Fin|{sense}"

    def _settle_tense(self, forms: Sequence[str], labels: list[str]) -> None:
        """`Le Conseil se réunit vendredi`: present, unless the sentence has a form of the simple past alone."""
        past = [] if _SIMPLE_PASTS.isdisjoint(labels) else places_of(labels, _SIMPLE_PASTS)
        if past and all(forms[at] in self._either for at in past):
            for at in past:
                labels[at] = labels[at].removesuffix(TENSES["S"]) + TENSES["F"]

    def _settle_after_clitics(self, forms: Sequence[str], labels: list[str]) -> None:
        """`en` is no preposition before `tenir` or `ont`; what follows `n'`, and `en` with a count, is a verb."""
        may = self._may
        for at in range(len(forms) - 2):
            form = forms[at]
            if form in _NE and labels[at + 1] in _TAKEN_FOR:
                if forms[at + 1] in may:
                    labels[at + 1] = f"VERB|Fin|{TENSES['F']}"
            elif form == "en" and labels[at] == "ADP":
                following = labels[at + 1]
                counts = labels[at + 2] == "NUM" or forms[at + 2] in _BEFORE_COUNTS
                if "|Fin|" in following or "|Inf|" in following:
                    labels[at] = "PRON"
                elif not at or not self._can_be(forms[at + 1]):
                    continue
                elif _follows_clitic(forms, at) or (counts and self._after_subject(forms, labels, at)):
                    labels[at], labels[at + 1] = "PRON", f"VERB|Fin|{TENSES['F']}"

    def _can_be(self, form: str) -> bool:
        return form in self._may or self._only.get(form) == TENSES["F"]

    def _after_subject(self, forms: Sequence[str], labels: list[str], at: int) -> bool:
        """Whether `en` follows a subject: no verb before it (`prend en compte`), and none in the clause yet."""
        if forms[at - 1] in _NE:
            return True
        return labels[at - 1] in _BEFORE_CLITICS and not any(
            "|Fin|" in label for label in labels[max(0, at - 6) : at]
        )

    @staticmethod
    def _settle_before(forms: Sequence[str], labels: list[str], form: str, following: frozenset[str]) -> None:
        """`Le drapeau national flotte sur la citadelle`: no `flotte sur le fleuve` of somebody's."""
        for at in range(1, len(forms) - 1):
            noun = forms[at] == form and labels[at] == "NOUN" and forms[at + 1] in following
            if noun and labels[at - 1] in _BEHIND_NOUNS:
                labels[at] = f"VERB|Fin|{TENSES['F']}"

    def _settle_before_quotes(self, forms: Sequence[str], labels: list[str]) -> None:
        """`la ministre, Ana Kurtel, réclame « ... »`: after a name or its comma, before quotation marks.

        `un bilan que la police locale juge « gonflé »`: the verb that a clause behind `que` still lacks.
        """
        may = self._may
        for at in [mark - 1 for mark in places_of(forms, _MARKS) if mark > 1]:
            if forms[at] not in may or labels[at] not in ("NOUN", "ADJ"):
                continue
            named = labels[at - 1] == "PROPN" or (forms[at - 1] == "," and labels[at - 2] == "PROPN")
            if named or (labels[at - 1] in _ENDS_OF_SUBJECTS and _lacks_verb(forms, labels, at)):
                labels[at] = f"VERB|Fin|{TENSES['F']}"

    def _settle_before_que(self, forms: Sequence[str], labels: list[str]) -> None:
        """`la Ligue précise que`: right behind a noun, before `que`, in a clause that has no verb yet."""
        may = self._may
        verb = False
        for at in range(len(forms) - 1):
            verb = ("|Fin|" in labels[at] or verb) and labels[at] != "PUNCT"
            either = forms[at] in may and labels[at] in ("NOUN", "ADJ")
            if either and not verb and at and forms[at + 1] in _QUE and labels[at - 1] in _SUBJECTS:
                labels[at] = f"VERB|Fin|{TENSES['F']}"

    def _settle_after_quotes(self, forms: Sequence[str], labels: list[str]) -> None:
        """`« ... », alerte Ana Kurtel`: behind closing marks, before whoever says the words."""
        may = self._may
        marks = places_of(forms[:-2], _CLOSING)
        for at in [mark + 1 + (forms[mark + 1] == ",") for mark in marks]:
            if not 2 <= at < len(forms) - 1:
                continue
            known = forms[at] in may or self._only.get(forms[at]) == TENSES["F"]
            either = labels[at].startswith("VERB|Part") and forms[at].endswith("it")  # « traduit Ana Kurtel »
            if not either and not (known and labels[at] in ("NOUN", "ADJ", "PROPN")):
                continue
            if labels[at + 1] == "PROPN" or forms[at + 1] in _SPEAKERS_ARTICLES:
                labels[at] = f"VERB|Fin|{TENSES['F']}"

    def _settle_before_colon(self, forms: Sequence[str], labels: list[str], colon: int) -> None:
        """`Un géologue juge l'idée « absurde » : la digue tenait`: a clause that ends at a colon has its own verb."""
        if colon >= _FEWEST and not any("|Fin|" in label for label in labels[:colon]):
            part = [*labels[:colon], "PUNCT"]
            self._settle_bare([*forms[:colon], ":"], part)
            labels[:colon] = part[:colon]

    def _settle_condition(self, forms: Sequence[str], labels: list[str]) -> None:
        """`Si l'armée avance dans le nord, les rebelles tiennent le port`: a clause has a verb of its own."""
        for at in places_of(forms, _CONDITIONS):
            end = next((k for k in range(at, len(forms)) if forms[k] == ","), len(forms) - 1)
            part = [*labels[at:end], "PUNCT"]
            if labels[at] == "SCONJ" and end - at >= _FEWEST and not any("|" in label for label in part):
                self._settle_bare([*forms[at:end], ","], part)
                labels[at:end] = part[:-1]

    def _settle_bare(self, forms: Sequence[str], labels: list[str]) -> None:
        """The one word of a sentence without a verb that can be it."""
        may = self._may
        fitting = [
            at for at in range(2, len(forms) - 1) if forms[at] in may and self._fits(forms, labels, at)
        ]
        if len(fitting) == 1:
            labels[fitting[0]] = f"VERB|Fin|{TENSES['F']}"

    def _fits(self, forms: Sequence[str], labels: list[str], at: int) -> bool:
        if labels[at] not in ("NOUN", "ADJ"):
            return False
        if forms[at - 1] == "," and at >= _FEWEST and labels[0] in ("DET", "PROPN"):
            return labels[at + 1] == "DET"  # « Le comité, un réseau discret, avance le chiffre de ... »
        of_several = forms[at - 2] in ("des", "du")  # « L'avancée des rebelles inquiète la ville »
        if labels[at - 1] not in _SUBJECTS or (labels[at - 2] != "DET" and not of_several):
            return False
        if forms[at - 1].endswith(("s", "x")) != forms[at].endswith("ent"):
            # « La prise du port par les rebelles inquiète la ville »: no adjective of theirs
            behind_of = labels[at - 3] == "ADP" or of_several
            apart = labels[at] == "ADJ" and behind_of and not forms[at].endswith(("s", "x"))
            return apart and labels[at + 1] == "DET"
        after = labels[at + 1]
        return after == "DET" if self._may[forms[at]] else after in _AFTER_A_VERB


@cache
def finite_table(language: str) -> tuple[dict[str, str], dict[str, tuple[str, str]]]:
    """Per form its letters; and lemma and number of those that the morphology table does not give right.

    Raises `ModelError` where the package lacks the table.
    """
    letters: dict[str, str] = {}
    analyses: dict[str, tuple[str, str]] = {}
    with model_file(language, "finite.tsv").open(encoding="utf-8") as lines:
        for line in lines:
            form, kinds, lemma, number = line.rstrip("\n").split("\t")
            letters[form] = kinds
            if lemma:
                analyses[form] = lemma, number
    return letters, analyses


def _follows_clitic(forms: Sequence[str], at: int) -> bool:
    """`elle en compte à présent 214`: what can only be a subject stands before `en`; not `avec elle en tête`."""
    before = forms[at - 1].lower()
    if before in _SUBJECT_CLITICS:
        return True
    opened = at < 2 or forms[at - 2] in _BEFORE_SUBJECTS
    return before in ("elle", "elles") and opened


def _ends_subject(labels: Sequence[str], at: int) -> bool:
    """Whether a noun and its adjective end right before a token: `le camp adverse`, not `le nouveau`."""
    return at > 1 and labels[at - 1] == "ADJ" and labels[at - 2] == "NOUN"


def _lacks_verb(forms: Sequence[str], labels: Sequence[str], at: int) -> bool:
    """Whether the words from the `que` before a token up to it are a subject alone."""
    for before in range(at - 1, max(-1, at - _LONGEST_SUBJECT - 2), -1):
        if forms[before] in _QUE:
            return before < at - 1
        if "|" in labels[before] or labels[before] == "PUNCT":
            return False
    return False
