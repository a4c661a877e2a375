package dk.kk.shared.notification.alert;

import dk.kk.shared.platform.sql.Database;
import jakarta.inject.Singleton;
import java.util.Collection;
import java.util.List;

/** The teams that had an alert before it was routed elsewhere: when what they were told is taken back, they must know. */
@Singleton
class FormerTeams {
    private final Database database;

    FormerTeams(Database database) {
        this.database = database;
    }

    /** Who has an alert. */
    record Holder(Alert alert, String team) {

        private boolean isFormer() {
            return !alert.message().team().equals(team);
        }
    }

    static List<Holder> holders(Collection<Alert> alerts) {
        return alerts.stream()
                .map(alert -> new Holder(alert, alert.message().team()))
                .toList();
    }

    /** @param before who had alerts before they were brought in line: most still have them */
    void keep(List<Holder> before) {
        database.batch("""
                insert into former_team (alert_id, team, until) values (?, ?, ?)
                on conflict (alert_id, team) do update set until = excluded.until
                """, before.stream().filter(Holder::isFormer).toList(), former ->
                new Object[] {former.alert.id(), former.team, former.alert.recordedAt()});
    }
}
