# Sourced after jdk25.sh, from the suite's root: packages those modules of the running suite whose sources are newer than what
# was last built of them, here or by any other Maven run.

run_modules() {
    sed -n 's/.*<module>\(.*\)<\/module>.*/\1/p' pom.xml | grep -x -e '.*-service' -e deploy/local
}

built_file() {
    case "$1" in
        *-service) echo "$1/target/quarkus-app/quarkus-run.jar" ;;
        *) echo "$1/target/local.jar" ;;
    esac
}

packaged_with() {
    case "$1" in
        *-service) echo platform/pom.xml platform/src/main ;;
        *) echo deploy/population/pom.xml deploy/population/src/main platform/src/main/resources ;;
    esac
}

# Maven leaves a jar alone whose classes are the same: the stamp remembers that it has looked.
stamp_of() {
    echo "target/run/built/${1//\//-}"
}

is_stale() {
    local built stamp
    built="$(built_file "$1")"
    stamp="$(stamp_of "$1")"
    [ -f "$built" ] || return 0
    [ "$stamp" -nt "$built" ] || stamp="$built"
    [ -n "$(find pom.xml "$1/pom.xml" "$1/src/main" $(packaged_with "$1") -newer "$stamp" -print -quit 2>/dev/null)" ]
}

build_what_changed() {
    local module stale=()
    for module in $(run_modules); do
        if is_stale "$module"; then stale+=("$module"); fi
    done
    if [ ${#stale[@]} -eq 0 ]; then
        return
    fi
    if ! command -v mvn >/dev/null; then
        echo "Maven is missing: install it (on Debian: apt-get install maven)." >&2
        exit 1
    fi
    mkdir -p target/run/built
    touch target/run/built/begun # what changes while Maven runs is built next time
    if ! mvn -B -ntp -DskipTests package -pl "$(IFS=,; echo "${stale[*]}")" -am 2>&1 | tee target/run/build.log | show_modules; then
        grep '^\[ERROR\]' target/run/build.log | sed -n 1,20p >&2
        echo "The build failed; all of it is in target/run/build.log." >&2
        exit 1
    fi
    for module in "${stale[@]}"; do
        cp -p target/run/built/begun "$(stamp_of "$module")"
    done
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
