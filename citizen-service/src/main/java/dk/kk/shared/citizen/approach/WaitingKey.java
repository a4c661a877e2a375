package dk.kk.shared.citizen.approach;

import dk.kk.shared.platform.http.PageRequest;
import dk.kk.shared.platform.json.TimeParameters;
import dk.kk.shared.platform.problem.RuleViolation;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.UUID;

/**
 * Where an approach stands in the work list.
 *
 * @param offLine false goes first: the citizen was on the green line when they asked
 */
record WaitingKey(boolean offLine, Instant askedAt, UUID id) {
    private static final WaitingKey LEAST = new WaitingKey(false, Instant.EPOCH, new UUID(0, 0));

    static WaitingKey of(Approach approach) {
        var asking = approach.asking();
        return new WaitingKey(!asking.onGreenLine(), asking.askedAt(), approach.id());
    }

    /** @throws RuleViolation {@code cursor-invalid} */
    static WaitingKey before(PageRequest page) {
        var cursor = page.after();
        return cursor == null ? LEAST : read(cursor.split(" ", 3));
    }

    private static WaitingKey read(String[] parts) {
        try {
            return new WaitingKey(flag(parts[0]), TimeParameters.instant(parts[1]), UUID.fromString(parts[2]));
        } catch (DateTimeException | IllegalArgumentException | ArrayIndexOutOfBoundsException e) {
            throw new RuleViolation("cursor-invalid");
        }
    }

    private static boolean flag(String said) {
        return switch (said) {
            case "true" -> true;
            case "false" -> false;
            default -> throw new RuleViolation("cursor-invalid");
        };
    }

    String cursor() {
        return offLine + " " + askedAt + " " + id;
    }
}
