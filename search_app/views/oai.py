"""`/oai`: the harvesting of metadata by OAI-PMH 2.0. It tells everybody what a guest may see."""

from __future__ import annotations

from flask import Blueprint, Response, render_template, request

from search_app.interop.oai.protocol import (
    UNREPEATABLE,
    ProtocolError,
    Question,
    question,
    told,
)
from search_app.interop.oai.repository import Answer, Repository
from search_app.printable import xml_text
from search_app.views.lookup import base, services

bp = Blueprint("oai", __name__)


@bp.route("/oai", methods=["GET", "POST"])
def oai() -> Response:
    """The answer to a verb. Errors of the protocol are answers too, of status 200."""
    given = request.form if request.method == "POST" else request.args
    asked: Question | None = None
    archive = repository()
    try:
        asked = question(given.items(multi=True))
        return _page(archive, asked, archive.answer(asked), None)
    except ProtocolError as error:
        return _page(archive, asked, None, error)


def repository() -> Repository:
    """The archive as harvesters see it."""
    return Repository(services().catalogue, services().settings, base())


def _page(
    archive: Repository,
    asked: Question | None,
    answer: Answer | None,
    error: ProtocolError | None,
) -> Response:
    is_repeated = asked is not None and (error is None or error.code not in UNREPEATABLE)
    text = render_template(
        "oai.xml",
        at=told(archive.at),
        address=archive.address,
        repeated=_repeated(asked) if asked and is_repeated else (),
        verb=asked.verb if asked else "",
        answer=answer,
        error=error,
    )
    return Response(text, content_type="text/xml; charset=utf-8")


def _repeated(asked: Question) -> tuple[tuple[str, str], ...]:
    """The request, as the answer repeats it."""
    pairs = (("verb", asked.verb), *asked.arguments.items())
    return tuple((name, xml_text(value)) for name, value in pairs)
