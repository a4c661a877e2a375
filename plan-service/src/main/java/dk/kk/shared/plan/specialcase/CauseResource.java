package dk.kk.shared.plan.specialcase;

import dk.kk.shared.platform.clock.BusinessClock;
import dk.kk.shared.platform.problem.RuleViolation;
import dk.kk.shared.platform.sql.Database;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/** Which causes recur: what the unit makes problems of. Few cases stand behind each, so it is for the unit and the council. */
@Path("/api/v1/special-cases/causes")
public class CauseResource {
    private static final String CAUSES = """
            select case_type, reason, count(*) as cases, count(*) filter (where outcome = 'UNSOLVED') as unsolved
            from special_case where referred_on between ? and ?
            group by case_type, reason order by cases desc, case_type, reason
            """;

    private final Database database;
    private final BusinessClock clock;

    CauseResource(Database database, BusinessClock clock) {
        this.database = database;
        this.clock = clock;
    }

    @GET
    @CausesRead
    @Operation(
            summary = "How many special cases were referred in a period, by type and reason: the most frequent first")
    public List<CauseCount> listSpecialCaseCauses(
            @RestQuery @Nullable @Parameter(description = "The first day; without it, a year before the last")
                    LocalDate from,
            @RestQuery @Nullable @Parameter(description = "The last day; without it, today") LocalDate to) {
        var last = Objects.requireNonNullElseGet(to, clock::today);
        var first = Objects.requireNonNullElseGet(from, () -> last.minusYears(1));
        if (first.isAfter(last)) {
            throw new RuleViolation("special-case-period-empty", "from", first, "to", last);
        }
        return database.list(
                CAUSES,
                row -> new CauseCount(
                        row.code("case_type", CaseType.class),
                        row.code("reason", ReferralReason.class),
                        row.number("cases"),
                        row.number("unsolved")),
                first,
                last);
    }
}
