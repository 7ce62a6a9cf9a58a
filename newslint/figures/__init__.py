"""Figures held against each other: measures and their conversions, parts and wholes, a headline and its story.

Every finder takes a draft and yields hits in order of place. It speaks of what arithmetic decides, and is silent where
a number is open (*about*, *at least*) or it is not certain that two numbers speak of one thing.
"""
