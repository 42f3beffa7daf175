#!/usr/bin/env bash
# Refreshes the pinned requirements: installs what pyproject.toml allows into an empty virtual environment and
# writes down what came. No hashes: a set for every platform cannot be had without naming where it comes from.
set -euo pipefail
cd "$(dirname "$0")/.."

python="${1:-python3}"
folder="$(mktemp -d)"
trap 'rm -rf "$folder"' EXIT

freeze() { # NAME, WHAT, ENVIRONMENT: writes requirements/NAME.txt from the environment as it is now
    {
        echo "# $2. Made by \`make lock\` from pyproject.toml; do not edit."
        "$folder/${3:-venv}/bin/pip" freeze --exclude setuptools
    } >"requirements/$1.txt"
}

"$python" -m venv "$folder/venv"
"$folder/venv/bin/pip" install -qq --upgrade pip setuptools
{
    echo "# What builds the package. Made by \`make lock\` from pyproject.toml; do not edit."
    "$folder/venv/bin/pip" freeze --all | grep '^setuptools=='
} >requirements/build.txt
"$folder/venv/bin/python" -c 'import tomllib; print(*tomllib.load(open("pyproject.toml", "rb"))["project"]["dependencies"], sep="\n")' \
    >"$folder/run.in"
"$folder/venv/bin/pip" install -qq --requirement "$folder/run.in"
freeze run "What grootboek needs to run"
"$folder/venv/bin/pip" install -qq --group develop
freeze develop "What the work on grootboek needs, run.txt included"
"$folder/venv/bin/pip" install -qq --group fuzz
freeze fuzz "What \`make fuzz\` needs, develop.txt included"
"$python" -m venv "$folder/mutants"
"$folder/mutants/bin/pip" install -qq --upgrade pip setuptools
"$folder/mutants/bin/pip" install -qq --requirement requirements/develop.txt --group mutants
freeze mutants "What \`make mutants\` needs, develop.txt included" mutants
