"""The commands of the command line, one file each: ``describe`` adds the options, ``run`` does the work.

``run`` returns the exit status: 0 nothing found, 1 findings at a failing level, 2 bad usage or input, 3 our own fault.
"""

COMMANDS = {
    "check": ("newslint.commands.check", "check drafts and say what a sub-editor would mark"),
    "accept": ("newslint.commands.accept", "accept findings for good, with a reason; or a whole archive as a baseline"),
    "explain": ("newslint.commands.explain", "print a rule: what it looks for, why, on whose authority, with examples"),
    "rules": ("newslint.commands.rules", "list the rules"),
    "rule": ("newslint.commands.rule", "write a rule of your own, or run the examples of rules"),
    "try": ("newslint.commands.trying", "run a rule over an archive: how often would it speak, and where?"),
    "corrections": ("newslint.commands.corrections", "turn published corrections into names and rules, for review"),
    "init": ("newslint.commands.init", "set newslint up for a newsroom in this folder"),
    "names": ("newslint.commands.names", "look names up, tick off those of a draft, make and keep dictionaries"),
    "languagetool": ("newslint.commands.languagetool", "install, start or stop LanguageTool, for grammar as well"),
}
"""name → (module, what it does)"""
