"""`lawatan analyse`: one JSON object per document on stdout or in a file."""

from __future__ import annotations

from lawatan.cli.options import Inputs, MinConfidence, Output, analysis_with


def analyse(
    inputs: Inputs,
    output: Output = None,
    min_confidence: MinConfidence = None,
) -> None:
    """Read pages; write what each one says as JSON lines.

    A JSONL input has one article a line: id, url, outlet, lang, published, title, text; all but text may be missing.
    What could not be read is told on stderr. Exit code 3 when nothing could be read.
    """
    from lawatan.cli.output import open_output
    from lawatan.cli.rejected import RejectionReport, stdin_for
    from lawatan.pipeline import analyse_documents
    from lawatan.records.codec import public_document

    report = RejectionReport()
    analyse = analysis_with(min_confidence)
    with open_output(output) as stream:
        for annotated in report.passing(analyse_documents(inputs, analyse, stdin=stdin_for(inputs))):
            stream.write(public_document(annotated) + b"\n")
    report.finish()
