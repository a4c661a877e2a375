package dk.kk.shared.citizen.matchgroup;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One assessment.
 *
 * @param model whose groups these are: {@code 2009} has five; later models are never converted
 * @param code 1 to 5, or why there is none
 * @param assessedBy employee code
 */
record MatchGroup(String model, String code, @Nullable String assessedBy) {

    static final List<String> CODES =
            List.of("1", "2", "3", "4", "5", "NOT_MATCHED", "COARSELY_MATCHED", "ON_SICKNESS_BENEFIT");

    static final String PATTERN = "[1-5]|NOT_MATCHED|COARSELY_MATCHED|ON_SICKNESS_BENEFIT";
}
