"""What stands around every request: who asks and how much, under which name the archive answers,
headers, files and figures, the frame of every page.
"""
