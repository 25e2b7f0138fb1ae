"""One kind for one name, and the titles that a name is printed with."""

from __future__ import annotations

import msgspec
from tests.resolve.test_resolve import reading

from recoupe.reading import Reading
from recoupe.resolve import resolve


def kinds_of(*readings: Reading) -> set[tuple[str, str]]:
    """Kind and name of each entity."""
    entities, _ = resolve(readings)
    return {(entity.kind, entity.name) for entity in entities}


def test_a_town_taken_for_a_person_once_is_the_town() -> None:
    towns = [reading(i, ("Varna", "place")) for i in range(2)]
    assert kinds_of(*towns, reading(2, ("Varna", "person"))) == {("place", "Varna")}


def test_a_surname_that_is_also_a_town_stays_a_person() -> None:
    towns = [reading(i, ("Varna", "place")) for i in range(2)]
    assert ("person", "Ilka Varna") in kinds_of(
        *towns, reading(2, ("Ilka Varna", "person"), ("Varna", "person"))
    )


def test_a_titled_lone_name_stays_a_person() -> None:
    towns = [reading(i, ("Varna", "place")) for i in range(2)]
    titled = reading(2, ("Varna", "person"))
    moved = msgspec.structs.replace(titled.mentions[0], start=3, end=8)
    titled = msgspec.structs.replace(titled, raw="M. Varna. ", mentions=(moved,))
    assert kinds_of(*towns, titled) == {("place", "Varna"), ("person", "Varna")}


def test_a_town_and_the_government_in_it_stay_two() -> None:
    readings = [
        reading(0, ("Narest", "place")),
        reading(1, ("Narest", "place")),
        reading(2, ("Narest", "organisation")),
    ]
    assert kinds_of(*readings) == {("place", "Narest"), ("organisation", "Narest")}


def test_a_title_printed_before_a_name_is_among_its_aliases() -> None:
    full = reading(0, ("Ardo Tulin", "person"))
    raw = "Hier, M. Tulin est parti ; Tulin et le colonel Tulin, non."
    at = [raw.index("Tulin"), raw.index("; Tulin") + 2, raw.rindex("Tulin")]
    mentions = tuple(
        msgspec.structs.replace(full.mentions[0], start=start, end=start + 5, text="Tulin") for start in at
    )
    (person,), _ = resolve([full, msgspec.structs.replace(reading(1), raw=raw, mentions=mentions)])
    assert person.aliases == ("Ardo Tulin", "M. Tulin", "Tulin", "colonel Tulin")


def test_an_office_tells_a_person_from_a_body_of_two_words() -> None:
    """`la maire Ilka Varna` in one article, taken for an organisation in another."""
    titled = reading(0, ("Ilka Varna", "person"))
    mayor = msgspec.structs.replace(titled.mentions[0], role="maire")
    titled = msgspec.structs.replace(titled, mentions=(mayor,))
    assert kinds_of(titled, reading(1, ("Ilka Varna", "organisation"))) == {("person", "Ilka Varna")}
    bodies = [reading(i, ("Ilka Varna", "organisation")) for i in range(1, 4)]
    assert kinds_of(titled, *bodies) == {("organisation", "Ilka Varna")}
