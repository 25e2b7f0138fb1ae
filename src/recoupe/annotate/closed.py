"""Words that the tagger took for a pronoun, a determiner or a preposition and that are none.

Those classes are closed: every member was seen in training. An unknown word between a noun and its verb (`un
responsable tarvi a dit`) is an adjective or a noun, and a handle is a name. `armé` behind a noun (`un groupe armé`)
is an adjective, unless somebody armed it: taken for a verb it would cut its phrase in two. `s'` before `il` and
`ils` is `si`, never the pronoun.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from recoupe.annotate.east import is_east

_CLOSED = frozenset({"PRON", "DET", "ADP", "CCONJ", "SCONJ"})
_OPEN = frozenset({"NOUN", "ADJ", "ADV"})
_NO_VERBS = frozenset({"clé", "clés", "clef", "clefs"})  # they only end like participles
_ASIDE = frozenset(
    ("note", "montre", "remarque", "signale", "confirme", "précise", "relève", "atteste", "prouve")
)
_SAYING = frozenset(
    {"annonce", "demande", "note", "estime", "montre", "réplique", "juge", "compte", "avance", "alerte",
     "nuance", "résume", "craint", "critique", "chiffre", "tranche", "pointe", "condamne", "avertit"}
)  # fmt: skip  # nouns and adjectives as well
_HARMING = frozenset({"tue", "tuent", "blesse", "blessent", "abat", "égorge", "poignarde"})
_TOLD = frozenset({"que", "qu'", "qu’", "«", "“", '"'})  # what opens what a verb says
_STRESSED = frozenset({"lui", "elle", "eux", "elles"})
_DESCRIBING = frozenset({"critique"})  # « dans un état critique dix personnes »
_COUNTING = frozenset({"avance", "compte", "estime", "demande", "annonce"})
_NO_PLURALS = frozenset(
    {"éminent", "influent", "équivalent", "précédent", "adhérent"}
)  # they only end like verbs
_TIMES = frozenset({"double", "triple", "quadruple"})
_SHORTEST = 4  # `te`, `ma`, `tes` may be rarer than the texts that were learnt from
_PRESENT = "VERB|Fin|Ind|Pres"
_INTO = frozenset({"dans", "en"})
_IF = frozenset({"s'", "s’", "S'", "S’"})
_SENT_OUT = frozenset({"communiqué"})  # nouns that also end a verb
_BEFORE_NOUNS = frozenset(
    {"dernier", "premier", "nouveau", "récent", "second", "son", "leur", "un", "ce", "le", "même"}
)
_SUICIDE = frozenset({"suicide", "suicides"})
_BLASTS = frozenset(
    {"attentat", "attentats", "attaque", "attaques", "commando", "commandos", "opération", "opérations"}
)
_GONE = frozenset({"passé", "passée", "passés", "passées", "écoulé", "écoulée", "écoulés", "écoulées"})
_SPANS = frozenset(
    {"an", "ans", "année", "années", "mois", "semaine", "semaines", "jours", "siècle", "décennie", "hiver", "été",
     "printemps", "automne", "week-end", "lundi", "mardi", "mercredi", "jeudi", "vendredi", "samedi", "dimanche"}
)  # fmt: skip
_AT = (["à"], ["au"], ["aux"])
_FLAGS = frozenset({"drapeau", "étendard", "pavillon", "bannière"})
_HIGH = frozenset({"haut", "hauts", "Haut", "Hauts"})
_OFFICERS = frozenset(
    {"responsable", "responsables", "fonctionnaire", "fonctionnaires", "diplomate", "diplomates"}
)
_BEFORE_HEADS = _TIMES | _HIGH
_WHICH = frozenset({"auquel", "auxquels", "auxquelles", "duquel", "desquels", "desquelles"})
_ALWAYS = {
    "dixit": "ADP",  # « La digue, dixit le maire, tiendra »
    "si": "SCONJ",  # no preposition: « Si Marna refuse, ... », « même si Oron tombe »
    "Si": "SCONJ",
    **dict.fromkeys(_WHICH, "PRON"),  # « les discussions, auxquelles participent »
}
_SIDES_AND_FLAGS = frozenset({"est", "Est", "flotte", "reprise"})
_NEIGHBOURED = frozenset({"puis", "entre", "que"}) | _SIDES_AND_FLAGS
_SETTLED = (
    {*_ALWAYS} | _GONE | _SUICIDE | _IF | _SAYING | _ASIDE | _COUNTING | _SENT_OUT | _NEIGHBOURED
)  # words that their neighbours may settle
_SINGLE = _SETTLED | _BEFORE_HEADS | _HARMING | _NO_VERBS
_LEAVING = frozenset({"sortant", "sortante", "sortants", "sortantes"})
_OUT_OF = frozenset(
    {"de", "du", "des", "d'", "d’", "en", "par", "avec", "à", "au", "la", "le", "les", "un", "une"}
)
_CLOSED_DEALS = frozenset({"conclue", "conclues"})  # forms of the subjunctive too, behind « que » alone
_UNITED = frozenset({"uni", "unie", "unis", "unies", "unifié", "unifiée"})  # « le Front uni »
_ARMED = frozenset({"armé", "armée", "armés", "armées"})
_FERVENT = frozenset(  # adjectives that are a participle too: « un appel pressant au monde », « un cri déchirant »
    {"pressant", "désespéré", "désespérée", "désespérés", "désespérées", "émouvant", "retentissant", "poignant",
     "insistant", "déchirant", "alarmant", "angoissé", "angoissée", "enflammé", "enflammée", "répétés", "répétées"}
)  # fmt: skip
_RULED = frozenset({"DET", "PRON", "PROPN", "NUM", "NOUN"})  # whom `pressant` as a verb has right behind it
_ARMING = frozenset({"par", "de", "d'", "d’"})  # what follows where it is the verb
_RARE = """
auquel auxquels auxquelles duquel desquels desquelles autrui nonobstant moyennant hormis attendu sitôt quoique tienne
mienne miens leurs vôtre vôtres nôtre siens mien sien différente diverses maints maintes voici voilà sinon jusques
desdits dudit ledit lesdits desdites auxdits combien dessus dessous
"""


class ClosedClasses:
    """Mends labels by the `(form, upos)` pairs that the morphology table knows, and by the conjugated forms."""

    def __init__(self, known: Iterable[tuple[str, str]], conjugated: Iterable[str] = ()) -> None:
        members = set(_RARE.split())
        self._open: dict[str, str] = {}
        adjectives: set[str] = set()
        verbs = set(conjugated)
        for form, tag in known:
            upos = tag.partition(".")[0]
            if upos == "ADJ":
                adjectives.add(form)
            elif upos in ("VERB", "AUX"):
                verbs.add(form)
            if upos in _CLOSED:
                members.add(form)
            elif upos in _OPEN:
                self._open.setdefault(form, upos)
        self._members = frozenset(members)
        self._adjectives = frozenset(adjectives - verbs)

    def settle(self, forms: Sequence[str], labels: list[str]) -> None:
        """Mend the labels of one sentence in place.

        >>> labels = ["DET", "NOUN", "PRON", "AUX|Fin|Ind|Pres"]
        >>> ClosedClasses([("un", "DET")]).settle(["un", "officier", "tarvi", "a"], labels)
        >>> labels[2]
        'ADJ'
        """
        for at, (form, label) in enumerate(zip(forms, labels, strict=True)):
            if form in _SINGLE and _settle_single(at, forms, labels):
                continue
            if form == "reprises" and at > 1 and forms[at - 2].lower() == "à":
                labels[at] = "NOUN"  # « a rencontré à deux reprises le maire »
            elif form in _CLOSED_DEALS and "|Fin|" in label and at and forms[at - 1] == ",":
                labels[at] = "VERB|Part||Past"  # « une trêve, conclue samedi, a été rompue »
            if label in _CLOSED and len(form) >= _SHORTEST and form.lower() not in self._members:
                labels[at] = self._class_of(form, labels[at - 1] if at else "") or label
            elif at and labels[at - 1] == "NOUN" and label.startswith("VERB"):
                labels[at] = self._behind_noun(at, forms, labels)

    def _behind_noun(self, at: int, forms: Sequence[str], labels: Sequence[str]) -> str:
        """The label of what was taken for a verb right behind a noun: `le président sortant`, `un groupe armé`."""
        form, label = forms[at], labels[at]
        after = forms[at + 1] if at + 1 < len(forms) else ""
        if form in ("fait", "dit") and label.startswith("VERB|Part") and forms[at - 1] == "Est":
            return _PRESENT  # « le gouvernement de l'Est fait état de »
        if form in _UNITED and forms[at - 1][:1].isupper():
            return "ADJ"
        if form in _CLOSED_DEALS and "|Fin|" in label:
            return "VERB|Part||Past"  # « la trêve conclue samedi semble fragile »
        if form in _LEAVING:
            ruled = "|Inf" in "".join(labels[at + 2 : at + 3])  # « demande au chef sortant de partir »
            return label if after in _OUT_OF and not ruled else "ADJ"
        if form.lower() in _ARMED:
            return label if after in _ARMING else "ADJ"
        if form in _FERVENT:
            ruled = after in _ARMING or "".join(labels[at + 1 : at + 2]) in _RULED
            return label if ruled else "ADJ"
        if form in self._adjectives or form in _NO_PLURALS:
            return "ADJ"  # « le candidat démocrate »: no form of a verb
        return label

    def _class_of(self, form: str, before: str) -> str:
        """The open class of a word by its look and what stands before it; nothing where it may be joined words."""
        known = self._open.get(form.lower())
        if known is not None:
            return known
        if form[-1] in "'’" or ("-" in form and form[0] not in "@#"):  # `quoiqu'`, `-t-en`, `là-dedans`
            return ""
        if not any(letter.isalpha() for letter in form):
            return "PUNCT"
        if form[0] in "@#" or form[0].isupper():
            return "PROPN"
        return "ADJ" if before == "NOUN" else "NOUN"


def _settle_single(at: int, forms: Sequence[str], labels: list[str]) -> bool:
    """Mend the label of one of the words that are told one by one; whether that settles it."""
    form, label = forms[at], labels[at]
    if label == "NOUN" and form in _BEFORE_HEADS and _describes_next(at, forms, labels):
        labels[at], labels[at + 1] = "ADJ", "NOUN"
    if form in _HARMING and _harms(at, forms, labels):
        labels[at - 1], labels[at] = "PRON", _PRESENT  # « agresse un garde et le tue »
        return True
    if form in _ASIDE and _is_aside(at, forms, labels):
        labels[at - 1], labels[at] = (
            "PRON",
            _PRESENT,
        )  # « comme le note Ana Kurtel », « comme l'atteste le relevé »
        return True
    mended = _mended(at, forms, labels) if form in _SETTLED else ""
    if mended:
        labels[at] = mended
        if form == "est" and labels[at - 1] == "PRON":
            labels[at - 1 : at + 1] = ["DET", "NOUN"]  # « et les rebelles l'est »
    elif label.startswith("VERB") and form in _NO_VERBS:
        labels[at] = "ADJ"  # « la cité clé de la province »
    return bool(mended)


def _describes_next(at: int, forms: Sequence[str], labels: Sequence[str]) -> bool:
    """`un triple attentat-suicide`, `de hauts responsables ont dit`: an adjective before its noun."""
    if at + 1 >= len(forms):
        return False
    if forms[at] in _HIGH:
        return forms[at + 1] in _OFFICERS
    return labels[at + 1] == "ADJ" and "-" in forms[at + 1]


def _mended(at: int, forms: Sequence[str], labels: Sequence[str]) -> str:
    """The label of a word that its neighbours settle, an empty string for others."""
    form, label = forms[at], labels[at]
    after = forms[at + 1] if at + 1 < len(forms) else ""
    if form in _ALWAYS:
        return _ALWAYS[form] if form.lower() != "si" or label == "ADP" else ""
    if form == "que" and label in ("NOUN", "PROPN"):
        return "SCONJ"  # « s'est réjoui de ce que »
    if form in _SIDES_AND_FLAGS:
        return _side_or_flag(at, forms, labels)
    if form == "puis" and label[0] in "AV" and at and forms[at - 1] in ("Et", "et"):
        return "CCONJ"  # « Et puis le maire a dit »
    if label.startswith("VERB") and form in _SUICIDE and at and forms[at - 1].lower() in _BLASTS:
        return "ADJ"  # « trois attentats suicide ont visé »
    if label in ("NOUN", "ADJ") and form in _SAYING and _says(at, forms, labels):
        return _PRESENT  # « La radio nationale annonce que », « La préfète juge « absurde » »
    if label == "NOUN" and form in _COUNTING and _rules(at, labels):
        return _PRESENT  # « une source militaire avance le chiffre de »
    spanned = at > 0 and labels[at - 1] == "NOUN" and forms[at - 1] in _SPANS
    if form in _GONE and spanned and label.startswith("VERB|Part"):
        return "ADJ"  # « a fait allégeance l'an passé au Front »: no clause of its own
    if form in _SENT_OUT and at and forms[at - 1] in _BEFORE_NOUNS:
        return "NOUN"  # « dans leur dernier communiqué »
    if label == "PRON" and form in _IF and after in ("il", "ils"):
        return "SCONJ"  # « S'ils partent »
    if label == "ADP" and form == "entre" and after in _INTO:
        return _PRESENT  # « L'armée entre dans Oron »
    return ""


def _side_or_flag(at: int, forms: Sequence[str], labels: Sequence[str]) -> str:
    """`la banlieue est de la capitale`, `le drapeau national flotte sur la citadelle`."""
    form, label = forms[at], labels[at]
    if form == "est" and label == "NOUN" and at and forms[at - 1].endswith("ième"):
        return "AUX|Fin|Ind|Pres"  # « Un quatrième est mort »
    if (
        form == "est"
        and label == "NOUN"
        and at
        and forms[at - 1] == "en"
        and list(forms[at + 1 : at + 2]) in _AT
    ):
        return "AUX|Fin|Ind|Pres"  # « Le ministère en est à 41 »
    if form == "reprise":  # « Oron reprise aux rebelles »: nobody darns
        return "VERB|Part||Past" if label.startswith("VERB|Fin") else ""
    if form == "est" and label[:3] in ("AUX", "VER") and is_east(at, forms, labels):
        return "ADJ"
    if form == "Est" and at and label[:3] in ("AUX", "VER") and forms[at - 1] in ("l'", "l’", "L'", "L’"):
        return "NOUN"  # « le gouvernement de l'Est fait état de »
    flies = form == "flotte" and label == "NOUN" and not _FLAGS.isdisjoint(forms[max(0, at - 3) : at])
    return _PRESENT if flies else ""


def _is_aside(at: int, forms: Sequence[str], labels: Sequence[str]) -> bool:
    """Whether a word stands between `comme le` and who says so."""
    before = forms[at - 1] in ("le", "l'", "l’") and at > 1 and forms[at - 2].lower() == "comme"
    return before and labels[at + 1 : at + 2] in (["DET"], ["PROPN"])


def _harms(at: int, forms: Sequence[str], labels: Sequence[str]) -> bool:
    """Whether a word stands behind `et le`, where no noun is told so: it is a verb."""
    return (
        at > 1
        and not labels[at].startswith("VERB")
        and forms[at - 1] in ("le", "la", "les")
        and forms[at - 2] in ("et", "puis", "qui", ",")
    )


def _says(at: int, forms: Sequence[str], labels: Sequence[str]) -> bool:
    """Whether a word stands right behind a noun, or its adjective, and before what it says: it is a verb."""
    if at < 1 or at + 1 >= len(forms) or (at < 2 and labels[0] != "PROPN"):
        return False
    if labels[at - 1] == "ADJ" and forms[at + 1] in ("que", "qu'", "qu’"):
        return True
    noun = labels[at - 1] if labels[at - 1] != "ADJ" else labels[at - 2]
    adjective = labels[at + 1] == "ADJ" or labels[at + 1].startswith("VERB|Part")
    judged = adjective and list(labels[at + 2 : at + 3]) == ["DET"]  # « le maire juge absurde ce retard »
    told = (labels[at + 1] in ("DET", "NUM") or judged) and forms[at] not in _DESCRIBING
    as_for = (
        forms[at + 1] == "," and "".join(forms[at + 2 : at + 3]) in _STRESSED
    )  # « avance, lui, le chiffre »
    return noun in ("NOUN", "PROPN") and (told or as_for or forms[at + 1] in _TOLD)


def _rules(at: int, labels: Sequence[str]) -> bool:
    """Whether a noun stands between a noun's adjective and an article, where only a verb can."""
    return (
        at > 1 and labels[at - 1] == "ADJ" and labels[at - 2] == "NOUN" and labels[at + 1 : at + 2] == ["DET"]
    )
