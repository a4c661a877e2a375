package dk.kk.shared.offer.counting;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;

/** What a day in an offer counts as: in the activation rate (goal 2), and for goal 3. */
@Embeddable
public record Counts(
        @Enumerated(EnumType.STRING) CountsAs countsAs,
        @Column(name = "counts_for_goal3") boolean countsForGoal3) {}
