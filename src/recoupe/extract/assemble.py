"""From drafts to claims: raw offsets, sources, factuality, time, place and content-derived ids."""

from __future__ import annotations

from collections.abc import Iterator
from hashlib import blake2b

import msgspec

from recoupe.extract.clauses import Clause
from recoupe.extract.confidence import confidence_of
from recoupe.extract.context import Context, Draft
from recoupe.extract.factuality import factuality_of
from recoupe.extract.inside import Insides
from recoupe.extract.move_ends import from_there
from recoupe.extract.presupposed import is_presupposed
from recoupe.extract.scene import Scene
from recoupe.extract.sources import sources_of
from recoupe.lang import load_table
from recoupe.record import (
    Article,
    Casualties,
    Claim,
    Control,
    Displacement,
    Event,
    Extent,
    Force,
    Meeting,
    Span,
    Time,
)

_NOT_YET = ("planned", "predicted", "demanded", "hypothetical")
_HELP = frozenset(load_table("force")["cautious"]["help"])
_UNFORESEEN = frozenset(load_table("event")["happening"]["unforeseen"])
# Ways of a claim that need no verb of their own.
_MENTIONS = frozenset(
    ("noun", "near", "state", "participle", "group", "listed", "size", "named", "mourned", "occurred", "troops",
     "arrives")
)  # fmt: skip
_HARM = frozenset(("casualties", "attack"))
_ALMOST = "faillir"
_DEEDS = frozenset(("casualties", "attack", "displacement", "control", "event"))


def claim_id(article: str, kind: str, start: int, end: int, ordinal: int) -> str:
    """Id of a claim from what it is about, not from the rule that made it: article, kind, span.

    >>> claim_id("a1", "casualties", 0, 5, 0) == claim_id("a1", "casualties", 0, 5, 0)
    True
    """
    key = f"{article}|{kind}|{start}|{end}" + (f"|{ordinal}" if ordinal else "")
    return "c" + blake2b(key.encode(), digest_size=8).hexdigest()


def assemble(context: Context, article: Article, drafts: list[Draft]) -> tuple[Claim, ...]:
    """Claims in the order of the text; a part points at its whole by id."""
    drafts = sorted(_of_what_was(context, drafts), key=lambda d: (d.evidence[0], d.kind))
    taken: dict[tuple[str, int, int], int] = {}
    ids: dict[int, str] = {}
    claims: list[Claim] = []
    keyed: list[str] = []
    for draft in drafts:
        start, end = context.document.raw_span(*draft.evidence[0])
        ordinal = taken.get((draft.kind, start, end), 0)
        taken[(draft.kind, start, end)] = ordinal + 1
        identifier = claim_id(article.id, draft.kind, start, end, ordinal)
        keyed.append(identifier)
        if draft.key >= 0:
            ids.setdefault(draft.key, identifier)
    acted = frozenset(context.sentence_of[d.evidence[0][0]] for d in drafts if d.kind in _DEEDS)
    scene, insides = Scene(context, article.published, acted), Insides(context)
    for draft, identifier in zip(drafts, keyed, strict=True):
        claims.append(_claim(context, scene, insides, article, draft, identifier, ids.get(draft.part_of)))
    return tuple(claims)


def _of_what_was(context: Context, drafts: list[Draft]) -> Iterator[Draft]:
    """All drafts but those of what almost was: `les rebelles ont failli prendre Oron` is none of anything."""
    clauses = context.view.clauses
    for draft in drafts:
        told = draft.clause >= 0 and draft.kind != "statement" and clauses[draft.clause].verb.modal == _ALMOST
        if not told or _names_it(draft):
            yield draft


def _names_it(draft: Draft) -> bool:
    """Whether a draft's words tell it by themselves, whatever the clause's verb."""
    return draft.rule.rpartition("/")[2] in _MENTIONS


