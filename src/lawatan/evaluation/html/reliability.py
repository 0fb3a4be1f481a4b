"""Whether probabilities hold: a reliability diagram and its table."""

from __future__ import annotations

from typing import Final

from lawatan.evaluation.calibration import Band, Calibration
from lawatan.evaluation.html.markup import Markup, element, join
from lawatan.evaluation.html.tables import table

SIDE: Final = 100.0
MARGIN: Final = 12.0
LARGEST: Final = 4.5  # radius of the bin with most contacts
SMALLEST: Final = 1.0


def reliability(calibration: Calibration) -> Markup:
    """The diagram beside the table of its bins."""
    return element("div", diagram(calibration), bins_table(calibration), class_="reliability")


def diagram(calibration: Calibration) -> Markup:
    """Mean probability against the share that was right, a dot a bin; on the diagonal the probabilities hold."""
    most = max(b.contacts for b in calibration.bins)
    shapes = [
        element("rect", class_="track", x=MARGIN, y=0, width=SIDE, height=SIDE),
        element("line", class_="axis", x1=MARGIN, y1=SIDE, x2=MARGIN + SIDE, y2=0.0),
    ]
    for tenth in (0.0, 0.5, 1.0):
        at = SIDE * tenth
        shapes.append(element("text", f"{tenth:g}", x=MARGIN + at, y=SIDE + 8, class_="tick middle"))
        shapes.append(element("text", f"{tenth:g}", x=MARGIN - 2, y=SIDE - at + 2, class_="tick end"))
    for band in calibration.bins:
        x, y = MARGIN + SIDE * band.mean, SIDE * (1 - band.right / band.contacts)
        radius = max(SMALLEST, LARGEST * (band.contacts / most) ** 0.5)
        shapes.append(element("line", class_="gap", x1=x, y1=y, x2=x, y2=SIDE * (1 - band.mean)))
        shapes.append(element("circle", element("title", in_words(band)), class_="one", cx=x, cy=y, r=round(radius, 2)))
    return element(
        "svg",
        *shapes,
        class_="reliability",
        viewBox=f"-1 -5 {SIDE + MARGIN + 8:g} {SIDE + 16:g}",
        role="img",
        aria_label="Reliability: " + "; ".join(map(in_words, calibration.bins)),
    )


def in_words(band: Band) -> str:
    """A bin in words.

    >>> in_words(Band(0.5, 0.6, 4, 0.55, 3))
    'mean probability 0.55, right 3 of 4'
    """
    return f"mean probability {band.mean:.2f}, right {band.right} of {band.contacts}"


def bins_table(calibration: Calibration) -> Markup:
    """Each bin's contacts, mean probability and share that was right."""
    rows = [
        (f"{b.low:.1f} to {b.high:.1f}", str(b.contacts), f"{b.mean:.3f}", f"{b.right / b.contacts:.3f}")
        for b in calibration.bins
    ]
    scores = (
        f"Brier score {calibration.brier:.3f}; expected calibration error {calibration.expected_error:.3f}; "
        f"{calibration.contacts:,} contacts."
    )
    head = ("probability", "contacts", "mean", "right")
    return join(
        element("div", table(head, rows, caption="Contacts by probability"), element("p", scores, class_="meaning"))
    )
