package dk.kk.shared.notification.known;

import dk.kk.shared.platform.consumer.HeardEvent;
import dk.kk.shared.platform.consumer.StreamKind;
import dk.kk.shared.platform.sql.Database;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;

/** Which benefit is of which type: a stop names its benefit by id alone. */
@ApplicationScoped
public class Benefits {

    public static final StreamKind KIND = new StreamKind("offer", "benefit");

    private final Database database;

    Benefits(Database database) {
        this.database = database;
    }

    void keep(List<HeardEvent> heard) {
        database.batch(
                """
                insert into benefit (benefit_id, benefit_type) values (?, ?)
                on conflict (benefit_id) do update set benefit_type = excluded.benefit_type
                where benefit.benefit_type <> excluded.benefit_type
                """, heard.stream().map(event -> event.state(State.class)).toList(), benefit ->
                        new Object[] {benefit.benefitId, benefit.benefitType});
    }

    record State(UUID benefitId, BenefitType benefitType) {}
}
