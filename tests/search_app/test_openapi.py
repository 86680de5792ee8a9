"""The description of the JSON interface is kept true: generated requests, answers held against it.

Requests that break the description are sent too; they must be answered by one of its errors.
"""

from __future__ import annotations

from itertools import product
from typing import Any

import pytest
import schemathesis
from flask import Flask
from flask.testing import FlaskClient
from hypothesis import HealthCheck, given, settings
from schemathesis import GenerationMode, checks
from schemathesis.specs.openapi.checks import (
    content_type_conformance,
    response_schema_conformance,
    status_code_conformance,
)

from index.request import FACETS, SORTS
from search_app.urls import PARAMETERS
from tests.search_app.corpus import Numbers

#: Strange values are no errors by CONTRACTS.md, but ignored with a notice; and a text can be a
#: faulty query. So what is checked is the answer, not whether there had to be an error.
CHECKS = [
    checks.not_a_server_error,
    status_code_conformance,
    content_type_conformance,
    response_schema_conformance,
]


@pytest.fixture
def app(client: FlaskClient) -> Flask:
    return client.application


@pytest.fixture
def described(app: Flask) -> Any:
    return schemathesis.openapi.from_wsgi("/openapi.json", app)


@pytest.mark.parametrize(
    ("path", "mode"),
    [
        *product(("/api/suche", "/api/vorschlag", "/api/dokument/{id}"), GenerationMode),
        ("/healthz", GenerationMode.POSITIVE),  # nothing can be asked wrongly there
    ],
)
def test_every_answer_is_as_described(described: Any, path: str, mode: GenerationMode) -> None:
    operation = described[path]["GET"]

    @settings(max_examples=40, deadline=None, suppress_health_check=list(HealthCheck))
    @given(case=operation.as_strategy(generation_mode=mode))
    def hold(case: Any) -> None:
        case.validate_response(case.call(), checks=CHECKS)

    hold()


def test_every_parameter_of_a_search_is_described(client: FlaskClient) -> None:
    found = client.get("/openapi.json").get_json()
    listed = found["paths"]["/api/suche"]["get"]["parameters"]
    assert {p["name"] for p in listed} == set(PARAMETERS)
    assert next(p for p in listed if p["name"] == "sortierung")["schema"]["enum"] == list(SORTS)
    assert set(found["components"]["schemas"]["Result"]["properties"]["facets"]["required"]) == {
        *FACETS
    }


def test_every_json_address_is_described(app: Flask, client: FlaskClient) -> None:
    described = {path.replace("{", "<").replace("}", ">") for path in _paths(client)}
    served = {
        rule.rule.replace("<int:document_id>", "<id>")
        for rule in app.url_map.iter_rules()
        if rule.rule.startswith(("/api/", "/healthz"))
    }
    assert described == served


@pytest.mark.parametrize("number", ["project", "withdrawn"])
def test_documents_are_as_described(
    described: Any, client: FlaskClient, numbers: Numbers, number: str
) -> None:
    operation = described["/api/dokument/{id}"]["GET"]
    case = operation.Case(path_parameters={"id": getattr(numbers, number)})
    response = case.call()
    assert response.status_code == (410 if number == "withdrawn" else 200)
    case.validate_response(response)


def _paths(client: FlaskClient) -> list[str]:
    return list(client.get("/openapi.json").get_json()["paths"])
