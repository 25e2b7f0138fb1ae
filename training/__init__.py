"""The recipe that makes the model files from named public treebanks: `python -m training`."""
