"""The web app: the views of the page over a dossier of any size, and deciding on it.

Everything is answered from the file on this machine; nothing is asked of the network.
"""
