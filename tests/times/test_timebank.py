"""French TimeBank's public part: floors a little under what is reached."""

import pytest
from eval.times import SHARED, timebank

TIMEBANK = SHARED / "french_timebank" / "Data"


@pytest.mark.skipif(not TIMEBANK.is_dir(), reason="French TimeBank is not here")
def test_the_floors_hold() -> None:
    score = timebank(TIMEBANK, misses=False)
    assert score.f1(score.relaxed) >= 0.96
    assert score.f1(score.strict) >= 0.93
    assert score.f1(score.value) >= 0.88
