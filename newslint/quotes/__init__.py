"""Quotation marks: what each mark of a draft is, how they pair, and where one is missing.

``marks`` reads every mark in its surroundings, ``pairs`` finds the cheapest explanation of them all, ``places`` finds
where a missing mark belongs, and ``faults`` puts the three together.
"""
