"""Statements in the manners of newsrooms: who speaks behind marks, commas and appositions."""

from __future__ import annotations

import pytest
from tests.extract.told import spoken

from recoupe.record import Statement


@pytest.mark.parametrize(
    "text",
    [
        "Les vivres manquent depuis des mois, dénonce le syndicat des pêcheurs.",
        "Les vivres manquent depuis des mois, déplore jeudi le syndicat des pêcheurs.",
    ],
)
def test_an_inverted_verb_needs_no_marks_after_a_whole_clause(claims, text: str) -> None:
    assert spoken(claims(text)) == [("syndicat des pêcheurs", "indirect")]


def test_a_row_of_deeds_is_not_inverted(claims) -> None:
    found = claims("Ana Kurtel est arrivée à Veldor, a salué le maire et est repartie.")
    assert "maire" not in [speaker for speaker, _ in spoken(found)]


def test_a_verb_in_marks_has_the_speaker_before_them(claims) -> None:
    found = claims("La garde du port « appelle les pêcheurs à rester à terre ».")
    assert spoken(found) == [("garde du port", "direct")]


def test_a_slogan_as_a_name_is_no_statement(claims) -> None:
    assert spoken(claims("Le collectif « Rendez-nous le port » a défilé dans Veldor.")) == []


def test_a_warning_has_its_speaker_behind(claims) -> None:
    ((speaker, mode),) = spoken(claims("« La digue peut céder », a mis en garde Mme Kurtel."))
    assert (speaker, mode) == ("Kurtel", "direct")


def test_custody_is_no_warning(claims) -> None:
    assert spoken(claims("La police a mis en garde à vue deux pêcheurs de Veldor.")) == []


def test_an_adjective_that_opens_the_sentence_is_nobody(claims) -> None:
    found = claims("Inquiet face à la hausse des prix, le gouverneur, Ivo Brek, a dénoncé les spéculateurs.")
    assert [speaker for speaker, _ in spoken(found)] == ["Ivo Brek"]


def test_a_name_behind_an_office_with_a_bracket(claims) -> None:
    found = claims(
        "« Le grain arrive », a dit la responsable de la logistique du Fonds des moissons (FDM) à Veldor, Ana Kurtel."
    )
    (claim,) = [c for c in found if c.kind == "statement"]
    assert claim.args.speaker == "Ana Kurtel"
    assert claim.args.role is not None
    assert claim.args.role.startswith("responsable de la logistique")


def test_a_report_is_a_statement_beside_what_a_relative_clause_tells(claims) -> None:
    found = claims(
        "Ana Kurtel a dit qu'elle avait visité une école où deux cents habitants s'étaient réfugiés."
    )
    assert [speaker for speaker, _ in spoken(found)] == ["Ana Kurtel"]


def test_a_title_before_a_name_is_the_whole_role(claims) -> None:
    found = claims(
        "La Prix Kolbe de la Paix Ana Kurtel, à la tête du conseil, a dénoncé une mascarade. Elle est partie."
    )
    roles = [c.args.role for c in found if isinstance(c.args, Statement)]
    assert all(role is None or len(role) < 40 for role in roles)


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("A Veldor, la ville où il vit, Ana Kurtel s'est dite « fatiguée de la crue ».", "Ana Kurtel"),
        ("Il « pourrait être le chef du réseau », a déclaré à la radio l'une des sources.", "sources"),
        ("D'après la préfecture, les vols ont augmenté de moitié depuis janvier.", "préfecture"),
        ("Mais selon un pêcheur, la digue est fissurée depuis longtemps.", "pêcheur"),
        ("Selon l'agence Kalpo, M. Brek a quitté le conseil.", "agence Kalpo"),
        ("Le candidat démocrate Ivo Brek a lui aussi dénoncé les pillages.", "Ivo Brek"),
        ("La garde affirme aussi que, mardi, la digue qui longe le port s'est fissurée.", "garde"),
    ],
)
def test_who_speaks(claims, text: str, speaker: str) -> None:
    ((found, _),) = spoken(claims(text))
    assert found == speaker


