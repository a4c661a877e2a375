package dk.kk.shared.citizen.targetgroup;

import java.util.UUID;

/** The key of a timeline: whether a citizen is in one of the groups. */
record GroupOfCitizen(UUID citizenId, TargetGroup targetGroup) {
    /** Being in a group has no content but its days. */
    record Membership() {}
}
