"""Manners of giving a source, each with the source that the dead of its sentence must have."""

from __future__ import annotations

import pytest

from recoupe.record import Claim

BEFORE = """
Selon la mairie, douze habitants ont été tués. | mairie
Selon un bilan de la préfecture, douze habitants ont été tués. | préfecture
D'après un dernier décompte des pompiers, douze habitants ont été tués. | pompiers
À en croire l'état-major, douze habitants ont été tués. | état-major
S'il faut en croire l'état-major, douze habitants ont été tués. | état-major
Aux dires du curé d'Orvane, douze habitants ont été tués. | curé d'Orvane
De l'aveu même du commandement, douze soldats ont été tués. | commandement
De l'avis des secouristes, douze habitants ont été tués. | secouristes
De source diplomatique, douze habitants ont été tués. | source diplomatique
De sources concordantes, on apprend que douze habitants ont été tués. | sources concordantes
Pour l'opposition, douze habitants ont été tués. | opposition
La milice l'assure : douze habitants ont été tués. | milice
""".strip().splitlines()

FIGURES = """
Le cabinet parle de douze rebelles abattus. | cabinet
La gendarmerie parle de douze manifestants interpellés. | gendarmerie
L'aviation a poursuivi ses raids, portant le bilan à douze morts, d'après les secours. | secours
Le ministère a publié un nouveau décompte, portant le bilan à douze morts. | ministère
L'aviation a poursuivi ses raids, portant le bilan à douze morts. |
""".strip().splitlines()

AFTER = """
Douze habitants ont été tués, a-t-on appris auprès de la préfecture. | préfecture
Douze habitants ont été tués, a-t-on appris de source hospitalière. | source hospitalière
Douze habitants ont été tués, indique-t-on de source militaire. | source militaire
Douze habitants ont été tués, dit-on à la mairie. | mairie
Douze habitants ont été tués, a fait savoir mercredi l'hôpital d'Orvane. | hôpital d'Orvane
Douze habitants ont été tués, s'est ému le préfet. | préfet
Douze habitants ont été tués, s'est alarmée devant la presse la mairesse, Ana Kurtel. | Ana Kurtel
Au moins douze morts, écrit la Ligue dans une note. | Ligue
Douze morts seulement, soutient l'état-major. | état-major
Douze habitants ont été tués, au dire d'un berger. | berger
Douze habitants ont été tués, précise-t-elle. |
Douze habitants ont été tués, d'après un comptage que publie l'Institut Morvel. | Institut Morvel
Le raid a tué douze habitants, selon un nouveau bilan communiqué mardi par la préfecture. | préfecture
Douze habitants ont été tués, ont déclaré à l'agence Tavora des témoins. | témoins
""".strip().splitlines()

AROUND = """
La mairie a, de son côté, compté douze morts. | mairie
La mairie a par ailleurs recensé douze morts. | mairie
La mairie a, pour sa part, recensé douze morts. | mairie
La mairie fait désormais état de douze morts. | mairie
La mairie parle de douze morts. | mairie
La mairie évoque douze morts. | mairie
À Orvane, on dénombrait douze morts. |
On comptait douze morts à Orvane, dit-on à la mairie. | mairie
Une source militaire avance le chiffre de douze morts. | source militaire
Le maire, Ivo Brek, a livré un nouveau bilan : douze morts. | Ivo Brek
La mairie a publié mardi un bilan provisoire : douze morts. | mairie
La mairie a communiqué un dernier bilan de douze morts. | mairie
La Ligue tient sa propre liste : douze morts. | Ligue
Dernier bilan communiqué par la préfecture : douze morts. | préfecture
Bilan de la préfecture : douze morts. | préfecture
Le bilan, selon la préfecture : douze morts. | préfecture
Bilan de l'orage : douze morts. |
Bilan d'Orvane : douze morts. |
Les douze morts recensés par la mairie étaient bergers. | mairie
La Ligue affirme, sur la base de listes dressées par ses élus, que douze habitants sont morts. | Ligue
Le deuil dure à Orvane, d'après Juristes du Seuil, qui y dénombre douze morts. | Juristes du Seuil
Les Turcs évoquent douze morts. | Turcs
Les ruines évoquent douze morts. |
Douze civils, des femmes surtout, ont trouvé la mort. |
La mairie a publié une liste, portant à douze le nombre de morts. | mairie
La mairie évalue pour sa part à environ douze le nombre de civils tués. | mairie
La mairie s'en tient à douze morts. | mairie
La mairie avance le chiffre de douze morts. | mairie
La mairie chiffre à douze le nombre des morts. | mairie
La mairie a ramené de quinze à douze le nombre de morts. | mairie
La mairie a porté mardi à douze le nombre de morts. | mairie
Le raid a fait de nombreux morts ; la mairie en a compté douze. | mairie
L'armée admet avoir perdu douze hommes. | armée
L'armée a reconnu la mort de douze soldats. | armée
La mairie a annoncé la mort de douze habitants. | mairie
Le décès de douze habitants a été confirmé par la mairie. | mairie
Douze morts ont été recensés par la mairie. | mairie
""".strip().splitlines()


