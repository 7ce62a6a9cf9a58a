"""Headlines and captions held against the story below them: the number of the dead, a name.

A headline is a block of the prose, or the title of the front matter, which is not prose: a hit there is ``written``.
"""