@pytest.mark.parametrize(
    "text",
    [
        "Selon les besoins, la digue sera relevée.",
        "Selon le droit de la mer, le port est ouvert.",
        "Un tribunal de Veldor a condamné jeudi un pêcheur pour « vol en bande ».",
        "Le pêcheur qui maintient le bac a été inculpé pour « vol en bande ».",
        "La cour rejette le recours des pêcheurs.",
    ],
)
def test_who_does_not_speak(claims, text: str) -> None:
    assert spoken(claims(text)) == []


def test_quoted_words_with_marks_inside_begin_where_they_begin(claims) -> None:
    text = "« Ivo n'a rien fait. On lui reproche d'avoir filmé la digue » du « Môle » à Veldor, a déclaré Ana Kurtel."
    ((speaker, mode, quote),) = [
        (c.args.speaker, c.args.mode, c.args.quote) for c in claims(text) if isinstance(c.args, Statement)
    ]
    assert (speaker, mode) == ("Ana Kurtel", "direct")
    assert quote is not None
    assert quote.startswith("Ivo n'a rien fait")


def test_who_has_reacted_goes_on(claims) -> None:
    found = claims(
        "Ivo Brek part, a dit Ana Kurtel.\n\nLe général Anto Vell a dénoncé la fuite. Il a ajouté que tout va bien."
    )
    assert [speaker for speaker, _ in spoken(found)][-1] == "Anto Vell"


def test_a_chief_is_no_woman_for_the_noun_of_the_office(claims) -> None:
    text = "« Nous doutons », a dit le chef de la diplomatie sarvienne Ivo Brek.\n\nSelon lui, « la trêve tiendra »."
    assert [speaker for speaker, _ in spoken(claims(text))] == ["Ivo Brek", "Ivo Brek"]


QUOTED = "« Le pont tiendra », a dit Ana Kurtel. "


@pytest.mark.parametrize(
    "behind",
    [
        "« Rien ne presse », lance l'élue sarvienne.",
        "« Rien ne presse », assure l'ancienne ministre.",
        "« Rien ne presse », insiste la députée d'Oron.",
        "À ses yeux, « rien ne presse ».",
        "Selon l'agence Kalpo, elle dort. Elle a ajouté que rien ne pressait.",
    ],
)
def test_who_was_quoted_is_called_by_another_name(claims, behind: str) -> None:
    speakers = {speaker for speaker, _ in spoken(claims(QUOTED + behind))}
    assert "Ana Kurtel" in speakers
    assert len(speakers - {"agence Kalpo"}) == 1


@pytest.mark.parametrize(
    ("behind", "speaker"),
    [
        ("« Rien ne presse », a déclaré le procureur d'Oron.", "procureur d'Oron"),
        ("« Rien ne presse », a déclaré un élu.", "élu"),
        ("« Rien ne presse », a déclaré l'avocat du maire.", "avocat du maire"),
    ],
)
def test_who_is_told_anew_is_somebody_else(claims, behind: str, speaker: str) -> None:
    assert [found for found, _ in spoken(claims(QUOTED + behind))] == ["Ana Kurtel", speaker]


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("Le géologue et directeur de l'institut Ivo Brek assure que la digue tiendra.", "Ivo Brek"),
        ("Le géologue Ivo Brek dit que la Sarvie est prête mais rappelle que l'eau monte.", "Ivo Brek"),
        ("« Tout a cédé », a rapporté de son côté Ana Kurtel, une journaliste.", "Ana Kurtel"),
        ("Pour la juge en charge du dossier, Ivo Brek « ne pouvait que fuir ».", "juge"),
        ("Le port rouvrira lundi, croit savoir Radio Oron.", "Radio Oron"),
        (
            "« Ce n'est pas parce que la foule l'exige que je partirai ». Dans un entretien, le maire Ivo Brek rit.",
            "Ivo Brek",
        ),
    ],
)
def test_who_speaks_of_several_told(claims, text: str, speaker: str) -> None:
    assert {found for found, _ in spoken(claims(text))} == {speaker}


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("Ana Kurtel s'est dite samedi persuadée que la digue tiendrait.", "Ana Kurtel"),
        ("Ana Kurtel a affirmé n'avoir été informée de la crue que par la radio.", "Ana Kurtel"),
        ("Les pêcheurs et les gardes s'accusent l'un l'autre d'avoir ouvert l'écluse.", "pêcheurs"),
        (
            "La Ligue des ports a averti mercredi les pêcheurs qu'ils seraient tenus pour responsables.",
            "Ligue des ports",
        ),
        ("Samedi matin, des radios ont rapporté que la seconde écluse était fermée.", "radios"),
        ("Le ministre-adjoint de la Mer a confirmé que le port rouvrirait.", "ministre-adjoint de la Mer"),
        ("Et son homologue sarvien de rétorquer : « Nous garderons le port. »", "homologue sarvien"),
        ("La digue est fissurée depuis longtemps, selon la préfecture.", "préfecture"),
        ("Par ailleurs, selon la préfecture, la digue est fissurée depuis longtemps.", "préfecture"),
    ],
)
def test_manners_of_saying(claims, text: str, speaker: str) -> None:
    assert [found for found, _ in spoken(claims(text))] == [speaker]


