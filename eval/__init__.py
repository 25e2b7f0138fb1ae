"""Measures what Recoupe says against facts that people annotated."""

from eval.corpus import Corpus, load_corpus
from eval.facts import evaluate
from eval.report import Report

__all__ = ["Corpus", "Report", "evaluate", "load_corpus"]
