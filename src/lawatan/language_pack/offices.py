"""Schema of `offices.toml`: the grammar of office-holders, institutions and names.

Words are looked up token by token, longest phrase first, and every token of a sentence gets a one-letter code; the
patterns are regular expressions over these codes, tried in the file's order at each place, with named groups:

    C country (name or adjective)   T city                 O international organisation
    H office head (minister)        F field (foreign)      K whole office (Menlu, secretary of state)
    M modifier (deputy, former)     L group (leaders)      R honorific or rank (Mr, General)
    I institution (Kemlu)           J institution head (ministry, embassy)   N run of capitalised words
    B capital of a state            S body that one state has (CIA)
    Y noun for an official that needs its state
    Q counterpart                   P publisher            G region    X other proper name
    E remit tied to the office before it ("for African Affairs")    U body beside an office ("State Duma")
    i "in"    v "for"    t "to"
    b body of the state after it    s place of a posting    u number of a unit: all three directly after an office alone
    e "and also", of one person
    a article    p "of"    f "from", where `origins` tells it from "of"    ' possessive    d "and"    D month or weekday
    , ( ) . - themselves            w any other word

Groups: `n` name, `h` `f` `g` `m` `m2` `m3` `m4` `b` `b2` `k` the parts of the office, `c` (or `c2`) its state, `o` a
second office whose holder is only the owner ("adviser of President X"), `s` one whose holder the person serves, `l`
group head, `i` institution. "{rank}" in an expression stands for the part of that name in `pattern_parts`.
"""

from __future__ import annotations

import msgspec


class OfficePattern(msgspec.Struct, frozen=True):
    """One pattern over codes; `id` is an address ("id.office.name"). `type` is an `EntityType` value."""

    id: str
    type: str
    codes: str


