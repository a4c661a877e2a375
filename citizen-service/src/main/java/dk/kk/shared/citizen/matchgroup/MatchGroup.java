package dk.kk.shared.citizen.matchgroup;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * One assessment.
 *
 * @param model whose code it is, see {@link MatchModels}; groups of one model are never converted into another's
 * @param assessedBy employee code: who held the interview
 * @param interviewOn the interview's day, where it is another than the one from which the group holds
 */
record MatchGroup(
        String model,
        String code,
        @Nullable String assessedBy,
        @Nullable LocalDate interviewOn) {}
