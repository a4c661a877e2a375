package dk.kk.shared.plan.proposal;

import dk.kk.shared.plan.figure.FigureValue;
import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Embedded;
import java.time.LocalDate;

/** The problem's figure before a proposal was carried out and after it was in place, as registered; and what that tells. */
@Embeddable
record Evaluation(
        @Embedded
        @AttributeOverride(name = "day", column = @Column(name = "before_day"))
        @AttributeOverride(name = "knownAt", column = @Column(name = "before_known_at"))
        @AttributeOverride(name = "amount", column = @Column(name = "before_amount"))
        @AttributeOverride(name = "ofAll", column = @Column(name = "before_of_all"))
        FigureValue before,

        @Embedded
        @AttributeOverride(name = "day", column = @Column(name = "after_day"))
        @AttributeOverride(name = "knownAt", column = @Column(name = "after_known_at"))
        @AttributeOverride(name = "amount", column = @Column(name = "after_amount"))
        @AttributeOverride(name = "ofAll", column = @Column(name = "after_of_all"))
        FigureValue after,

        String words,
        LocalDate registeredOn) {}
