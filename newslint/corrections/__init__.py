"""A column of published corrections → names and rules for review: what went wrong once is looked for from now on."""
