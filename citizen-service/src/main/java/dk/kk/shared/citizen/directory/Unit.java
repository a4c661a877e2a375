package dk.kk.shared.citizen.directory;

import static dk.kk.shared.platform.access.Role.BIF_MANAGER;
import static dk.kk.shared.platform.access.Role.SOF_MANAGER;

import dk.kk.shared.platform.access.Caller;
import dk.kk.shared.platform.outbox.Event;
import dk.kk.shared.platform.problem.RuleViolation;
import dk.kk.shared.platform.stream.StreamRef;
import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** A centre, a team or the single entry point. */
@Entity
public class Unit {

    @Id
    private String code;

    @Column
    private String name;

    @Column
    @Enumerated(EnumType.STRING)
    private Administration administration;

    @Column
    @Enumerated(EnumType.STRING)
    private UnitKind kind;

    @Column
    private @Nullable String parentCode;

    @Column
    private boolean entryPoint;

    @Column
    @Convert(converter = OpeningHoursColumn.class)
    private OpeningHours hours = OpeningHours.NONE;

    @Column
    private @Nullable String phone;

    @Column
    private long version;

    protected Unit() {} // for Hibernate

    Unit(String code, UnitEntry entry) {
        this.code = code;
        accept(entry);
    }

    /** False when the directory says so already. */
    boolean change(UnitEntry entry) {
        if (entry.equals(entry())) {
            return false;
        }
        accept(entry);
        return true;
    }

    private void accept(UnitEntry entry) {
        name = entry.name();
        administration = entry.administration();
        kind = entry.kind();
        parentCode = entry.parentCode();
        entryPoint = entry.entryPoint();
        version++;
    }

    /** False when it has these hours already. */
    boolean open(OpeningHours hours) {
        if (hours.equals(this.hours)) {
            return false;
        }
        this.hours = hours;
        version++;
        return true;
    }

    /** False when it has this number already. */
    boolean answerAt(@Nullable Phone phone) {
        var digits = phone == null ? null : phone.digits();
        if (Objects.equals(digits, this.phone)) {
            return false;
        }
        this.phone = digits;
        version++;
        return true;
    }

    /** @param cause a code: {@code imported} */
    Event event(String cause, Instant at) {
        var type = version == 1 ? "unit.registered" : "unit.changed";
        return Event.of(type, new StreamRef("directory", code), version, null, cause, at, DirectoryState.of(this));
    }

    /** The centre it belongs to: what stands above it, or the unit itself. */
    public String centre() {
        return parentCode == null ? code : parentCode;
    }

    /** By a manager of its administration who has it or its centre. */
    boolean isLedBy(Caller caller) {
        var manager = switch (administration) {
            case BIF -> BIF_MANAGER;
            case SOF -> SOF_MANAGER;
        };
        return caller.is(manager)
                && (caller.units().contains(code) || caller.units().contains(centre()));
    }

    /** @throws RuleViolation {@code unit-not-yours} */
    void requireLedBy(Caller caller) {
        if (!isLedBy(caller)) {
            throw new RuleViolation("unit-not-yours", "unit", code);
        }
    }

    /** Eight digits; null: calls go to the centre, or to whoever answers for the administration. */
    public @Nullable String phone() {
        return phone;
    }

    public OpeningHours hours() {
        return hours;
    }

    public Administration administration() {
        return administration;
    }

    public String code() {
        return code;
    }

    public UnitEntry entry() {
        return new UnitEntry(name, administration, kind, parentCode, entryPoint);
    }

    long version() {
        return version;
    }
}
