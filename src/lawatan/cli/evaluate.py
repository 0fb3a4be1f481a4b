"""`lawatan evaluate`: scores against gold, with intervals, and what goes wrong."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING, Annotated

import typer

if TYPE_CHECKING:
    from lawatan.evaluation import Gold, Predictions


def evaluate(
    gold: Annotated[str, typer.Argument(metavar="GOLD", help="Articles with what coders found in them, JSON lines.")],
    documents: Annotated[
        str | None,
        typer.Option(metavar="FILE", help="What `lawatan analyse` wrote; the gold's texts are analysed if not given."),
    ] = None,
    events: Annotated[
        str | None, typer.Option(metavar="FILE", help="With --documents: what `lawatan export events` wrote.")
    ] = None,
    given_dates: Annotated[
        bool | None,
        typer.Option("--given-dates/--no-given-dates", help="Whether the analysis is told the days of publication."),
    ] = None,
    gold_mentions: Annotated[
        bool, typer.Option("--gold-mentions", help="Link the contacts of the gold itself: scores linkage alone.")
    ] = False,
    other_names: Annotated[
        bool, typer.Option("--other-names", help="Call every person by another name, one that no table holds.")
    ] = False,
    lang: Annotated[str | None, typer.Option(metavar="CODE", help="Only articles in one language.")] = None,
    json: Annotated[bool, typer.Option("--json", help="Print JSON, with --errors the mistakes too.")] = False,
    html: Annotated[str | None, typer.Option(metavar="FILE", help="Write a report to look at and print.")] = None,
    errors: Annotated[bool, typer.Option("--errors", help="List the mistakes.")] = False,
    put_aside: Annotated[
        bool, typer.Option("--put-aside", help="List those in articles that rule writers do not read, too.")
    ] = False,
    examples: Annotated[int, typer.Option(metavar="N", min=0, help="Mistakes listed of each kind.")] = 20,
    samples: Annotated[int, typer.Option(metavar="N", min=0, help="Bootstrap samples; 0 for no intervals.")] = 1000,
    seed: Annotated[int, typer.Option(metavar="N", help="Seed of the bootstrap and of other names.")] = 2023,
) -> None:
    """Score the program on articles in which people marked the contacts.

    The format of GOLD is described in docs/reference/gold-format.md, the figures in docs/reference/evaluation.md.
    """
    from lawatan.evaluation import evaluate as score
    from lawatan.evaluation import read_gold

    if documents is None and events is not None:
        raise typer.BadParameter("needs --documents, whose mentions the events hold", param_hint="--events")
    if documents is not None and given_dates is not None:
        raise typer.BadParameter("the documents were analysed already", param_hint="--given-dates/--no-given-dates")
    if documents is not None and gold_mentions:
        raise typer.BadParameter("takes the place of documents", param_hint="--gold-mentions")
    if documents is not None and other_names:
        raise typer.BadParameter("the documents were analysed under the names of the texts", param_hint="--other-names")
    read = read_gold(gold, lang=lang)
    if other_names:
        from lawatan.evaluation.other_names import with_other_names

        read = with_other_names(read, seed=seed)
    if gold_mentions:
        from lawatan.evaluation import predictions_of
        from lawatan.evaluation.gold_mentions import gold_mentions as mentions_of

        predictions = predictions_of(mentions_of(read, given_dates=given_dates is not False))
    else:
        predictions = _predictions(read, documents, events, given_dates=given_dates is not False)
    evaluation = score(read, predictions, samples=samples, seed=seed, show_put_aside=put_aside)
    if evaluation.absent:
        from lawatan.records.wording import count_of

        number = count_of(len(evaluation.absent), "gold article")
        sys.stderr.write(f"lawatan: {number} without a document, taken as empty; first {evaluation.absent[0]}\n")
    if html is not None:
        from lawatan.cli.output import open_output
        from lawatan.evaluation.html import render_page

        with open_output(html) as stream:
            stream.write(render_page(evaluation, examples=examples))
    if json:
        from lawatan.evaluation.json_report import json_report

        sys.stdout.buffer.write(json_report(evaluation, mistakes=errors))
    elif html != "-":
        from lawatan.cli.evaluation_tables import print_evaluation

        print_evaluation(evaluation, examples=examples if errors else 0)


def _predictions(gold: Gold, documents: str | None, events: str | None, *, given_dates: bool) -> Predictions:
    from lawatan.evaluation import Predictions, analyse_gold, predictions_of, read_documents, read_events

    if documents is not None:
        return Predictions(read_documents(documents, gold), read_events(events) if events is not None else None)
    from lawatan.cli.rejected import RejectionReport

    report = RejectionReport()
    predictions = predictions_of(report.passing(analyse_gold(gold, given_dates=given_dates)))
    report.finish()
    return predictions
