#!/usr/bin/env bash
# Builds newslint-core into the environment that is active, and proves that newslint finds the same with it.
set -euo pipefail
cd "$(dirname "$0")/.."

if ! command -v cargo > /dev/null; then
    [ -z "${CI:-}" ] || { echo "cargo is needed here"; exit 1; }
    echo "skipped: no cargo"
    exit 0
fi
(cd core && cargo fmt --check && cargo clippy --locked --release --quiet -- -D warnings)
python -m pip install -q ./core
python -c 'from newslint.native import core; assert core, "newslint-core is not in use"'
pytest tests/test_{core*,anchors,confused,consistency,dates*,doubled,figures,grammar,hostile_words,lexicon,memory}.py \
    tests/test_{names*,numbers,parallel,pattern,percent,punctuation,quotes,readers_end_to_end,results,roles,rules}.py \
    tests/test_{seed,shelf,slips,styles,swap,tables,ways,words,worst_cases}.py
python bench/instructions.py
