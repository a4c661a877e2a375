package dk.kk.shared.kpi.team;

import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Which team is responsible for a citizen. */
record Responsible(@Nullable String centre, @Nullable String team) {
    static final Responsible NOBODY = new Responsible(null, null);

    Stream<String> codes() {
        return Stream.concat(Stream.ofNullable(centre), Stream.ofNullable(team));
    }
}
