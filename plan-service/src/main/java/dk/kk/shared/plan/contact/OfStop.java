package dk.kk.shared.plan.contact;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.util.UUID;

/** Which of a benefit stop's attempts it is, from 1: offer-service keeps it with the stop, and nobody changes it there either. */
@Embeddable
record OfStop(UUID stopId, @Column(name = "attempt_of_stop") int number) {}
