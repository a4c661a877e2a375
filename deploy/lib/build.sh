# Sourced after jdk25.sh, from the suite's root: packages the modules that deploy/run needs when their sources are newer than
# the last build of them.

stamp=target/run/built

run_modules() {
    sed -n 's/.*<module>\(.*\)<\/module>.*/\1/p' pom.xml | grep -v -e deploy/failpoints -e deploy/system-tests -e deploy/bench -e deploy/faults
}

is_built() {
    local module
    [ -f "$stamp" ] || return 1
    for module in $(run_modules); do
        case "$module" in *-service) [ -f "$module/target/quarkus-app/quarkus-run.jar" ] || return 1 ;; esac
    done
    [ -f deploy/local/target/local.jar ] || return 1
    [ -z "$(find pom.xml $(run_modules | sed 's/$/\/pom.xml/') $(run_modules | sed 's/$/\/src\/main/') \
        -newer "$stamp" -print -quit 2>/dev/null)" ]
}

build_what_changed() {
    if is_built; then
        return
    fi
    if ! command -v mvn >/dev/null; then
        echo "Maven is missing: install it (on Debian: apt-get install maven)." >&2
        exit 1
    fi
    mkdir -p target/run
    rm -f "$stamp"
    touch "$stamp.begun" # what changes while Maven runs is built next time
    if ! mvn -B -ntp -DskipTests package -pl "$(run_modules | paste -sd,)" -am 2>&1 | tee target/run/build.log | show_modules; then
        grep '^\[ERROR\]' target/run/build.log | head -20 >&2
        echo "The build failed; all of it is in target/run/build.log." >&2
        exit 1
    fi
    mv "$stamp.begun" "$stamp"
}

# One line that moves on a terminal, one line a module elsewhere: "building citizen-service (3 of 8)".
show_modules() {
    local line
    while IFS= read -r line; do
        if [[ $line =~ Building\ ([a-z-]+)\ .*\[([0-9]+)/([0-9]+)\] ]]; then
            if [ -t 1 ]; then
                printf '\r  building %s (%s of %s)\e[K' "${BASH_REMATCH[@]:1:3}"
            else
                printf '  building %s (%s of %s)\n' "${BASH_REMATCH[@]:1:3}"
            fi
        fi
    done
    [ ! -t 1 ] || printf '\r\e[K'
}
