"""Schema of `contacts.toml`: the predicates that call contacts up, and the small words that tie their arguments.

A frame names words and says where each part of the contact is found. Places ("slots") are read in the order given:

    modified   the person right after the word: "visiting Prime Minister Y", who visits the other side's state
    compound   two states joined by a hyphen before the noun: "the China-Russia summit"
    subject    the nearest free actor to the left in the clause, or the actor that a relative clause hangs on
    forces     states whose forces the sentence names; ships: those whose ships it names with their prefix ("USS")
    pair       the subject where it is several: who "witnessed the signing" alone is no side
    object     the actors or places that follow the words directly
    genitive   the owner: "kunjungan Wang", "Wang's visit", "visit by Wang", "kunjungannya"
    owner      whose the object is: "took President X's call"
    owned_subject  the subject of a copula before the owner: "X was Y's guest"
    within     a pronoun among the words of the predicate: "takes him to"
    to, in, from, with, by, between, at
               the phrase after a preposition of that class, to the right in the clause ("in" and "at" also to the left)
    beside     the person other than the subject whom the clause around a contact in it names: "briefed Y by telephone"
    faced      who is urged or thanked at the talks, and by whom: "membujuk Y dalam pertemuan di"
    equated    who or what a copula ties to the noun: "X's next stop is Oslo"; included: what a journey takes in
    speaker    who says what was said there: "X said that ... at a news conference with Y"
    sentence   every actor of the sentence (for lists of signatories or of states that take part)

`sense` says what the words state of a visit: arrival, departure, stay, return, travel, tour, reception, invitation,
delegation (only with a delegation as object: "led a delegation to"), there (stays at the place told last), bare (a
preposition without a verb, after a word of the class `bare`); of a meeting or call: with, where only a phrase with that
preposition makes it one ("discussed X with"), agents, where only doers of two states do ("discussed by"), audience,
whose "to" may stand apart ("granted an audience on Friday to"), object, where only an object does ("received X"),
company, where only somebody's company does ("spent an hour with"), meal and time-for, where only persons take part,
told, where one side being abroad does, hours, where only a length of hours or minutes among the words does, length,
where one right before them does, or a day right behind them; and of a visit spent, where only a stretch of days and a
place behind it do ("for five days in"); of a gathering: sidelines, where a meeting told beside it is the contact and
the forum only its occasion, near, where the forum must follow directly and by name; of an exercise: held, where only a
word of the class `drilling` before it, a name or "that" makes it one, edition, where the words mean another year's of
the exercise named before; of an agreement: joint, where the document is by its nature one of two sides: "in a joint
statement".
"""

from __future__ import annotations

import msgspec

from lawatan.language_pack.inflection import Inflections


