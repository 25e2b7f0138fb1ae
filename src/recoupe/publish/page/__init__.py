"""The page: one HTML file that shows a dossier offline, with every figure one click from its words."""

from recoupe.publish.page.dossier_like import DossierLike
from recoupe.publish.page.render import render_page

__all__ = ["DossierLike", "render_page"]
