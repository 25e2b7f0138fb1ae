"""The public cases that a newspaper could print: a floor under the share that passes."""

import pytest
from eval.recognizers import SPECS, score

FLOOR = 0.9


@pytest.mark.skipif(not SPECS.is_dir(), reason="the Recognizers-Text specifications are not here")
def test_the_share_that_passes_keeps_above_its_floor() -> None:
    good, bad, out = score(SPECS)
    assert len(good) >= 130
    assert len(good) / (len(good) + len(bad)) >= FLOOR
    assert sum(out.values()) > 0
