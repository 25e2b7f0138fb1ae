"""Text to measure with: the example crisis, and the seeds where they are at hand, said again and again."""

from __future__ import annotations

from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
FOLDERS = (ROOT / "examples", ROOT.parent / "shared" / "seeds")


def texts(words: int) -> list[str]:
    """Whole articles, repeated until they hold at least `words` words.

    Raises `FileNotFoundError` where no folder holds an article.
    """
    articles = [path.read_text("utf-8-sig") for folder in FOLDERS for path in sorted(folder.glob("*.txt"))]
    if not articles:
        raise FileNotFoundError(f"no .txt in {FOLDERS[0]}")
    taken: list[str] = []
    count = 0
    while count < words:
        taken.append(articles[len(taken) % len(articles)])
        count += count_words(taken[-1])
    return taken


def count_words(text: str) -> int:
    """Words as a newsroom counts them: between white space."""
    return len(text.split())
