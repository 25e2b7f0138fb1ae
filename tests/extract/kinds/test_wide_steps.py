"""The wide net of negotiations: a matter and the nearest word that takes a stance on it; in texts of two lines too."""

from __future__ import annotations

import pytest

from recoupe.ingest.raw_article import RawArticle
from recoupe.pipeline import read_article


def steps(text: str) -> list[tuple[str, str, tuple[str, ...]]]:
    reading = read_article(RawArticle(file="a.txt", text=text)).reading
    return [(c.args.action, c.args.matter, c.args.actors) for c in reading.claims if c.kind == "negotiation"]


@pytest.mark.parametrize(
    ("text", "step"),
    [
        (
            "La Zorvie a lancé un appel pressant à l'arrêt des combats entre l'armée et les rebelles.",
            ("calls_for", "ceasefire", ("Zorvie",)),
        ),
        (
            "L'archevêque conjure le pouvoir et la guérilla de renouer le fil du dialogue.",
            ("calls_for", "talks", ("archevêque",)),
        ),
        (
            "Pas question de trêve, a tranché le général devant les rebelles.",
            ("rejects", "ceasefire", ("général",)),
        ),
        ("La guérilla a claqué la porte des pourparlers de Marna.", ("rejects", "talks", ("guérilla",))),
        (
            "Feu vert du gouvernement à des pourparlers avec la guérilla",
            ("accepts", "talks", ("gouvernement",)),
        ),
        (
            "L'état-major a opposé une fin de non-recevoir à la trêve que réclamait la Zorvie en pleine guerre.",
            ("rejects", "ceasefire", ("état-major",)),
        ),
        (
            "Un cessez-le-feu est sur la table, confie un diplomate.",
            ("proposes", "ceasefire", ("diplomate",)),
        ),
    ],
)
def test_a_stance_beside_its_matter_is_a_step(text: str, step: tuple[str, str, tuple[str, ...]]) -> None:
    assert step in steps(text)


@pytest.mark.parametrize(
    "text",
    [
        "Les rebelles ont tiré sur un marché avant la trêve.",
        "L'armée a refusé de commenter la trêve avec les rebelles.",
        "Le ministre a demandé des explications sur la trêve avec les rebelles.",
        "Le syndicat a claqué la porte des négociations avec la direction de l'usine.",
        "Le club a opposé une fin de non-recevoir à l'offre de négociation de son gardien.",
        "L'ambassadeur accuse les rebelles de vouloir bloquer tout processus de paix.",
    ],
)
def test_no_step_where_the_stance_is_on_something_else(text: str) -> None:
    assert steps(text) == []


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("Les rebelles ont repris les pourparlers rompus en mars : l'armée refuse tout dialogue.", True),
        ("La direction refuse tout dialogue avec les salariés en grève, malgré la tension.", False),
        ("Le propriétaire refuse tout dialogue avec ses locataires après l'incendie.", False),
    ],
)
def test_a_short_text_tells_of_a_crisis_by_one_word_unless_it_speaks_of_trade(text: str, told: bool) -> None:
    assert bool(steps(text)) is told


WAR = "Depuis mars, les insurgés et l'armée se livrent une guerre sans merci.\n\n"


