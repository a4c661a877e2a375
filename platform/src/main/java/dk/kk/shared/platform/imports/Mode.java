package dk.kk.shared.platform.imports;

import dk.kk.shared.platform.problem.RuleViolation;
import java.util.stream.Stream;

/** How the rows are to be understood: as history nobody is alerted about (a first load), or as news. */
public enum Mode {
    BACKFILL,
    LIVE;

    /** As a parameter. */
    public static Mode fromString(String text) {
        return Stream.of(values())
                .filter(mode -> mode.name().equals(text))
                .findFirst()
                .orElseThrow(() -> new RuleViolation("parameter-invalid"));
    }
}
