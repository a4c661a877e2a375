package dk.kk.shared.kpi.team;

import dk.kk.shared.kpi.definition.Population;
import dk.kk.shared.kpi.duty.Administration;
import dk.kk.shared.kpi.figure.GoalView;
import dk.kk.shared.platform.clock.BusinessClock;
import dk.kk.shared.platform.page.Reader;
import dk.kk.shared.platform.rules.ManagersOfBothSides;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.time.LocalDate;
import java.util.Objects;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/** Where a goal is reached and where it is not, for those who lead the teams. */
@Path("/goals/{goal}/teams")
class TeamPages {

    private final TeamResource api;
    private final Reader reader;
    private final BusinessClock clock;

    TeamPages(TeamResource api, Reader reader, BusinessClock clock) {
        this.api = api;
        this.reader = reader;
        this.clock = clock;
    }

    @CheckedTemplate(basePath = "team", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    record TeamsPage(ShownTeams shown) implements TemplateInstance {}

    @GET
    @ManagersOfBothSides
    public TemplateInstance goalTeams(
            @RestPath int goal,
            @RestQuery @Nullable LocalDate asOf,
            @RestQuery @DefaultValue("STRATEGY") Population population,
            @RestQuery @DefaultValue("SOF") Administration administration) {
        var day = Objects.requireNonNullElseGet(asOf, clock::today);
        return new TeamsPage(new ShownTeams(
                Integer.toString(goal),
                day,
                population,
                GoalView.named(population).in(reader.language()),
                administration,
                api.goalTeams(goal, day, null, population, administration)));
    }
}
