"""What people decided on who took part: the whole list set, or one participant changed, added or taken out.

Edits are obeyed one after another, oldest first. A change of one participant sets what it changed (name, office, state,
part) and leaves the rest to the reports and to other edits; where nobody of that name or office is found any more, it
does nothing.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import replace

from lawatan.knowledge import name_key
from lawatan.records.edits import PARTICIPANT, parse_participant
from lawatan.records.event_mention import Participant
from lawatan.records.judgement import Judgement


def edited_people(people: Sequence[Participant], edits: Iterable[Judgement]) -> tuple[Participant, ...]:
    """The participants after these edits, oldest first; other names that the reports have for them stay."""
    aliases = {name_key(p.name): p.aliases for p in people if p.name}
    found = list(people)
    for edit in edits:
        if edit.field == PARTICIPANT:
            _change(found, *edit.value)
        else:
            found = [_with_aliases(parse_participant(value), aliases) for value in edit.value]
    return tuple(found)


def find_participant(people: Sequence[Participant], wanted: Participant) -> int | None:
    """The place of a participant: by name or another name of theirs; without one by office and state. The same part
    counts before others.
    """
    fits = [i for i, person in enumerate(people) if _is_one(person, wanted)]
    return next((i for i in fits if people[i].part is wanted.part), fits[0] if fits else None)


def concerns(edit: Judgement, people: Iterable[Participant]) -> bool:
    """Whether an edit says anything of one of these: one of the whole list always does."""
    if edit.field != PARTICIPANT:
        return True
    before = edit.value[0]
    return bool(before) and any(_is_one(person, parse_participant(before)) for person in people)


def _is_one(person: Participant, wanted: Participant) -> bool:
    if wanted.name is None:
        return person.name is None and (person.role, person.country) == (wanted.role, wanted.country)
    key = name_key(wanted.name)
    return any(name_key(name) == key for name in (person.name, *person.aliases) if name)


def _change(people: list[Participant], before: str, after: str) -> None:
    if not before:
        new = parse_participant(after)
        if find_participant([p for p in people if p.part is new.part], new) is None:
            people.append(new)
        return
    was = parse_participant(before)
    place = find_participant(people, was)
    if place is None:
        return
    if not after:
        del people[place]
        return
    person, now = people[place], parse_participant(after)
    aliases = person.aliases
    if now.name != was.name and person.name and now.name:
        aliases = tuple(sorted({*aliases, person.name} - {now.name}))
    people[place] = replace(
        person,
        name=now.name if now.name != was.name else person.name,
        role=now.role if now.role != was.role else person.role,
        country=now.country if now.country != was.country else person.country,
        part=now.part if now.part is not was.part else person.part,
        aliases=aliases if now.name or now.name == was.name else (),
    )


def _with_aliases(person: Participant, aliases: dict[str, tuple[str, ...]]) -> Participant:
    return replace(person, aliases=aliases.get(name_key(person.name), ())) if person.name else person
