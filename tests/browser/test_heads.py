"""What programs read in the head of a document's page is allowed by the policy, and is data."""

from __future__ import annotations

import json

import pytest

from tests.browser.conftest import Visitor
from tests.search_app.corpus import Numbers

pytestmark = pytest.mark.browser

BLOCK = "document.querySelector('script[type=\"application/ld+json\"]').textContent"


@pytest.mark.parametrize("which", ["project", "event", "slides", "hostile"])
def test_json_ld_stands_in_the_page_and_the_policy_does_not_mind(
    visitor: Visitor, numbers: Numbers, which: str
) -> None:
    """`visitor` fails on any message of the console, so on any breach of the policy."""
    number = numbers.hostile[0] if which == "hostile" else getattr(numbers, which)
    visit = visitor()
    visit.page.add_init_script(
        "window.breaches = []; addEventListener('securitypolicyviolation', "
        "event => window.breaches.push(event.violatedDirective))"
    )
    page = visit.open(f"/dokument/{number}")
    page.wait_for_load_state("networkidle")

    found = json.loads(page.evaluate(BLOCK))

    assert found["@context"] == "https://schema.org"
    assert found["url"].endswith(f"/dokument/{number}")
    assert page.evaluate("window.breaches") == []
    scripts = "[...document.querySelectorAll('script')]"
    assert page.evaluate(f"{scripts}.every(s => s.src || s.type === 'application/ld+json')")


def test_a_script_that_runs_is_a_breach(visitor: Visitor, numbers: Numbers) -> None:
    """The negative control: the same block with a type that runs would be noticed."""
    visit = visitor()
    page = visit.open(f"/dokument/{numbers.project}")
    directive = page.evaluate(
        """() => new Promise(done => {
            addEventListener('securitypolicyviolation', e => done(e.violatedDirective));
            const script = document.createElement('script');
            script.textContent = 'window.ran = 1';
            document.head.append(script);
        })"""
    )
    assert directive.startswith("script-src")
    assert page.evaluate("window.ran") is None
    visit.faults.clear()
