"""Milestones told as done without a day: by who did them, to whom, and in more of the press's words."""

from __future__ import annotations

import pytest

from recoupe.ingest.raw_article import RawArticle
from recoupe.pipeline import read_article
from recoupe.record import Claim, Event

LEAD = "Les combats ont repris près d'Ostrel, en Narvie. "


def events(text: str) -> list[Claim]:
    claims = read_article(RawArticle(file="a.txt", text=LEAD + text, published=None)).reading.claims
    found = [c for c in claims if isinstance(c.args, Event)]
    for claim in found:
        for span in claim.evidence:
            assert (LEAD + text)[span.start : span.end] == span.text
    return found


def types(text: str) -> set[str]:
    return {c.args.type for c in events(text)}  # type: ignore[union-attr]


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("La Sarvie a convoqué l'ambassadeur de Narvie.", "summons"),
        ("Le gouvernement a interdit les rassemblements.", "ban"),
        ("Le Conseil constitutionnel a invalidé la candidature du maire.", "ruling"),
        ("L'ONU a retiré son personnel d'Ostrel.", "withdrawal"),
        ("La Croix-Rouge a acheminé du matériel médical à Ostrel.", "aid"),
        ("Le Programme alimentaire a repris ses distributions.", "aid"),
        ("La Sarvie a porté son aide à 50 millions d'euros.", "aid pledge"),
        ("La Sarvie s'est engagée à verser 50 millions d'euros.", "aid pledge"),
        ("La Sarvie a annoncé l'envoi d'un hôpital de campagne.", "aid"),
        ("Un avion-cargo a raté son atterrissage à Ostrel.", "accident"),
        ("Le ministre sarvien est en visite à Ostrel.", "visit"),
        ("Le chef de la diplomatie a entamé une tournée en Afrique.", "visit"),
        ("Le virus Ebola a fait sa réapparition à Ostrel.", "epidemic"),
        ("Cinq policiers ont été suspendus.", "suspension"),
        ("Une messe a été célébrée à la cathédrale.", "ceremony"),
        ("Trois hommes ont été pendus.", "execution"),
        ("Des opposants ont été raflés dans la nuit.", "arrest"),
        ("Les rebelles ont donné l'assaut.", "assault"),
        ("Le président a prononcé un discours.", "speech"),
        ("Le pays est en crise depuis la chute de Jan Orn en 2011.", "coup"),
        ("La mort d'Ivo Brek a mis fin à la guerre.", "death"),
        ("Le Conseil de sécurité a imposé un gel des avoirs.", "sanction"),
        ("La police a fait une descente dans les locaux du journal.", "police raid"),
        ("Depuis l'entrée des troupes narviennes en Sarvie, le 8 août, la ville a faim.", "invasion"),
        (
            "La Sarvie et la Narvie ont annoncé le rétablissement de leurs relations diplomatiques.",
            "cooperate",
        ),
        ("Engagée dans une offensive depuis lundi, l'armée piétine.", "assault"),
        ("Une commission d'enquête va être mise en place.", "investigation"),
        ("Le dernier hôpital a dû fermer ses portes.", "closure"),
        ("L'ex-président sera jugé le 10 juin.", "trial"),
        ("Le référendum a été approuvé par 63 % des électeurs.", "election"),
        ("La Cour a condamné l'Etat à verser un million.", "ruling"),
        ("Le niveau du lac a dépassé la cote d'alerte.", "flood"),
        ("La rivière est en crue.", "flood"),
        ("L'opposant est rentré d'exil jeudi.", "return"),
        ("De nouveaux rassemblements sont prévus vendredi.", "protest"),
        ("Un nuage toxique s'est échappé de l'usine.", "leak"),
        ("L'essence manque dans la ville.", "shortage"),
        ("Les équipes poursuivaient leurs recherches jeudi.", "search"),
        ("De violentes manifestations contre la mission de paix ont éclaté.", "protest"),
        ("Depuis le soulèvement manqué du 30 avril, le vent a tourné.", "uprising"),
        ("Deux ans après le début de la guerre civile, Marna a faim.", "war"),
        ("La mise en résidence surveillée du Premier ministre Orn inquiète.", "arrest"),
        ("La fermeture du Bosphore, décidée par la Sarvie, inquiète.", "closure"),
        ("Jan Orn s'est déclaré président par intérim.", "declaration"),
        ("Les combattants prennent le pouvoir en 1996.", "coup"),
        ("Des inconnus ont mis le feu au commissariat.", "fire"),
        ("Le ministre a échappé à une tentative d'assassinat.", "assassination"),
        ("La Sarvie a porté l'affaire devant la Cour.", "lawsuit"),
    ],
)
def test_a_milestone(text: str, kind: str) -> None:
    assert kind in types(text)


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("Le directeur a convoqué les parents.", "summons"),
        ("Le médecin a interdit le sucre.", "ban"),
        ("Le club a retiré son maillot.", "withdrawal"),
        ("Le facteur a acheminé le courrier.", "aid"),
        ("La banque a porté son taux à 5 %.", "aid pledge"),
        ("Le chanteur a entamé une tournée d'adieu.", "visit"),
        ("Le buteur a raté son penalty.", "accident"),
        ("La mode a fait son retour.", "epidemic"),
        ("Le cours a été suspendu.", "dismissal"),
        ("Le maire a condamné les élus à se taire.", "ruling"),
        ("Le prix a dépassé la cote.", "flood"),
        ("Le maire est en colère.", "flood"),
        ("L'opposant est rentré du marché.", "return"),
        ("Le Rassemblement national est attendu vendredi.", "protest"),
        ("Un cheval s'est échappé du pré.", "leak"),
        ("Le maire manque de temps.", "shortage"),
        ("La mise en place du marché inquiète.", "arrest"),
        ("Les mises en garde de nombreux médecins ont été vaines.", "arrest"),
        ("La fermeture de la porte gêne le voisin.", "closure"),
        ("Le maire s'est déclaré favorable au président.", "declaration"),
        ("Le texte a mis le feu aux poudres.", "fire"),
        ("Des habitants ont trouvé refuge à Ostrel.", "exile"),
        ("Elle a fait une chute de vélo.", "coup"),
        ("La chute d'Ostrel, a dit le président Jan Orn, est proche.", "coup"),
        ("Le juge a requis la peine de mort.", "death"),
        ("Le gel a touché les vignes.", "sanction"),
        ("L'entrée du musée est fermée.", "invasion"),
        ("Ils ont procédé à cette opération honteuse.", "operation"),
        ("Un convoi de civils est entré dans Ostrel.", "aid"),
        ("Six cents enfants ont trouvé refuge à Ostrel.", "exile"),
        ("Des soldats ont encerclé le palais.", "protest"),
    ],
)
def test_another_thing(text: str, kind: str) -> None:
    assert kind not in types(text)


def test_who_names_and_who_frees() -> None:
    named = events("Le gouvernement a nommé un nouveau préfet.")[-1].args
    assert isinstance(named, Event)
    assert named.actor == "gouvernement"
