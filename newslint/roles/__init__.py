"""Who holds what and when: titles in a draft, held against the roles that the dictionary lists."""