@pytest.mark.parametrize(
    "text",
    [
        "La digue est fissurée depuis longtemps, selon des pêcheurs.",  # a source, no speaker
        "La digue a cédé, selon une étude de l'institut.",  # a document
        "Ana Kurtel n'a pas averti les pêcheurs que l'eau montait.",
        "La police a informé les pêcheurs de la fermeture.",
    ],
)
def test_manners_of_none(claims, text: str) -> None:
    assert spoken(claims(text)) == []


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("La trêve, affirme le maire, tient.", ["La trêve", "tient"]),
        ("Cependant, estime le ministre, la crue recule.", ["la crue recule"]),
        ("Sur place, raconte un témoin, les tirs ont cessé.", ["Sur place", "les tirs ont cessé"]),
        ("La trêve tient, affirme le maire, qui a vu le camp.", ["La trêve tient"]),
    ],
)
def test_a_verb_inserted_in_what_it_says(claims, text: str, told: list[str]) -> None:
    (statement,) = [c for c in claims(text) if c.kind == "statement"]
    assert [span.text for span in statement.evidence] == told


@pytest.mark.parametrize(
    "text",
    [
        "Le président, soutenu par l'armée, a limogé le ministre.",
        "Le général Anto Vell, dit Sabre, a pris le port.",
        "Le maire, qui dit la vérité, a fui.",
    ],
)
def test_what_is_set_apart_says_nothing(claims, text: str) -> None:
    assert [c for c in claims(text) if c.kind == "statement"] == []


def test_who_is_counted_around_an_inserted_verb(claims) -> None:
    (dead,) = [
        c for c in claims("Dix personnes, affirme la police, ont été tuées.") if c.kind == "casualties"
    ]
    assert (dead.quantity.value, [source.name for source in dead.attribution]) == (10, ["police"])


@pytest.mark.parametrize(
    ("text", "addressee"),
    [
        ("La Chine a exhorté la Belgique à cesser les tirs.", "Belgique"),
        ("Le roi a appelé le président à partir.", "président"),
        ("Le ministre a mis en garde la population contre la crue.", "population"),
        ("Le maire a assuré aux habitants que l'eau reviendrait.", "habitants"),
        ("Le maire a appelé au calme après le raid.", None),
        ("Le maire a promis de rouvrir le pont.", None),
    ],
)
def test_whom_it_is_said_to(claims, text: str, addressee: str | None) -> None:
    (statement,) = [c for c in claims(text) if c.kind == "statement"]
    assert statement.args.addressee == addressee


@pytest.mark.parametrize(
    "text",
    [
        "Le ministre a affirmé lundi que la trêve tenait.",
        "Le ministre a affirmé sur X que la trêve tenait.",
        "Le ministre a affirmé devant la presse que la trêve tenait.",
    ],
)
def test_what_is_said_behind_a_day_or_a_place(claims, text: str) -> None:
    assert spoken(claims(text)) == [("ministre", "indirect")]


def test_the_microphone_is_no_part_of_the_speaker(claims) -> None:
    (statement,) = claims("« C'est grave », a dit le ministre au micro de Radio Oron.")
    assert (statement.args.speaker, statement.args.medium) == ("ministre", "Radio Oron")


def test_a_loss_owned_up_to_does_not_speak(claims) -> None:
    text = "L'armée, qui dit avoir tué « cent traîtres », reconnaît la perte de sept hommes."
    assert spoken(claims(text)) == [("armée", "mixed")]


def test_a_word_in_marks_has_a_speaker_that_no_list_knows(claims) -> None:
    assert spoken(claims("« Hypocrisie », répondent les bleus.")) == [("bleus", "mixed")]
