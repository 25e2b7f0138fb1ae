"""The whole flow on one screen: read, clean, annotate, times, extract, resolve, reconcile."""
