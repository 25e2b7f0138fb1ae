"""What carries a statement beside a verb of saying and its clause: stances, echoes, fragments, set words, titles."""

from __future__ import annotations

import pytest

from recoupe.record import Claim, Statement

SAID = """
La préfète garantit que le bac reste à quai. | préfète
Le colonel Marek Dovan a inspecté le quai, insinuant que les plans étaient faux. | Marek Dovan
Ivo Brek, docker, clame avoir dit la vérité. | Ivo Brek
L'enquête est close : la commission a établi que la vanne était fermée. | commission
La préfète veut que la rampe soit refaite. | préfète
Le notaire explique pourquoi le bac reste à quai. | notaire
La préfète est convaincue que la rampe tiendra. | préfète
Le colonel reste certain que la rampe tiendra. | colonel
La préfète est formelle : la rampe tiendra. | préfète
Les pompiers sont unanimes : la rampe a glissé. | pompiers
Comme l'a dit mardi la préfète, la rampe tient. | préfète
La rampe tient, ainsi que le rappelle Ivo Brek, docker. | Ivo Brek
La rampe va glisser, c'est du moins ce qu'assure le colonel. | colonel
Une folie, a jugé la préfète. | préfète
Aucun retard, assure la mairie d'Orvane. | mairie d'Orvane
La préfète a pointé du doigt la mairie. | préfète
La préfète tient la mairie pour responsable. | préfète
Le colonel a pris acte de ce départ. | colonel
Le colonel privilégie la piste d'un sabotage. | colonel
Le colonel juge inacceptable ce silence. | colonel
La préfète parle d'un sabotage. | préfète
La préfète n'exclut pas que la rampe glisse. | préfète
La préfète invite les dockers à la retenue. | préfète
Le colonel a crié au complot. | colonel
Le médiateur s'est montré optimiste. | médiateur
La préfète se veut rassurante. | préfète
Le colonel a mis en avant ses victoires. | colonel
Le colonel n'a pas mâché ses mots. | colonel
L'association affirme que des dockers ont été exécutés. | association
L'annonce de la préfète selon laquelle la rampe tient n'a rassuré personne. | préfète
Réponse de la préfète : « La rampe tiendra bon. » | préfète
La réponse du colonel n'a pas tardé : « La rampe tiendra bon. » | colonel
« La rampe tiendra » : la préfète rassure les dockers | préfète
""".strip().splitlines()

UNSAID = """
Il est certain que la rampe tiendra.
La préfète n'est pas convaincue par la rampe.
Le bac est formel et lourd.
La préfète a refait la rampe comme elle l'a promis.
La préfète a pris du retard.
La préfète a tenu la rampe propre.
La préfète a privilégié les dockers.
Les deux préfètes ont parlé d'un sabotage.
La préfète a invité le colonel à Orvane.
Le colonel s'attendait à partir.
Sur un autre quai, la rampe tient.
Le colonel a établi son camp.
Le colonel refuse de partir.
La rumeur selon laquelle la rampe glisse court le port.
Le colonel s'est montré à la fenêtre.
Le colonel semble convaincu que la rampe tiendra.
""".strip().splitlines()


def speakers(found: list[Claim]) -> list[str]:
    return [claim.args.speaker for claim in found if isinstance(claim.args, Statement)]


@pytest.mark.parametrize("line", SAID)
def test_it_is_a_statement_of_its_speaker(claims, line: str) -> None:
    text, _, speaker = (part.strip() for part in line.partition("|"))
    assert speakers(claims(text)) == [speaker]


@pytest.mark.parametrize("text", UNSAID)
def test_it_is_none(claims, text: str) -> None:
    assert speakers(claims(text)) == []


def test_the_sentence_before_is_what_somebody_says_of_it(claims) -> None:
    found = claims("Dix dockers ont péri. C'est ce qu'a dit le colonel.")
    killed = next(claim for claim in found if claim.kind == "casualties")
    assert [source.name for source in killed.attribution] == ["colonel"]


def test_a_question_is_no_demand(claims) -> None:
    (found,) = claims("La préfète demande pourquoi le bac reste à quai.")
    assert found.factuality == "reported"


def test_a_line_of_no_clause_at_all_is_read(claims) -> None:
    (found,) = claims("Aucun blessé grave, selon la préfecture.")
    assert found.kind == "casualties"
    assert [source.name for source in found.attribution] == ["préfecture"]
