package dk.kk.shared.citizen.overview;

import dk.kk.shared.platform.sql.SqlArray;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.QueryParam;
import java.util.List;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;

/** Which of the caller's citizens are listed, and in which order. */
class CitizenFilter {
    static final String SQL = """
            and (cast(? as boolean) is null or ? = exists (
                    select from shared_period_row s, (select cast(? as date) as today) day
                    where s.citizen_id = own.citizen_id and s.superseded_at is null
                      and s.valid_from <= day.today and (s.valid_to is null or s.valid_to > day.today)))
            and (cardinality(cast(? as text[])) = 0 or exists (
                    select from match_group_row m, (select cast(? as date) as today) day
                    where m.citizen_id = own.citizen_id and m.superseded_at is null and m.code = any (?)
                      and m.valid_from <= day.today and (m.valid_to is null or m.valid_to > day.today)))
            """;

    @QueryParam("team")
    @Size(max = 40)
    @Nullable
    String team;

    @QueryParam("shared")
    @Parameter(description = "Only citizens who are shared today, or only those who are not")
    @Nullable
    Boolean shared;

    @QueryParam("matchGroup")
    @Size(max = 10)
    @Parameter(description = "Only citizens in one of these match groups today, by their codes")
    List<@Size(max = 10) String> matchGroups = List.of();

    @QueryParam("order")
    @DefaultValue("BY_ID")
    CitizenOrder order = CitizenOrder.BY_ID;

    Stream<@Nullable Object> arguments(Object today) {
        var codes = SqlArray.texts(matchGroups);
        return Stream.of(new @Nullable Object[] {shared, shared, today, codes, today, codes});
    }
}
