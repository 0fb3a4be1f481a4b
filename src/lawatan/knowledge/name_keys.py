"""A key under which spellings of one person's name agree: case, diacritics, hyphens and common romanisations.

"Kim Jong-un" and "Kim Jong Un" have one key, so have "Abdel Fattah el-Sisi" and "Abdul-Fattah al-Sisi". The key is for
comparing full names; it joins no surname to a full name, and other spellings of a name are aliases in the tables.
"""

from __future__ import annotations

import re
import unicodedata

# Letters that have no decomposition in Unicode, as news agencies write them in plain Latin letters; and marks left out.
PLAIN_LETTERS = str.maketrans(
    {"ø": "o", "ł": "l", "đ": "d", "ð": "d", "þ": "th", "ı": "i", "æ": "ae", "œ": "oe", "ə": "a", "ħ": "h"}
    | dict.fromkeys("'’‘`´ʻʼʿʾ\"“”", "")
)
_NOT_LETTERS = re.compile(r"[\W_]+")

# Romanisations of one word that news uses side by side.
_SAME_WORD = {
    word: words[0]
    for words in (
        ("abdul", "abdel", "abdol"),
        ("abdullah", "abdallah", "abdollah"),
        ("ahmed", "ahmad"),
        ("fatah", "fattah"),
        ("ibrahim", "ebrahim"),
        ("mustafa", "mostafa", "moustafa"),
        ("omar", "omer", "umar"),
        ("said", "saeed", "sayed"),
        ("aleksandr", "alexander", "aleksander", "alexandr", "oleksandr", "alyaksandr", "aliaksandr"),
        ("aleksei", "alexei", "alexey", "aleksey"),
        ("andrei", "andrey", "andriy", "andrii"),
        ("bin", "ibn", "ben"),
        ("dmitry", "dmitri", "dmitriy", "dmytro"),
        ("hassan", "hasan", "hassen"),
        ("hussein", "hussain", "husain", "hossein", "husayn", "hoseyn"),
        ("khalid", "khaled"),
        ("mahmoud", "mahmud", "mehmood", "mahmood"),
        ("mohammed", "mohammad", "mohamed", "mohamad", "muhammad", "muhammed", "muhamad", "mohd", "mohamud"),
        ("nikolai", "nikolay", "mykola"),
        ("sergei", "sergey", "serhiy", "serhii"),
        ("valery", "valeri", "valeriy"),
        ("volodymyr", "volodimir"),
        ("yousef", "yusuf", "youssef", "yousuf", "yussuf", "yusef"),
        ("yury", "yuri", "yuriy", "yurii"),
        ("vasily", "vasili", "vasyl"),
    )
    for word in words
}
_RULERS = ("king", "queen", "prince", "princess", "crown", "sultan", "emir", "amir", "sheikh", "shaikh", "sheik")
_STYLES = (
    "sayyid",
    "sir",
    "dame",
    "lord",
    "pope",
    "ayatollah",
    "dr",
    "mr",
    "mrs",
    "ms",
    "tun",
    "datuk",
    "dato",
    "seri",
)
_TITLES = frozenset((*_RULERS, *_STYLES))
_ARTICLES = ("al", "el")


def name_key(name: str) -> str:
    """The key of a name; empty for a name without letters.

    Titles in front, initials in the middle, "Jr." and the Arabic article inside a name do not count. A name of one
    word keeps it, and a title that leaves one word stays: "King Salman" is not "Salman".

    >>> name_key("Kim Jong-un") == name_key("KIM JONG UN") == "kim jong un"
    True
    >>> name_key("Abdel Fattah el-Sisi") == name_key("Abdul-Fattah al-Sisi")
    True
    >>> name_key("President"), name_key("Donald J. Trump"), name_key("King Salman")
    ('president', 'donald trump', 'king salman')
    """
    if not name.isascii():
        name = "".join(c for c in unicodedata.normalize("NFKD", name) if not unicodedata.combining(c))
    words = _NOT_LETTERS.sub(" ", name.casefold().translate(PLAIN_LETTERS)).split()
    while len(words) > 2 and words[0] in _TITLES:
        del words[0]
    last = len(words) - 1
    kept: list[str] = []
    joins = False  # the word before is "abdul", which is written with or without a space
    for place, word in enumerate(words):
        if place > 0 and (word in _ARTICLES or word in ("jr", "sr")):
            joins = joins or (word in _ARTICLES and kept[-1] == "abd")
            kept[-1] = "abdul" if joins and kept[-1] == "abd" else kept[-1]
            continue
        if 0 < place < last and len(word) == 1:
            continue
        same = _SAME_WORD.get(word) or ("abdul" + word[5:] if word.startswith(("abdel", "abdol")) else word)
        if joins:
            kept[-1] += same
        else:
            kept.append(same)
        joins = kept[-1] == "abdul"
    return " ".join(kept)
