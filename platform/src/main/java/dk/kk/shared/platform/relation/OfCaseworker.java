package dk.kk.shared.platform.relation;

import dk.kk.shared.platform.access.Caller;
import dk.kk.shared.platform.access.Principal;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.QueryParam;
import java.time.LocalDate;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;

/**
 * Narrows a list of the caller's citizens to those of one caseworker; where none is named, to nothing. Only of the caller's own
 * side: who has a citizen at the other one is not for every list to tell.
 */
public class OfCaseworker {
    private static final String ME = "me";
    private static final String SQL = """
             and exists (select from access_relation held
                         where held.citizen_id = %s and held.administration = ? and held.caseworker = ?
                           and held.valid_from <= ? and (held.valid_to is null or held.valid_to > ?))
            """;

    @QueryParam("caseworker")
    @Size(max = 40)
    @Parameter(
            description =
                    "Only citizens whom this caseworker of your own side is responsible for today, by employee code; me: you")
    @Nullable
    String caseworker;

    /** @param citizen the id as which the citizen is seen, as the query says it */
    public String sql(String citizen) {
        return caseworker == null ? "" : SQL.formatted(citizen);
    }

    public Stream<Object> arguments(Caller caller, LocalDate today) {
        if (caseworker == null) {
            return Stream.of();
        }
        var code = caseworker.equals(ME) ? caller.employee() : caseworker;
        var side = caller.principal() instanceof Principal.Person person ? person.administration() : "";
        return Stream.of(side, code, today, today);
    }
}