def nearest(claims: list[Claim]) -> list[str]:
    return [c.attribution[0].name if c.attribution else "" for c in claims if c.kind == "casualties"]


@pytest.mark.parametrize("line", [*BEFORE, *FIGURES, *AFTER, *AROUND])
def test_the_source_of_a_count(claims, line: str) -> None:
    text, _, source = (part.strip() for part in line.partition("|"))
    assert source in nearest(claims(text)) or nearest(claims(text)) == [source]


@pytest.mark.parametrize(
    "text",
    [
        "Selon la taille du navire, douze marins sont morts.",
        "Selon les jours, douze patients meurent à l'hôpital.",
        "Ce raid porte à douze le nombre de morts.",
        "Douze soldats sont morts pour la patrie.",
        "Pour la troisième fois, douze habitants ont été tués.",
        "Selon la coutume, les douze morts ont été enterrés.",
        "La mairie compte douze employés tués à la tâche en un siècle.",
        "Douze habitants ont été tués par la milice.",
    ],
)
def test_no_source_where_nobody_says(claims, text: str) -> None:
    assert set(nearest(claims(text))) <= {""}


@pytest.mark.parametrize(
    "text",
    [
        "Douze habitants ont été tués selon la police et vingt selon l'opposition.",
        "Douze habitants ont été tués selon la police, vingt selon l'opposition.",
        "Douze morts selon la police, et vingt selon l'opposition.",
    ],
)
def test_each_of_two_figures_has_its_own_source(claims, text: str) -> None:
    found = [[s.name for s in c.attribution] for c in claims(text) if c.kind == "casualties"]
    assert found == [["police"], ["opposition"]]


def test_an_aside_does_not_end_what_a_source_says(claims) -> None:
    text = "Douze habitants ont été tués, selon la police, et trois soldats sont morts."
    assert nearest(claims(text)) == ["police", "police"]


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("La crue a fait 40 morts, selon un nouveau bilan publié lundi par l'OMS.", "OMS"),
        ("La crue a fait 40 morts, selon des informations en provenance du ministère.", "ministère"),
        ("La crue a fait 40 morts, selon un communiqué lu lundi à Oron.", "communiqué"),
    ],
)
def test_who_gave_a_document_is_its_source(claims, text: str, name: str) -> None:
    (found,) = [claim for claim in claims(text) if claim.kind == "casualties"]
    assert found.attribution[0].name.startswith(name)


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("L'armée a déploré douze morts, selon le ministre.", ["ministre"]),
        ("L'armée a annoncé douze morts, selon le ministre.", ["armée", "ministre"]),
        ("L'armée a déploré douze morts.", ["armée"]),
    ],
)
def test_who_has_the_dead_yields_to_who_tells_of_them(claims, text: str, names: list[str]) -> None:
    (count,) = [c for c in claims(text) if c.kind == "casualties"]
    assert [source.name for source in count.attribution] == names


@pytest.mark.parametrize(
    ("text", "sources"),
    [
        ("À la veille d'un sommet « décisif », selon le préfet, dix hommes ont été tués à Oron.", []),
        ("Dix « terroristes », selon le préfet, ont été tués à Oron.", ["préfet"]),
        ("À Oron, selon le préfet, dix hommes ont été tués.", ["préfet"]),
    ],
)
def test_an_opening_in_marks_is_all_that_its_source_says(claims, text: str, sources: list[str]) -> None:
    (found,) = [claim for claim in claims(text) if claim.kind == "casualties"]
    assert [one.name for one in found.attribution] == sources
