package dk.kk.shared.kpi.duty;

import dk.kk.shared.platform.access.Caller;
import dk.kk.shared.platform.access.Principal.Person;
import java.util.Arrays;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Who undertook something. */
@Schema(name = "DutyAdministration")
public enum Administration {
    BIF,
    SOF;

    /** Of a person who works in one. */
    public static Optional<Administration> of(Caller caller) {
        return Arrays.stream(values())
                .filter(side -> caller.principal() instanceof Person person
                        && person.administration().equals(side.name()))
                .findFirst();
    }
}
