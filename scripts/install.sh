#!/usr/bin/env bash
# Make .venv and install the pinned packages of one requirements file into it.
set -euo pipefail

requirements=$1
python=${PYTHON:-python3}

if ! "$python" -c 'import sys; sys.exit(sys.version_info < (3, 11))' 2>/dev/null; then
    echo "Catchlight needs Python 3.11 or newer; $python is $("$python" --version 2>&1 || echo 'not there')." >&2
    echo "With another one: make run PYTHON=python3.12" >&2
    exit 1
fi

if [ ! -x .venv/bin/python ]; then
    echo "Making .venv with $("$python" --version)"
    if ! "$python" -m venv .venv; then
        rm -rf .venv
        echo "Python's venv module is incomplete. Type: sudo apt-get install python3-venv" >&2
        exit 1
    fi
fi

echo "Installing $requirements (a minute or two, once)"
.venv/bin/python -m pip install --disable-pip-version-check --progress-bar off -r "$requirements" |
    awk '/^(Collecting|Downloading)/ { printf "." ; fflush() } END { print "" }'