@pytest.mark.parametrize(
    ("text", "step"),
    [
        ("La trêve tient depuis lundi.", ("agrees", "ceasefire", ())),
        ("Les insurgés respectent la trêve.", ("agrees", "ceasefire", ("insurgés",))),
        ("Le ministre n'exclut pas de négocier.", ("accepts", "talks", ("ministre",))),
        ("Les insurgés ne s'opposent plus à une trêve.", ("accepts", "ceasefire", ("insurgés",))),
        ("L'opposition a claqué la porte.", ("rejects", "talks", ("opposition",))),
        ("L'émissaire Ada Kern a jeté l'éponge.", ("rejects", "talks", ("Ada Kern",))),
        ("Le président a tendu la main aux insurgés.", ("proposes", "talks", ("président",))),
        ("Les insurgés se sont vu proposer une trêve par l'armée.", ("proposes", "ceasefire", ("armée",))),
        (
            "Pour accepter une trêve, les insurgés exigent le départ des chars.",
            ("conditions", "ceasefire", ("insurgés",)),
        ),
        ("Zorvie : accord sur un cessez-le-feu", ("agrees", "ceasefire", ())),
        (
            "Accord entre l'armée et les insurgés sur une trêve",
            ("agrees", "ceasefire", ("armée", "insurgés")),
        ),
        ("L'ultimatum expire dimanche à midi.", ("calls_for", "talks", ())),
        ("La Narvie a mis sur la table une trêve", ("proposes", "ceasefire", ("Narvie",))),
        ("Les négociations de paix ont échoué.", ("rejects", "talks", ())),
        ("La Zorvie a prié le pape de servir de médiateur.", ("calls_for", "talks", ("Zorvie",))),
        ("La Narvie a mis une pause de dix jours sur la table.", ("proposes", "ceasefire", ("Narvie",))),
        ("Le pape réclame la fin du bain de sang.", ("calls_for", "ceasefire", ("pape",))),
        ("Les deux camps sont convenus d'une trêve.", ("agrees", "ceasefire", ("deux camps",))),
        ("Un cessez-le-feu est en place depuis lundi.", ("agrees", "ceasefire", ())),
        ("La trêve a pris fin à minuit.", ("violates", "ceasefire", ())),
        ("Le ministre s'est dit d'accord avec une trêve.", ("accepts", "ceasefire", ("ministre",))),
        ("Le ministre n'a pas l'intention de négocier.", ("rejects", "talks", ("ministre",))),
        (
            "Les insurgés ont balayé l'appel de la Zorvie à une trêve.",
            ("rejects", "ceasefire", ("insurgés",)),
        ),
        (
            "L'armée accuse les insurgés de violations répétées de la trêve.",
            ("violates", "ceasefire", ("insurgés",)),
        ),
        ("L'opposition ira aux pourparlers.", ("accepts", "talks", ("opposition",))),
        ("Les armes se sont tues mardi.", ("agrees", "ceasefire", ())),
        ("Les pourparlers ont pris fin sans accord.", ("rejects", "talks", ())),
        ("« Que les armes se taisent ! », a lancé le pape.", ("calls_for", "ceasefire", ("pape",))),
        ("Trêve de trois jours à Ostrel", ("agrees", "ceasefire", ())),
        ("Impasse dans les négociations de paix", ("rejects", "talks", ())),
        ("Fin de la trêve à Ostrel", ("violates", "ceasefire", ())),
        (
            "L'armée a lâché des tracts appelant les insurgés à se rendre.",
            ("calls_for", "surrender", ("armée",)),
        ),
        ("La Chine et la Russie se sont abstenues.", ("votes", "resolution", ("Chine", "Russie"))),
        ("Un couloir humanitaire sera ouvert mercredi.", ("accepts", "humanitarian_access", ())),
        ("Le plan prévoit le déploiement d'observateurs.", ("proposes", "talks", ())),
        ("La médiation zorvienne a abouti.", ("agrees", "talks", ())),
        ("Négociations de paix : nouvel échec à Ostrel", ("rejects", "talks", ())),
        ("L'archevêque a lancé un appel à la paix.", ("calls_for", "talks", ("archevêque",))),
        ("Le président a accepté d'envoyer une délégation à Ostrel.", ("accepts", "talks", ("président",))),
        ("Le texte a été rejeté par treize voix contre deux.", ("rejects", "resolution", ())),
    ],
)
def test_plain_manners_of_the_wires(text: str, step: tuple[str, str, tuple[str, ...]]) -> None:
    assert step in steps(WAR + text)


@pytest.mark.parametrize(
    "text",
    [
        "Le serveur a claqué la porte du garage.",
        "La trêve tiendra-t-elle ?",
        "Le délai de garantie expire dimanche.",
        "Fin de la saison à Ostrel",
        "Les enfants ont grandi en paix.",
        "Cuisine : nouvel échec à Ostrel",
        "Le magasin sera ouvert mercredi.",
        "Le ministre est revenu aux affaires.",
        "Le chef n'a pas l'intention de dîner.",
        "Les enfants se sont tus mardi.",
        "Le procès a pris fin sans accord.",
        "Le budget a été rejeté par le conseil.",
        "Le boulanger sert de modèle au peintre.",
        "Pour manger une pomme, les enfants exigent un couteau.",
    ],
)
def test_no_step_in_other_affairs(text: str) -> None:
    assert steps(WAR + text) == []


def test_an_idiom_that_runs_past_its_matter_to_the_end_of_a_text_is_read() -> None:
    assert all(action == "calls_for" for action, _, _ in steps(WAR + "Trêve : la Narvie hausse le ton"))
