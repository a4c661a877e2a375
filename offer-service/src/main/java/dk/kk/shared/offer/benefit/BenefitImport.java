package dk.kk.shared.offer.benefit;

import static dk.kk.shared.platform.imports.Column.code;
import static dk.kk.shared.platform.imports.Column.cpr;
import static dk.kk.shared.platform.imports.Column.date;
import static dk.kk.shared.platform.imports.Column.text;

import dk.kk.shared.platform.clock.BusinessClock;
import dk.kk.shared.platform.imports.Chunk;
import dk.kk.shared.platform.imports.Column;
import dk.kk.shared.platform.imports.ImportLayout;
import dk.kk.shared.platform.imports.Mode;
import dk.kk.shared.platform.outbox.Event;
import dk.kk.shared.platform.outbox.Outbox;
import jakarta.inject.Singleton;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/** The postings of KØR and KMD Aktiv in PNR-basen. */
@Singleton
class BenefitImport implements ImportLayout {

    private static final String HAS_DAYS = """
            select row_no, 'ended_on', 'period-empty', jsonb_build_object('from', started_on, 'to', ended_on)
            from staged where ended_on <= started_on
            """;
    private static final String OF_THE_SAME_CITIZEN = """
            select s.row_no, 'benefit_number', 'benefit-of-another-citizen', jsonb_build_object('number', s.benefit_number)
            from staged s join benefit b on b.benefit_number = s.benefit_number
            where b.citizen_id <> s.citizen_id
            """;

    private final Benefits benefits;
    private final Outbox outbox;
    private final BusinessClock clock;

    BenefitImport(Benefits benefits, Outbox outbox, BusinessClock clock) {
        this.benefits = benefits;
        this.outbox = outbox;
        this.clock = clock;
    }

    @Override
    public String source() {
        return "benefits";
    }

    @Override
    public List<Column> columns() {
        return List.of(
                cpr(),
                text("benefit_number", 40).required(),
                code("benefit_type", BenefitType.class).required(),
                date("started_on").required(),
                date("ended_on"));
    }

    @Override
    public List<String> naturalKey() {
        return List.of("benefit_number");
    }

    @Override
    public List<String> rules() {
        return List.of(HAS_DAYS, OF_THE_SAME_CITIZEN);
    }

    @Override
    public void merge(Chunk chunk) throws SQLException {
        var known = benefits.lockByNumber(
                chunk.rows().stream().map(row -> row.text("benefit_number")).toList());
        var cause = chunk.mode() == Mode.BACKFILL ? "backfilled" : "delivered";
        var unknown = new ArrayList<Benefit>();
        var events = new ArrayList<Event>();
        for (var row : chunk.rows()) {
            var number = row.text("benefit_number");
            var type = row.code("benefit_type", BenefitType.class);
            var startedOn = row.date("started_on");
            var endedOn = row.dateOrNull("ended_on");
            var benefit = known.get(number);
            if (benefit == null) {
                benefit = Benefit.delivered(row.citizen(), number, type, startedOn, endedOn, clock);
                unknown.add(benefit);
            } else {
                benefit.restate(type, startedOn, endedOn, clock);
            }
            events.add(benefit.event(cause));
        }
        benefits.insert(chunk.connection(), unknown);
        outbox.addAll(events);
    }
}
