package dk.kk.shared.plan.coordination;

import jakarta.persistence.Embeddable;
import java.time.LocalDate;

/** @param dueOn the last day on which an answer is in time */
@Embeddable
record Deadline(LocalDate askedOn, LocalDate dueOn) {}
