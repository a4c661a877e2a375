package dk.kk.shared.platform.testing;

import dk.kk.shared.platform.relation.AccessProjection;
import dk.kk.shared.platform.relation.AccessProjection.Responsible;
import io.quarkus.arc.Arc;
import io.quarkus.narayana.jta.QuarkusTransaction;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/** Citizens of a test's own, whom the demo people or others are responsible for, and codes of its own. */
public final class Casework {

    private static final LocalDate LONG_AGO = LocalDate.of(2000, 1, 1);

    private Casework() {}

    /** A new citizen of job centre team JC1-T1 and adult team SC1-V1, where the demo people work. */
    public static UUID citizen() {
        return citizenOf("JC1-T1", "SC1-V1");
    }

    public static UUID citizenOf(String jobCentreTeam, String adultTeam) {
        return placed(UUID.randomUUID(), jobCentreTeam, adultTeam);
    }

    /** One who is known already. */
    public static UUID placed(UUID citizen, String jobCentreTeam, String adultTeam) {
        var projection = Arc.container().instance(AccessProjection.class).get();
        var rows = List.of(responsible(citizen, "BIF", jobCentreTeam), responsible(citizen, "SOF", adultTeam));
        QuarkusTransaction.requiringNew().run(() -> projection.replace(List.of(citizen), rows));
        return citizen;
    }

    /** A code nobody else uses; of letters, as random digits may happen to be a CPR number. */
    public static String code(String prefix) {
        var letters = UUID.randomUUID()
                .toString()
                .chars()
                .filter(letter -> letter != '-')
                .map(digit -> 'a' + Character.digit(digit, 16));
        return prefix
                + letters.limit(16).collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append);
    }

    private static Responsible responsible(UUID citizen, String administration, String team) {
        return new Responsible(citizen, administration, team, team.split("-", 2)[0], null, LONG_AGO, null);
    }
}
