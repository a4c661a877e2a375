package dk.kk.shared.notification.known;

import dk.kk.shared.platform.consumer.HeardEvent;
import dk.kk.shared.platform.consumer.StreamKind;
import dk.kk.shared.platform.days.Period;
import dk.kk.shared.platform.sql.Database;
import dk.kk.shared.platform.sql.SqlArray;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Which SOF team is responsible for whom on which days, as believed now. */
@ApplicationScoped
public class SofTeams {

    public static final StreamKind KIND = new StreamKind("citizen", "responsibility");

    private final Database database;

    SofTeams(Database database) {
        this.database = database;
    }

    void keep(List<HeardEvent> heard) {
        if (heard.isEmpty()) {
            return;
        }
        var states = heard.stream().map(event -> event.state(State.class)).toList();
        var current = states.stream().flatMap(State::current).toList();
        database.run(
                """
                with gone as (delete from responsible_team where citizen_id = any (?))
                insert into responsible_team (citizen_id, team, caseworker, valid_from, valid_to)
                select * from unnest(?, ?, ?, ?, ?)
                """,
                SqlArray.uuids(states.stream().map(State::citizenId).toList()),
                SqlArray.uuids(current.stream().map(SofTeam::citizenId).toList()),
                SqlArray.texts(current.stream().map(SofTeam::team).toList()),
                SqlArray.texts(current.stream().map(SofTeam::caseworker).toList()),
                SqlArray.days(current.stream().map(team -> team.days().from()).toList()),
                SqlArray.days(current.stream().map(team -> team.days().to()).toList()));
    }

    record State(UUID citizenId, List<Row> rows) {

        private Stream<SofTeam> current() {
            return rows.stream()
                    .filter(row -> row.supersededAt == null && row.administration.equals("SOF"))
                    .map(row ->
                            new SofTeam(citizenId, row.team, row.caseworker, new Period(row.validFrom, row.validTo)));
        }

        record Row(
                String administration,
                String team,
                @Nullable String caseworker,
                LocalDate validFrom,
                @Nullable LocalDate validTo,
                @Nullable Instant supersededAt) {}
    }
}
