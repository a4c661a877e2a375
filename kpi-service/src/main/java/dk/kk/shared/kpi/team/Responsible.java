package dk.kk.shared.kpi.team;

import org.jspecify.annotations.Nullable;

/** Which team is responsible for a citizen. */
record Responsible(@Nullable String centre, @Nullable String team) {
    static final Responsible NOBODY = new Responsible(null, null);
}
