# Sourced: sees to it that there is a Chromium for the tests of the pages, installed where that is allowed, or ends with one sentence.

find_chromium() {
    local name
    for name in chromium-headless-shell chromium chromium-browser google-chrome; do
        if command -v "$name"; then
            return
        fi
    done
    return 1
}

if [ -z "${CHROMIUM:-}" ]; then
    if ! CHROMIUM="$(find_chromium)"; then
        if [ "$(id -u)" = 0 ] && command -v apt-get >/dev/null; then
            echo "Installing Chromium for the tests of the pages"
            { apt-get update -qq && apt-get install -y -qq --no-install-recommends chromium-headless-shell; } >"$work/chromium.log" 2>&1 || true
        fi
        if ! CHROMIUM="$(find_chromium)"; then
            echo "Chromium is missing: install it (on Debian: apt-get install chromium-headless-shell), or name one in CHROMIUM." >&2
            exit 1
        fi
    fi
    export CHROMIUM
fi
