#!/usr/bin/env bash
# See that the system libraries are there: `pdf` for WeasyPrint, `browser` for the tests, which read PDFs too, `stage`
# for what makes the stage's data.
# Root on Debian or Ubuntu gets what is missing; everyone else gets the one line to type.
set -euo pipefail

libraries=$(ldconfig -p 2>/dev/null || /sbin/ldconfig -p 2>/dev/null || true)
missing=()

need_library() { # NAME PACKAGE
    case $libraries in *"$1"*) ;; *) missing+=("$2") ;; esac
}

for part in "$@"; do
    case $part in
        pdf)
            need_library libpango-1.0.so libpango-1.0-0
            need_library libpangoft2-1.0.so libpangoft2-1.0-0
            need_library libharfbuzz-subset.so libharfbuzz-subset0
            ;;
        stage)
            # Elsewhere than on Debian the tracer itself says what it needs.
            if [ -z "${DRJIT_LIBLLVM_PATH:-}" ] && command -v apt-get >/dev/null; then
                need_library libLLVM.so.19 libllvm19
            fi
            ;;
        browser)
            if ! command -v chromium chromium-browser google-chrome >/dev/null; then
                missing+=(chromium)
            fi
            if ! command -v pdftotext >/dev/null; then
                missing+=(poppler-utils)
            fi
            ;;
    esac
done

if [ ${#missing[@]} -eq 0 ]; then
    exit 0
fi

# On a Mac the linker's cache does not exist; WeasyPrint itself says whether it finds its libraries.
if [ "$(uname)" = Darwin ] && .venv/bin/python -c 'import weasyprint' 2>/dev/null; then
    exit 0
fi

if [ "$(id -u)" = 0 ] && command -v apt-get >/dev/null; then
    echo "Installing ${missing[*]} with apt-get"
    apt-get update -qq
    DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends "${missing[@]}" >/dev/null
    exit 0
fi

echo "Missing on this system: ${missing[*]}." >&2
if command -v apt-get >/dev/null; then
    echo "Type: sudo apt-get install ${missing[*]}" >&2
elif command -v brew >/dev/null; then
    echo "Type: brew install pango harfbuzz (and for the tests: brew install --cask chromium)" >&2
else
    echo "Install Pango 1.44 or newer, HarfBuzz's subset library and, for the tests, Chromium." >&2
fi
exit 1
