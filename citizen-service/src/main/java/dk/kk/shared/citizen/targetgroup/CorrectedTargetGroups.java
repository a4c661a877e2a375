package dk.kk.shared.citizen.targetgroup;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Days of which a caseworker decided, and exactly the groups of these days. */
record CorrectedTargetGroups(LocalDate validFrom, @Nullable LocalDate validTo, List<TargetGroup> targetGroups) {}
