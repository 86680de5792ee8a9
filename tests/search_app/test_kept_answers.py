"""What a search keeps of its answers is right for each role, and gone with the next commit."""

from __future__ import annotations

from archive.model import Visibility
from index.request import SearchRequest
from tests.search_app.builder import Archive, Draft


def test_the_same_words_are_right_for_each_role_and_after_a_commit(fresh: Archive) -> None:
    """Asked twice, so that the second answer is one that was kept."""
    fresh.put(Draft("Ein Titel", ("Kanarienwort",)))
    fresh.put(Draft("Geheim", ("Kanarienwort",), visibility=Visibility.STAFF))
    fresh.index()
    search = fresh.services.search
    for _ in range(2):
        for role, number in ((Visibility.PUBLIC, 1), (Visibility.STAFF, 2)):
            result = search.search(SearchRequest("Kanarienwort", role=role))
            assert result.total == len(result.hits) == number
            assert [t.documents for t in result.terms] == [number]
            assert search.count(SearchRequest("NICHT Kanarienwort", role=role)) == 0
    fresh.put(Draft("Zweiter", ("Kanarienwort",)))
    fresh.index()
    assert search.count(SearchRequest("Kanarienwort")) == 2