class Frame(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """One predicate. `id` is an address; `words` are its surfaces, `verbs` base forms that stand for all forms."""

    id: str
    type: str
    words: list[str] = []
    verbs: list[str] = []
    traveller: list[str] = []
    host: list[str] = []
    inviter: list[str] = []
    party: list[str] = []
    counterpart: list[str] = []
    destination: list[str] = []
    sense: str = ""
    tense: str = ""  # "past", "future" or "" where the form does not say
    forum: str = ""  # "name": the words head a forum's name; "object", "subject": it is that; "told" before; "document"
    needs: list[str] = []  # a word of one of these classes of `classes` must stand in the clause
    transitive: bool = False  # nothing is told without an object: "saw X"
    after: list[str] = []  # a word of one of these classes must follow the object closely: "hosted X for lunch"
    not_before: list[str] = []  # a word of these right after the object makes it another predicate: "called on X to"
    apposed: bool = False  # a preposition of place without a verb: "X, in Paris for talks, said", "In Paris is X"
    timed: bool = False  # days or hours must follow closely: "spent two days in"
    light: bool = False  # the noun has a subject only by a verb or preposition of `light`: "held talks", "after talks"
    strong: bool = False  # official by itself ("state visit"): the traveller needs no known office


class StatusCues(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """Words before (or for `after_` lists, after) the predicate in its clause that decide the status."""

    planned: list[str]
    planned_after: list[str]
    proposed: list[str]
    ongoing: list[str]
    completed: list[str]
    cancelled: list[str]
    postponed: list[str]
    denied: list[str]
    negation: list[str]
    progressive: list[str]  # of `ongoing`, those that say that even a meeting is under way
    ended: list[str]  # of `completed`, those that say that a visit is over whatever its dates
    background: list[str]  # of `completed`, those that speak of an earlier contact than the one in focus
    future: list[str]  # of `planned`, auxiliaries, which reach into an adjunct: "will sign it during a visit"
    conditional: list[str]  # words that make a plan depend on something: "if"
    generic: list[str]  # no single contact: "a series of", "sering"
    end_nouns: list[str] = []  # of `ended`, nouns that must stand right before the contact: "the end of"
    revived: list[str] = []  # before a noun of talks: what is to begin again
    efforts: list[str] = []  # before `revived`: talks that are only worked for
    unplanned: list[str] = []  # before a predicate, of `negation` with a longer reach: "no plans"
    unplanned_after: list[str] = []  # after a noun, of what nobody plans: "is not scheduled", "tidak dijadwalkan"
    elapsed: list[str] = []  # last words of times that count from what is told: "three days later"
    later: list[str] = []  # before or in a day that is not over: "later on", "nanti malam"
    tonight: list[str] = []  # what is left of the day, to come beside a verb in the present: "opens tonight"
    past_forms: list[str] = []  # verbs in the past, "-ed" for a suffix: no time behind them makes them a plan
    gerunds: list[str] = []  # verbs as they stand behind "before", "-ing" for a suffix: no plan
    attending: list[str] = []  # participles of attending: "is attending"
    pledged: list[str] = []  # right before a verb: "agreed to", "sepakat"
    accepted: list[str] = []  # before a verb with "to": "accepted an invitation from X to visit"
    urged: list[str] = []  # before a verb with "to": what somebody is told or asked to do
    no_such: list[str] = []  # before the noun of a contact that never was: "no such"
    denied_report: list[str] = []  # a denial of what the sentence before reports
    inside: list[str] = []  # before a noun: what is offered or raised in its course: "at talks with", "pada"
    willed: list[str] = []  # of `planned`, what persons do and no visit or meeting does: "hopes", "intends"
    modal: list[str] = []  # of `proposed`, auxiliaries, which stand behind a noun too: "the talks could resume"
    pluperfect: list[str] = []  # of `completed`, the auxiliary of what came before what is told: "had"
    ahead_of: list[str] = []  # what they govern is still to come: "ahead of", "menjelang"
    margins: list[str] = []  # of a forum that goes on: "on the sidelines of"
    repeated: list[str] = []  # after a predicate, of several contacts of the past: "half a dozen times"
    speculated: list[str] = []  # before a plan that nobody has told: "it is believed that X will"
    undenied: list[str] = []  # words that take a denial back: "stopped denying", "tidak membantah"
    denied_of: list[str] = []  # of `denied`, forms whose subject is what is denied: "dibantah"
    thwarted_after: list[str] = []  # of a noun before them: "had been planned for"
    thwarted: list[str] = []  # plans that came to nothing: "was to have", "sedianya"
    under_way: list[str] = []  # after a noun of any contact, of `ongoing`: "the talks are in progress"
    begun: list[str] = []  # after a noun, of `ongoing`: "the drill got under way"
    proposed_after: list[str] = []  # after a noun: "a summit ... has been proposed"
    sequel: list[str] = []  # phrases that hold a word of `completed` and tell what comes next: "after which"
    advocated: list[str] = []  # right before a noun of talks: those that are only wanted or spoken of: "menyerukan"
    needed_after: list[str] = []  # after a noun of talks: those that have to be: "must go on", "harus dilanjutkan"
    promised_nouns: list[str] = []  # before the noun of a contact, its verb: what is to come: "promised a visit"
    sought_nouns: list[str] = []  # before the noun of talks, what they are only looked for by: "support for"
    offers: list[str] = []  # before the noun of talks, what can be turned down: "offer of", "door on"
    offer_refused: list[str] = []  # before `offers`, the verb of turning down: "ignored", "shut the"
    wanted_nouns: list[str] = []  # before the noun of a contact, its verb: what is asked for: "sought talks"


class ContactTable(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """`contacts.toml`."""

    prepositions: dict[str, list[str]]
    boundaries: list[str]  # words that begin another clause
    relatives: list[str]  # words that begin a relative clause
    person_relatives: list[str]  # those of them that stand for persons alone: "who"
    purpose: list[str]  # words that tie a purpose to its predicate: "untuk", "for", "to"
    refiners: list[str]  # words after which a time makes the one before it precise: "tepatnya"
    speech: list[str]  # verbs of saying: a time beside them is theirs
    adjuncts: list[str]  # prepositions that make a noun an adjunct: "during his visit"
    owned: list[str]  # nouns whose following person is only their owner: "kabinet Presiden X"
    when: list[str]  # of the boundaries, those that tie a clause to a time: "when"
    order: list[str]  # of the boundaries, those that tell what came first: "after", "before"
    where: list[str]  # words that open a clause about the place before them
    mediating: list[str]  # verbs whose doer brings others together and is no side: "brokered"
    lasting: list[str]  # verbs after a relative word that tell when a contact itself takes place: "that began"
    resumed: dict[str, list[str]]  # by event type, nouns that as a subject take a contact up again: "the talks"
    timing: list[str]  # verbs that tell when the contact taken up again takes place: "will run", "berlangsung"
    ending: list[str]  # such verbs that tell its last day: "ends"
    leaving: list[str]  # verbs of going away: the day of "left after a visit" is the visit's last
    participles: list[str]  # forms that with a word of `being` are under way: "is holding talks"
    ahead: list[str]  # boundaries behind which lies what has not come to pass yet: "before"
    anterior: list[str]  # words before a predicate that put it before the day of the story: "had", "pernah"
    counted: list[str]  # ordinals, which make a year beside them a stretch to count in: "the first this year"
    after: list[str]  # prepositions that put what follows before the predicate: "after talks with"
    reported: list[str]  # words that tie "denied" to a clause or noun after it: "that", "reports"
    definite: list[str]  # words that make a noun one told before: "itu", "the"
    presiding: list[str]  # verbs that make no attendance with a body alone: "chairs the G20", "joined ASEAN"
    during: list[str]  # of the adjuncts, those that say nothing of what came first: "during", "selama"
    present: list[str]  # forms that with a bare weekday look forward: "flies to Cairo on Friday"
    being: list[str]  # "is" before "on a visit" or "visiting": under way
    relational: list[str]  # nouns whose "with" names no counterpart: "ties with", "hubungan dengan"
    invited_by: list[str]  # words before the one who invites: "at the invitation of"
    here: list[str]  # words that mean the city of the page's dateline
    here_state: list[str]  # words that mean its state
    capital: list[str]  # nouns for the capital city of a state
    there: list[str]  # words that mean the place of the visit told last
    led_by: list[str]  # words between a delegation and who leads it
    undirected: list[str]  # a preposition behind these leads nowhere: "relating to Afghanistan"
    abstract: list[str]  # nouns after a preposition of place that make it no place: "di bawah", "in charge"
    skip: list[str]  # words that may stand between a predicate and its object
    conjunctions: list[str]  # words that join the members of a list
    singular_pronouns: list[str]
    plural_pronouns: list[str]
    possessive_pronouns: list[str]
    owner_suffix: str  # "nya" in Indonesian: "kunjungannya"
    pair_states: list[str]
    pair_persons: list[str]
    classes: dict[str, list[str]]
    forum_stop: list[str]
    forum_modifiers: list[str]
    no_forum: list[str]  # words that make a forum's name something else: "news" conference
    forum_head_first: bool
    document_heads: list[str]
    exercise_stop: list[str]
    status: StatusCues
    frames: list[Frame]
    inflections: Inflections | None = None  # of `verbs`; none where verbs have one form
    gap: list[str] = []  # words that, with times, may part a predicate from its "with": "dined the same evening with"
    feminine_pronouns: list[str] = []  # of the singular pronouns, those of women
    masculine_pronouns: list[str] = []  # and those of men
    feminine_names: list[str] = []  # given names and titles of women: whom "she" can mean
    masculine_names: list[str] = []  # and those of men: whom "she" cannot mean
    regional: list[str] = []  # adjectives of regions before a journey: "an African tour"
    any_region: list[str] = []  # words that mean the region that a page is about: "the region"
    next_leg: list[str] = []  # words before the preposition of the next destination: "lalu" ke
    international: list[str] = []  # words in the name of a forum by which it is none of one state alone
    guests: list[str] = []  # of the singular pronouns, those that mean a guest of the one spoken of: "tamunya"
    auxiliaries: list[str] = []  # auxiliaries and adverbs between a subject and its verb: "akan", "juga"
    participle_ending: str = ""  # of the form that tells what the noun before it does: "workers travelling to"
    finite: list[str] = []  # of the auxiliaries, those that make what stands before them a subject: "will", "akan"
    plural_markers: list[str] = []  # words that make a noun phrase one of several persons: "para"
    control: list[str] = []  # verbs and nouns whose object is to do something: "mengutus", "undangan"
    control_links: list[str] = []  # words between that object and what it is to do: "untuk"
    verb_prefixes: list[str] = []  # how verbs begin, where their form says so: "me", "di"
    passive_prefix: str = ""  # of these, that of the passive: "di"
    idioms: list[str] = []  # phrases that begin like a predicate and are none: "heads of", "came as"
    speaker_pronouns: list[str] = []  # "I", "my": who is speaking
    determiners: list[str] = []  # where a subject stands right before its verb: words that open a noun phrase
    told_again: bool = False  # a bare head with its article ("the summit") is the forum named before
    waters: list[str] = []  # nouns whose state is a place and takes no part: "off the coast of Guam"
    light: list[str] = []  # verbs of holding, which give a noun its subject: "held talks"
    light_prepositions: list[str] = []  # prepositions that do so, beside those of `prepositions`: "before the talks"
    owner_adjectives: list[str] = []  # adjectives with the owner's pronoun, right behind a noun: "kunjungan pertamanya"
    clitic: str = ""  # a pronoun as object at the end of a verb or preposition: "nya" in "menemuinya"
    trios: list[str] = []  # phrases for three parties told before: "the three leaders", "ketiganya"
    pair_numerals: list[str] = []  # how phrases of `pair_persons` begin that say how many: "kedua", "the two"
    pair_nouns: list[str] = []  # nouns for persons behind such a numeral, with nothing between: "kedua petinggi"
    numerals: dict[str, int] = {}  # what stands there for more than two: "ketiga", "the three"
    numbers: dict[str, int] = {}  # words of numbers above two: "seven" countries
    host_phrases: list[str] = []  # phrases for the host of the visit told last: "tuan rumah"
    guest_phrases: list[str] = []  # phrases for its guest: "tamu itu"
    becoming: list[str] = []  # words that make a host of somebody: "menjadi" tuan rumah
    both: list[str] = []  # of the plural pronouns, those for two: "keduanya"
    timed: list[str] = []  # words before a time or beside it in a list of legs: "pada", "kemudian"
    there_state: list[str] = []  # phrases for the state named last: "negara itu"
    named_pairs: dict[str, list[str]] = {}  # names of two states at once to their ISO alpha-3: "two koreas"
    neuter: list[str] = []  # beside them, words that mean the state or body in focus as a subject: "it", "pihaknya"
    neuter_possessives: list[str] = []  # "its"
    there_city: list[str] = []  # phrases for the city named last: "kota itu"
    copulas: list[str] = []  # words that make a place the goal of a visit told behind them: "menjadi" tujuan lawatan
    owning: list[str] = []  # of the prepositions "by", those of an owner rather than an agent: "of"
    bodies: dict[str, str] = {}  # adjectives to the body of those states: "arab" foreign ministers, the Arab League
    royal: list[str] = []  # of the singular pronouns, those for kings and princes alone: "baginda"
    spellings: dict[str, list[str]] = {}  # words to how they are spelt as well: "menelepon", "menilpon"
