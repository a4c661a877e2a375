# Sourced by the commands of deploy/: exports JAVA_HOME as a JDK 25, or ends with one sentence on how to get one.

is_jdk_25() {
    [ -x "$1/bin/javac" ] && "$1/bin/javac" -version 2>&1 | grep -q '^javac 25'
}

find_jdk_25() {
    local home
    for home in "${JAVA_HOME:-}" /usr/lib/jvm/*25* /opt/*jdk*25* "$HOME"/.sdkman/candidates/java/25*; do
        if [ -n "$home" ] && is_jdk_25 "$home"; then
            export JAVA_HOME="$home"
            return
        fi
    done
    echo "No JDK 25 was found: install one (Eclipse Temurin has packages at https://adoptium.net/installation) and set JAVA_HOME to it." >&2
    exit 1
}

find_jdk_25
