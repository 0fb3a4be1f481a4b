"""Charts as files: styles inside, nothing from elsewhere, the schemes, pictures."""

from __future__ import annotations

import re
import struct
from pathlib import Path
from xml.etree import ElementTree

import pytest
from fastapi.testclient import TestClient
from hypothesis import given
from hypothesis import strategies as st

import lawatan.web.charts.standalone as standalone
from lawatan.errors import WebError
from lawatan.web.charts.drawing import Drawing
from lawatan.web.charts.measure import cut_to, text_width
from lawatan.web.charts.standalone import Frame, png_file, svg_file
from lawatan.web.charts.svg import Svg, element
from lawatan.web.charts.theme import Scheme, style_sheet, tokens

DRAWING = Drawing(300, 100, "A title", "A description", element("rect", width=10, height=10, class_="bar"))
FRAME = Frame(
    "Heading", "Subheading", ("A note that is long enough to be broken into two lines of its own, at least once",)
)
CHARTS = ("timeline", "map", "network")


@pytest.mark.parametrize("scheme", Scheme)
def test_a_style_sheet_needs_nothing_else(scheme: Scheme) -> None:
    sheet = style_sheet(scheme)
    assert "var(" not in sheet
    assert "url(" not in sheet
    assert "<" not in sheet
    assert (tokens("light")["hue-visit"] in sheet) is (scheme is not Scheme.DARK)
    assert (tokens("dark")["hue-visit"] in sheet) is (scheme is not Scheme.LIGHT)


def test_dark_has_every_colour_of_light() -> None:
    light, dark = tokens("light"), tokens("dark")
    assert light.keys() == dark.keys()
    assert all(light[name] != dark[name] for name in light if name.startswith("hue-"))


def _luminance(colour: str) -> float:
    parts = [int(colour[n : n + 2], 16) / 255 for n in (1, 3, 5)]
    linear = [p / 12.92 if p <= 0.04045 else ((p + 0.055) / 1.055) ** 2.4 for p in parts]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_hues_stand_out_from_the_paper(scheme: str) -> None:
    """WCAG 2.1, 1.4.11: 3 to 1 for what a drawing is read by."""
    known = tokens(scheme)
    paper = _luminance(known["paper"])
    for name in known:
        if name.startswith("hue-"):
            hue = _luminance(known[name])
            contrast = (max(hue, paper) + 0.05) / (min(hue, paper) + 0.05)
            assert contrast >= 3, f"{name}: {contrast:.2f}"


def test_every_class_that_is_drawn_has_a_rule() -> None:
    charts = Path(standalone.__file__).parent
    drawn = {
        word
        for file in charts.glob("*.py")
        for words in re.findall(r'class_="([a-z -]+)"', file.read_text(encoding="utf-8"))
        for word in words.split()
    } - {"chart", "lane", "arcs"}
    sheet = style_sheet(Scheme.LIGHT)
    assert {word for word in drawn if f".{word}" not in sheet} == set()


def test_an_svg_file_stands_alone() -> None:
    text = svg_file([DRAWING], FRAME)
    root = ElementTree.fromstring(text)
    assert root.tag == "{http://www.w3.org/2000/svg}svg"
    assert "http" not in text.replace("http://www.w3.org/2000/svg", "")
    said = [t.text for t in root.iter("{http://www.w3.org/2000/svg}text")]
    assert said[:2] == ["Heading", "Subheading"]
    assert len(said) == 4, "the note is broken into lines"
    assert root.get("role") == "img"


def test_a_png_is_twice_as_large() -> None:
    pytest.importorskip("resvg_py")
    picture = png_file([DRAWING], FRAME)
    assert picture.startswith(b"\x89PNG\r\n\x1a\n")
    width, height = struct.unpack(">II", picture[16:24])
    assert width == 2 * (300 + 48)
    assert picture != png_file([DRAWING], FRAME, Scheme.DARK)
    assert height > 2 * 100


def test_without_fonts_there_is_an_error_instead_of_a_picture_without_words(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(standalone, "_fonts", standalone._fonts.__wrapped__)
    monkeypatch.setattr(standalone, "_draws_text", lambda _family: False)
    with pytest.raises(WebError, match=r"no font.*fonts-dejavu"):
        png_file([DRAWING], FRAME)


def test_one_family_that_is_installed_is_enough(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(standalone, "_draws_text", lambda family: family == "DejaVu Sans")
    assert standalone._fonts.__wrapped__() == ("DejaVu Sans", "DejaVu Sans")


@pytest.mark.parametrize("name", CHARTS)
def test_pages_have_pictures(name: str, client: TestClient) -> None:
    answer = client.get(f"/{name}.svg?scheme=dark")
    assert answer.status_code == 200
    assert answer.headers["content-type"] == "image/svg+xml"
    assert f'filename="{name}.svg"' in answer.headers["content-disposition"]
    # Nothing inside may run where somebody opens the file by itself.
    assert "sandbox" in answer.headers["content-security-policy"]
    assert "script-src" not in answer.headers["content-security-policy"]
    ElementTree.fromstring(answer.text)
    pytest.importorskip("resvg_py")
    picture = client.get(f"/{name}.png")
    assert picture.headers["content-type"] == "image/png"
    assert picture.content.startswith(b"\x89PNG")


@pytest.mark.parametrize("name", CHARTS)
@pytest.mark.parametrize(
    "query",
    ["from=2023-13", "from=0000", "to=soon", "type=wedding", "standing=maybe", "from=2023-02-30", "from=20230101"],
)
def test_impossible_parameters_are_refused(name: str, query: str, client: TestClient) -> None:
    answer = client.get(f"/{name}.json?{query}")
    assert answer.status_code == 422
    assert answer.json()["error"]["status"] == 422


@pytest.mark.parametrize("name", CHARTS)
def test_odd_but_possible_parameters_are_answered(name: str, client: TestClient) -> None:
    for query in (
        "from=&to=&person=&state=&type=&text=",
        "from=2024&to=2022",
        "from=0001&to=9999",
        "from=9999-12-31&to=9999-12-31",
        "to=0001-01-01",
        "state=<script>",
        "person=%00%F0%9F%98%80",
        "text=" + "x" * 200,
        "from=1900",
    ):
        for ending in ("", ".json", ".csv", ".svg"):
            answer = client.get(f"/{name}{ending}?{query}", headers={"accept": "text/html"})
            assert answer.status_code == 200, (query, ending, answer.text[:300])
            assert "<script>" not in answer.text.replace('<script type="module"', "")


@given(st.text(max_size=60), st.floats(0, 400))
def test_cut_text_fits(text: str, room: float) -> None:
    assert text_width(cut_to(text, 11, room), 11) <= max(room, 0) or cut_to(text, 11, room) == ""


def test_svg_is_escaped_once() -> None:
    assert element("text", Svg("<b/>"), "<b/>") == "<text><b/>&lt;b/&gt;</text>"