def _claim(
    context: Context,
    scene: Scene,
    insides: Insides,
    article: Article,
    draft: Draft,
    identifier: str,
    whole: str | None,
) -> Claim:
    view = context.view
    token = draft.evidence[0][0]
    sentence = context.sentence_of[token]
    clause = view.clauses[draft.clause] if draft.clause >= 0 else None
    sources = context.attributed(sentence, token)
    attribution = draft.attribution
    if attribution is None:
        attribution = sources_of(context, sources)
    args = draft.args
    if whole is not None and isinstance(args, Casualties):
        args = msgspec.structs.replace(args, subset_of=whole)
    elif whole is not None and isinstance(args, Force):
        args = msgspec.structs.replace(args, in_addition_to=whole)
    if isinstance(args, Force) and args.destination is None:
        args = msgspec.structs.replace(args, destination=_help_for(scene, args, draft))
    extent = context.document.sentences[sentence]
    time, place = scene.of(draft, clause, sentence)
    factuality = draft.factuality or factuality_of(
        view, clause, sources, token, draft.kind, known=_is_known(context, draft, clause)
    )
    if isinstance(args, Control) and factuality in _NOT_YET and time is not None and time.text is None:
        time = None  # « menacent d'assiéger la ville »: the article's day is none of it
    said = factuality in ("asserted", "reported")
    if isinstance(args, Event) and said and args.type not in _UNFORESEEN and _is_to_come(article, time):
        factuality = "planned"  # « avant l'ouverture du procès, lundi »
    told_day = time is not None and not time.because.startswith("weekday")  # « commente le sommet de jeudi »
    if isinstance(args, Meeting) and args.status == "held" and told_day and _is_to_come(article, time):
        factuality = "planned"  # « se préparent pour le sommet du 21 août »
        args = msgspec.structs.replace(args, status="planned")
    if isinstance(args, Displacement):
        args = from_there(context, args, draft, clause, place, scene.story)
    raw_start, raw_end = context.document.text.to_raw(extent.start, extent.end)
    return Claim(
        id=identifier,
        article=article.id,
        file=article.file,
        kind=draft.kind,
        evidence=tuple(_span(context, *tokens) for tokens in draft.evidence),
        sentence=Extent(start=raw_start, end=raw_end),
        args=args,
        quantity=draft.quantity,
        time=time,
        place=insides.place(place),
        attribution=attribution,
        factuality=factuality,
        origin=None,
        rule=draft.rule,
        confidence=confidence_of(draft.rule, draft.confidence),
    )


def _is_known(context: Context, draft: Draft, clause: Clause | None) -> bool:
    """Whether a draft is a mention of what is known to have been: `L'attentat d'Oron n'a pas été revendiqué`."""
    if clause is None or not _names_it(draft):
        return False
    first, last = draft.evidence[0]
    if first < clause.verb.last and clause.verb.first < last:
        return False  # « Jean Kerl n'a pas été blessé »
    harm = draft.kind in _HARM or (isinstance(draft.args, Event) and draft.args.type in _UNFORESEEN)
    chunk = context.view.chunk_at[first]
    return chunk >= 0 and is_presupposed(context.view, clause, chunk, harm=harm)


def _is_to_come(article: Article, time: Time | None) -> bool:
    """Whether a day lies behind that of the article."""
    now = article.published.latest
    return now is not None and time is not None and time.earliest is not None and time.earliest > now


def _help_for(scene: Scene, force: Force, draft: Draft) -> str | None:
    """`Le Velden a envoyé 50 secouristes`: to the country that the article is about, whose own they are not."""
    if (
        force.unit not in _HELP
        or force.action != "deploys"
        or draft.factuality == "denied"
        or not force.actor
    ):
        return None
    land = scene.where.lands.country()
    return land.name if land is not None and not scene.where.lands.of_country(force.actor, land) else None


def _span(context: Context, first: int, last: int) -> Span:
    start, end = context.document.raw_span(first, last)
    return Span(start=start, end=end, text=context.document.text.raw[start:end])
