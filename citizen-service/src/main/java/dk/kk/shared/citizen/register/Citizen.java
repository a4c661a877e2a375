package dk.kk.shared.citizen.register;

import dk.kk.shared.platform.outbox.Event;
import dk.kk.shared.platform.problem.RuleViolation;
import dk.kk.shared.platform.stream.Ids;
import dk.kk.shared.platform.stream.StreamRef;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A person known to at least one of the two administrations. The CPR number is kept apart, in {@link CprNumbers}. */
@Entity
class Citizen {

    @Id
    private UUID id;

    @Column
    private String givenName;

    @Column
    private String familyName;

    @Column
    private LocalDate registeredOn;

    @Column
    private @Nullable LocalDate endedOn;

    @Column
    @Enumerated(EnumType.STRING)
    private @Nullable EndReason endReason;

    @Column
    private long version;

    protected Citizen() {} // for Hibernate

    private Citizen(UUID id, String givenName, String familyName, LocalDate registeredOn) {
        this.id = id;
        this.givenName = givenName;
        this.familyName = familyName;
        this.registeredOn = registeredOn;
        this.version = 1;
    }

    static Citizen register(String givenName, String familyName, LocalDate on) {
        return register(Ids.next(), givenName, familyName, on);
    }

    /** Under an id the import has already given out. */
    static Citizen register(UUID id, String givenName, String familyName, LocalDate on) {
        return new Citizen(id, givenName, familyName, on);
    }

    /** False when that is the name already. */
    boolean rename(String given, String family) {
        if (givenName.equals(given) && familyName.equals(family)) {
            return false;
        }
        givenName = given;
        familyName = family;
        version++;
        return true;
    }

    /** Died, or moved from the city. What the administrations still do is theirs to end. */
    void end(LocalDate on, EndReason reason) {
        if (endedOn != null) {
            throw new RuleViolation("citizen-ended", "endedOn", endedOn);
        }
        endedOn = on;
        endReason = reason;
        version++;
    }

    Event event(String type, String cause, Instant at) {
        var state = new CitizenState(id, registeredOn, endedOn, endReason);
        return Event.of(type, new StreamRef("citizen", id), version, id, cause, at, state);
    }

    UUID id() {
        return id;
    }

    String givenName() {
        return givenName;
    }

    String familyName() {
        return familyName;
    }

    LocalDate registeredOn() {
        return registeredOn;
    }

    @Nullable
    LocalDate endedOn() {
        return endedOn;
    }

    @Nullable
    EndReason endReason() {
        return endReason;
    }

    long version() {
        return version;
    }
}
