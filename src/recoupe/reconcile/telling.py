"""Findings in words that a person reads: the label and the reason."""

from __future__ import annotations

import datetime as dt
import re
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence

from recoupe.lang import load_table
from recoupe.reconcile.lexicon import lexicon
from recoupe.reconcile.status import Verdict
from recoupe.reconcile.view import View
from recoupe.record import AHEAD, Claim, Factuality
from recoupe.resolve.spelling import fold

_UNFULFILLED: tuple[Factuality, ...] = (*AHEAD, "denied")  # what nobody tells as a fact
_OF = re.compile(r"^(?:d['’]|de )")
_SHOWN = 6  # figures of a series that a reason names


def label(views: Sequence[View], language: str = "fr") -> str:
    """What the claims are about: `civils tués, Alteva-Est, depuis le 2016-11-15`."""
    views = [view for view in views if getattr(view.claim.args, "status", "") == "held"] or views
    subject = _most(_befallen(view, language) or _subject(view.claim, language) for view in views)
    subject = _with_mark(_about(subject, _whose(views)), [view.claim for view in views], language)
    place = _most(_where(view) for view in views)
    day = _most(_when(view, language) for view in views)
    return ", ".join(part for part in (subject, "" if place in subject else place, day) if part)


def _whose(views: Sequence[View]) -> str | None:
    """`étrangers`, `pêcheurs narviens`: those of some other land, as most reports call whom they count."""
    told = [view.claim for view in views if any(not state.startswith("~") for state in view.whose)]
    if views[0].claim.kind not in ("casualties", "displacement") or len(told) * 2 <= len(views):
        return None
    called = (c.evidence[0].text.removeprefix(c.quantity.text).strip() for c in told if c.quantity)
    named = (_OF.sub("", name) for name in called)
    return _short(_most(name for name in named if _tells_land(name))) or None


def _tells_land(name: str) -> bool:
    """`Narviens`, `étrangers`, `pêcheurs narviens`, not `ressortissants` alone."""
    return name[:1].isupper() or " " in name or lexicon().people.foreign.search(fold(name)) is not None


def _with_mark(subject: str, claims: Sequence[Claim], language: str) -> str:
    """`reprise (projet) : armée`: how most tell a thing that none tells as a fact.

    What is said is said, whatever of; a step of talks and a meeting have words for what is asked for or to come.
    """
    most = Counter(claim.factuality for claim in claims).most_common(1)[0][0]
    own = {"negotiation": "demanded", "meeting": "planned", "statement": most}.get(claims[0].kind)
    if most == own or any(claim.factuality not in _UNFULFILLED for claim in claims):
        return subject
    what, colon, details = subject.partition(" : ")
    return f"{what} ({lexicon(language).wording['unfulfilled'][most]}){colon}{details}"


def _befallen(view: View, language: str) -> str:
    """What befell people as their sentence tells it: the worst hurt are not all, those whom police took no captives.

    Example: `civils arrêtés`, `blessés graves`.
    """
    said = lexicon(language).wording
    how = "arrested" if view.custody == "arrested" else view.some or ""
    if how not in said["befallen"] or view.claim.kind != "casualties":
        return ""
    people = view.claim.args.victims
    told = said["befallen"][f"{how}_women" if _are_women(people, language) else how]
    return f"{said['population'].get(people, people)} {told}".strip()


def _are_women(people: str, language: str) -> bool:
    """Whether a population is told by a feminine word."""
    nouns = load_table("wording", language)["people"]
    return bool(people != "people" and nouns.get(people, ("", "", "m"))[2] == "f")


def _most(parts: Iterable[str]) -> str:
    counts = Counter(part for part in parts if part)
    return max(counts, key=lambda part: (counts[part], part)) if counts else ""


def _subject(claim: Claim, language: str) -> str:
    said = lexicon(language).wording
    args, kind = claim.args, claim.kind
    if kind in ("casualties", "displacement"):
        people = args.victims if kind == "casualties" else args.people
        return f"{said['population'].get(people, people)} {_befell(args.measure, people, language)}".strip()
    if kind == "control":
        return _about(_control(claim, said), args.actor)
    if kind == "force":
        unit = said["unit"].get(args.unit or "") or _counted(args.unit or "", language)
        return _about(said["force"][args.action], unit, args.actor)
    if kind == "attack":
        return _about(said["attack"][args.action], args.target)
    if kind == "negotiation":
        who = " et ".join(args.actors[:2])
        return _about(f"{said['matter'][args.matter]}, {said['action'][args.action]}", who)
    if kind == "meeting":
        return _about(said["meeting"][args.status], " et ".join(args.participants[:3]))
    if kind == "statement":
        who = args.speaker or said["words"]["statement"]
        return f"{who} : « {_short(args.quote or claim.evidence[0].text)} »"
    if kind == "relation":
        return f"{args.subject} : {said['relation'][args.relation]} {args.object}"
    noun = load_table("wording", language)["events"].get(args.type.lower(), args.type)
    return _about(noun, args.object)


def _befell(measure: str, people: str, language: str) -> str:
    """`tués`; of women, as the grammar asks, `tuées`."""
    told, said = lexicon(language).wording["measure"][measure], load_table("wording", language)
    if not _are_women(people, language) or measure not in said["measures"]:
        return told
    participle, tail = said["measures"][measure]
    return f"{participle}es{tail}"


def _counted(unit: str, language: str) -> str:
    """The plural of what is counted: `démineurs`."""
    plural: str = load_table("wording", language)["units"].get(unit, (unit, unit))[1]
    return plural


def _about(what: str, *of: str | None) -> str:
    """`reprise de quartiers : soldats`: what is told, then of whom and what."""
    details = ", ".join(part for part in dict.fromkeys(of) if part)
    return f"{what} : {details}" if details else what


