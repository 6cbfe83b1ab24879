"""HAND OVER: the log as files, one file of code per format."""
