package dk.kk.shared.notification.alert;

import dk.kk.shared.platform.clock.BusinessClock;
import dk.kk.shared.platform.sql.SqlArray;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.QueryParam;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;

/** What the alerts that are asked for have in common; nothing named: nothing. */
public class AlertFilter {
    private static final String COMMON = """
             and (cardinality(?::text[]) = 0 or kind = any (?))
             and (?::timestamptz is null or coalesce(act_by, due_at) < ?)
            """;

    private static final String OF_CITIZEN = " and citizen_id in (select id from ids_of(array[cast(? as uuid)]))";

    @QueryParam("citizenId")
    @Parameter(description = "Only alerts of this citizen, under whatever registration")
    @Nullable
    UUID citizenId;

    @QueryParam("kind")
    @Size(max = 6)
    @Parameter(description = "Only alerts of these kinds; left out, of all")
    List<AlertKind> kinds = List.of();

    @QueryParam("dueBefore")
    @Parameter(
            description = "Only alerts whose deadline lies before this day; those without a deadline are left out then")
    @Nullable
    LocalDate dueBefore;

    public @Nullable UUID citizenId() {
        return citizenId;
    }

    String sql() {
        return citizenId == null ? COMMON : COMMON + OF_CITIZEN;
    }

    Stream<@Nullable Object> arguments() {
        var codes = SqlArray.texts(kinds);
        var due = dueBefore == null
                ? null
                : dueBefore.atStartOfDay(BusinessClock.COPENHAGEN).toInstant();
        return Stream.concat(
                Stream.<@Nullable Object>of(codes, codes, due, due), Stream.<@Nullable Object>ofNullable(citizenId));
    }
}