def _control(claim: Claim, said: Mapping[str, Mapping[str, str]]) -> str:
    """`part reprise`, `reprise de quartiers`, `reprise`."""
    unit = claim.quantity.unit if claim.quantity else None
    if unit == "percent":
        return said["share"][claim.args.action]
    counted = said["unit"].get(unit or "")
    what = said["control"][claim.args.action]
    return f"{what} {said['words']['of']} {counted}" if counted else what


def _short(text: str, length: int = 60) -> str:
    text = " ".join(text.split())
    return text if len(text) <= length else text[: length - 1].rsplit(" ", 1)[0] + "…"


def _where(view: View) -> str:
    if view.place_name:
        return view.place_name
    origin = getattr(view.claim.args, "origin_place", None)
    objects = getattr(view.claim.args, "objects", ())
    return origin or (objects[0] if objects else "")


def _when(view: View, language: str) -> str:
    said = lexicon(language).wording["words"]
    if view.cumulative and view.first:
        return said["since"].format(day=view.first.isoformat())
    if view.first and view.last and (view.last - view.first) <= dt.timedelta(days=1):
        return said["on"].format(day=view.first.isoformat())
    return ""


def because(views: Sequence[View], verdict: Verdict, outlets: Sequence[str], language: str = "fr") -> str:
    """Why the status holds, in one line that tells of each claim its figure, source, newsroom and day."""
    said = lexicon(language).wording["words"]
    if verdict.clash is not None:
        left, right = verdict.clash
        if left.denied != right.denied:
            yes, no = (right, left) if left.denied else (left, right)
            return said["contradicted_denied"].format(
                left=_who(yes, outlets, said), right=_who(no, outlets, said)
            )
        return said["contradicted"].format(
            left=_told(left, outlets, language), right=_told(right, outlets, language)
        )
    views = sorted(views, key=_told_on) if all(view.said for view in views) else views
    series = said["then"].join(_series(views, outlets, language))
    if verdict.status == "updated":
        ahead = {view.ahead or getattr(view.claim.args, "status", "") == "planned" for view in views}
        plan = len(ahead) > 1 and views[0].claim.kind != "casualties"
        figures = [view.value for view in views if view.value is not None]
        dated = all(view.said for view in views)
        down = dated and not views[0].stock and len(figures) > 1 and figures[-1] < max(figures)
        return said["updated_plan" if plan else "revised_down" if down else "updated"].format(said=series)
    if verdict.status == "corroborated":
        return said["corroborated"].format(n=verdict.origins, said=series)
    articles = len({view.article for view in views})
    if verdict.answered:
        return said["single_answered"].format(said=series)
    if articles > 1:
        return said["single_repeated"].format(origin=views[0].origin.name, articles=articles, said=series)
    if len(views) > 1:
        return said["single_origin"].format(origin=views[0].origin.name, said=series)
    return said["single_once"].format(said=series)


def _told_on(view: View) -> tuple[dt.date, bool]:
    """A series is told in the order in which newsrooms told it, the figure that one recalls before its own."""
    return view.said or dt.date.max, not (view.recalled or view.former)


def _series(views: Sequence[View], outlets: Sequence[str], language: str) -> list[str]:
    """The claims as a series: one entry a figure, with its sources and the newsrooms that carry them."""
    said = lexicon(language).wording["words"]
    entries: dict[str, dict[str, list[str]]] = {}
    for view in views:
        source = view.origin.name if view.origin.named else ""
        carried = entries.setdefault(figure(view, language), {}).setdefault(source, [])
        newsroom = _dated(outlets[view.article], view, said)
        if newsroom not in carried:
            carried.append(newsroom)
    told = [f"{value} ({_carried(sources, said)})" for value, sources in entries.items()]
    return told if len(told) <= _SHOWN else [*told[: _SHOWN - 2], "…", told[-1]]


def _carried(sources: dict[str, list[str]], said: Mapping[str, str]) -> str:
    """Who gave a figure: `Croix bleue dans Le Phare le 2031-05-03 et La Vigie le 2031-05-04`."""
    parts = []
    for source, newsrooms in list(sources.items())[:3]:
        where = said["and"].join(newsrooms[:2]) + (said["others"] if len(newsrooms) > 2 else "")
        parts.append(said["inside"].format(source=source, newsrooms=where) if source else where)
    return " ; ".join(parts)


def _dated(outlet: str, view: View, said: Mapping[str, str]) -> str:
    return said["dated"].format(outlet=outlet, day=view.said.isoformat()) if view.said else outlet


def _told(view: View, outlets: Sequence[str], language: str) -> str:
    who = _who(view, outlets, lexicon(language).wording["words"])
    return f"{figure(view, language)} ({who})"


def _who(view: View, outlets: Sequence[str], said: Mapping[str, str]) -> str:
    newsroom = _dated(outlets[view.article], view, said)
    return _carried({view.origin.name if view.origin.named else "": [newsroom]}, said)


def figure(view: View, language: str = "fr") -> str:
    """A claim's figure in words, its quoted words where it has none: `plus de 46 000`."""
    said = lexicon(language).wording["words"]
    quantity = view.claim.quantity
    text = f"« {_short(getattr(view.claim.args, 'quote', None) or view.claim.evidence[0].text)} »"
    if quantity is None:
        return text
    return said[f"figure_{quantity.bound}"].format(
        n=_number(quantity.value, quantity.unit),
        low=_number(quantity.low, None),
        high=_number(quantity.high, quantity.unit),
        text=text,
    )


def _number(value: float | int | None, unit: str | None) -> str:
    if value is None:
        return "?"
    grouped = f"{value:,.10g}".replace(",", "\u202f").replace(".", ",")
    return f"{grouped} %" if unit == "percent" else grouped