class OfficeTable(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """`offices.toml`. Keys of the mappings are English phrases, values the surfaces in the language."""

    heads: dict[str, list[str]]
    fields: dict[str, list[str]]
    offices: dict[str, list[str]]
    modifiers: dict[str, list[str]]
    groups: dict[str, list[str]]
    institutions: dict[str, list[str]]
    institution_heads: dict[str, list[str]]
    honorifics: list[str]
    former: list[str]
    articles: list[str]
    of: list[str]
    conjunctions: list[str]
    possessive: list[str]
    demonstratives: list[str]
    named_after: list[str]  # things that bear names of persons: "hotel", "USS"; a name after them is no person
    named_premises: list[str]  # buildings, rooms and streets that bear names of places: a city beside them is no place
    thing_nouns: list[str]  # nouns whose name is no person's: "the carrier Charles de Gaulle"
    service_ranks: dict[str, list[str]]  # English rank to the honorifics that make one an officer or a royal of a state
    out_of_service: list[str]  # words beside a rank that say that its bearer has left
    settlements: list[str]  # nouns for towns: the name beside one is a place's: "town"
    state_parts: list[str]  # nouns for parts of a state, likewise: "province"
    pair_words: list[str]  # "kedua", "both": the office after them is two persons named before
    row_words: list[str]  # "ketiga", "three": after an article or no noun, three or more persons named before
    counterparts: list[str]
    capitals: list[str]
    other_capitals: list[
        str
    ]  # what has the word for a capital in it and is no capital of a state: "commercial capital"
    state_after_office: bool  # "Menlu China Wang Yi", not "Chinese Foreign Minister Wang Yi"
    relatives: list[str]  # words between a name and an office that its holder also has: "yang juga", "who is also"
    name_particles: list[str]
    not_person: list[str]
    not_official: list[str]
    calendar: list[str]
    common_words: list[str]
    short_states: dict[str, tuple[str, str]]  # "North" to the full name on the page and the state: "North Korea", PRK
    home_countries: dict[str, str]
    state_institutions: dict[str, str]  # armed forces and the like by their own names, to ISO alpha-3
    office_states: dict[str, str]  # offices that one state alone has: English phrase to ISO alpha-3
    patterns: list[OfficePattern]
    home_bodies: dict[str, str] = {}  # bodies of a state that bare are that state's: "dpr" to ISO alpha-3
    further_bodies: list[str] = []  # bodies by one word, in lower case, that no other list has: "kadin"
    company_marks: list[str] = []  # words with which names of companies begin: "pt"
    company_ends: list[str] = []  # and with which they end: "tbk"
    title_words: list[str] = []  # words of titles that are known with a letter too few, too many or out of place
    short_state_signs: list[str] = []  # names on a page by which it may use all of `short_states`: "Panmunjom"
    row_openers: list[str] = []  # words before one of `row_words`, besides articles: "all three ministers"
    currencies: list[str] = []  # words beside a state that make it a money: "US dollars"
    leading: list[str] = []  # verbs whose subject heads what follows: "leads the Kenyan delegation"
    commanding: dict[str, list[str]] = {}  # office to verbs that say it behind a relative word: "who commands"
    since: list[str] = []  # words before who did last what somebody now does: "no premier since X"
    firsts: list[str] = []  # words that say that nobody did between: "first", "no"
    predecessors: list[str] = []  # nouns for who held an office before
    successors: list[str] = []  # and for who held it after
    represented: list[str] = []  # verbs between a state and who comes for it: "represented"
    agents: list[str] = []  # plain nouns for who acts for a state that owns them: "Oslo's man at the talks"
    companions: list[str] = []  # nouns for what somebody of a state is to another: "his Venezuelan ally, X"
    visiting: list[str] = []  # words of `articles` that tell of a visit of the holder: "visiting"
    teams: list[str] = []  # nouns for those whom somebody leads: "team"
    owning_relatives: list[str] = []  # relative words that own the office behind them: "whose"
    under: list[str] = []  # words between them and who leads them: "under"
    within: list[str] = []  # "in", where it ties an office to its state: "her counterpart in Oslo"
    origins: list[str] = []  # words before a state that say whose an office-holder is: "dari"
    field_forms: list[str] = []  # how nouns of a remit begin and end, where that tells them: "ke-an" of "kehutanan"
    singular_officials: list[str] = []  # nouns that name an office-holder only beside a state: "a US official"
    title_states: dict[str, list[str]] = {}  # ISO alpha-3 to titles that one state bestows: "tan sri", "pehin"
    offices_of_state: dict[str, str] = {}  # offices whose words name one state's alone: "panglima tni" to ISO alpha-3
    owners: list[str] = []  # words before an office that tie it to the person named before: "his foreign minister"
    definite_articles: list[str] = []  # words before an office that say that its holder has been told of: "the", "sang"
    acting_for: list[str] = []  # verbs whose subject acts for the state after them: "signed for Kenya"
    announcing: list[str] = []  # verbs by which a state says something of its own: "denied", "mengumumkan"
    indefinite: list[str] = []  # articles before somebody of whom nothing was told yet: "a", "seorang"
    purposes: list[str] = []  # "for", "from", where they are told from "of"
    pattern_parts: dict[str, str] = {}  # parts of patterns by name: "{rank}" in the codes of a pattern is this
    ranks_after: dict[str, list[str]] = {}  # English rank to words after an office: acting, "sementara"; "-elect" joins
    remit_openers: list[str] = []  # "urusan": the word after it is a field, whatever it is
    remit_words: list[str] = []  # nouns of what offices are for, besides the fields: "terorisme", "perlucutan"
    bodies: dict[str, list[str]] = {}  # English kind to first words of names of a state's bodies: committee, "komite"
    private_bodies: list[str] = []  # words that say that a body is no state's: "olimpiade"
    state_bodies: dict[
        str, tuple[str, str]
    ] = {}  # bodies that one state has: "CIA" to its English name and ISO alpha-3
    source_openers: list[str] = []  # before who says so, at the head of a sentence: "according to", "menurut"
    combining: dict[str, str] = {}  # forms of states before a hyphen, and their adjectives: "Sino-Russian"
    hyphened: list[str] = []  # words that a hyphen joins to an office or to its state: "then-President"
    sides: list[str] = []  # words of where in a picture somebody stands: "second", "left"
    seats: list[str] = []  # words before the place of a posting: "di" of "Duta Besar RI di Tokyo"
    that_state: list[str] = []  # "negara itu": after an office, the only state told of just before
    state_forms: list[str] = []  # first words of formal names of states: "Kerajaan"
    state_kinds: list[str] = []  # words between them and the name: "Federal", "Sosialis"
    towards: list[str] = []  # "to", before the place of a posting: "ambassador to Iraq"
    besides: list[str] = []  # before a state whose name ends there: "besides Kenya President X will visit"
    remit_forms: list[str] = []  # endings of such words that no name has: "tion"
    remit_links: list[str] = []  # what ties a remit to the office before it: "for", "in charge of"
    body_nouns: list[str] = []  # nouns of bodies that an office can be of: "council", "agency"
    body_adjectives: list[str] = []  # words in the names of bodies that no remit has: "supreme"
    body_complements: list[str] = []  # what such a noun goes on with after "of": "ministers", "staff"
    owning_words: list[str] = []  # words that own the rest of a body's name: "People" of "People's Congress"
    owner_suffix: str = ""  # a pronoun at the end of a state's name: "nya" of "rekan Thailandnya"
    modals: list[str] = []  # words behind which those of `office_verbs` name nobody: "will chair", "menjadi tamu"
    office_verbs: list[str] = []  # words for offices that are verbs as well, or predicates: "chair", "tamu"
    predicate_words: list[str] = []  # words with which the predicate of a subject begins that no comma parts from it
    before_objects: list[str] = []  # words before an office with whose holder somebody deals: "menemui", "with"
    verb_forms: list[str] = []  # how words begin that make a name before them their subject: "me", "akan"
    alongside: list[str] = []  # words between an office-holder and a colleague who comes along: "didampingi"
    led: list[str] = []  # what says who leads a delegation: "led" by, "dipimpin"
    two_states: list[str] = []  # nouns behind `pair_words` that mean two states told before: "negara"
    led_things: list[str] = []  # nouns behind which a word of `led` says which state leads them: "koalisi" pimpinan AS
    also: list[str] = []  # words between two offices of one person: "yang juga", "merangkap"
    name_abbreviations: list[str] = []  # short forms inside names whose full stop ends none: "Mohd."
    calendar_surnames: list[str] = []  # of the calendar, those that are family names, too: "Theresa May"
    calendar_leads: list[str] = []  # words before one of them that show it to be a month: "in May"
    states_as_adjectives: list[str] = []  # names of states that stand for their adjectives: "New Zealand"
    plurals: list[tuple[str, str]] = []  # endings of plurals and what stands there in the singular: "ies", "y"
    no_offices: list[str] = []  # phrases in which the word for an office is none: "at the head of"
    newness: list[str] = []  # words behind an office that say since when somebody holds it: "yang baru"
    held_then: list[str] = []  # between a name and the office held at the time told: "X, then foreign minister,"
    saying: list[str] = []  # verbs of saying beside who speaks: "kata", "said"
    obliged: list[str] = []  # words behind a state that say what others want of it: "must", "harus"
    sending: list[str] = []  # verbs whose object travels for their subject: "sent", "mengutus"
    acting_as: list[str] = []  # words before the office as which somebody is sent: "as", "sebagai"
    describing: list[str] = []  # words that open what tells who of many somebody is: "yang", "to", "who"
    known_as: list[str] = []  # words before another name of somebody: "better known as", "yang akrab dipanggil"
    bodies_of_state: dict[str, str] = {}  # bodies that one state has by their name: "State Duma" to ISO alpha-3
