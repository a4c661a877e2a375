package dk.kk.shared.offer.benefit;

import static dk.kk.shared.platform.imports.Column.code;
import static dk.kk.shared.platform.imports.Column.cpr;
import static dk.kk.shared.platform.imports.Column.date;
import static dk.kk.shared.platform.imports.Column.text;

import dk.kk.shared.platform.clock.BusinessClock;
import dk.kk.shared.platform.imports.Chunk;
import dk.kk.shared.platform.imports.Column;
import dk.kk.shared.platform.imports.ImportLayout;
import dk.kk.shared.platform.outbox.Outbox;
import jakarta.enterprise.event.Event;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** The postings of KØR and KMD Aktiv in PNR-basen. */
@Singleton
class BenefitImport implements ImportLayout {

    private static final String OF_THE_SAME_CITIZEN = """
            select s.row_no, 'benefit_number', 'benefit-of-another-citizen', jsonb_build_object('number', s.benefit_number)
            from staged s join benefit b on b.benefit_number = s.benefit_number
            where b.citizen_id <> s.citizen_id
            """;

    private final Benefits benefits;
    private final Outbox outbox;
    private final Event<PaymentChanges> changed;
    private final Event<PaymentChanges.Delivered> delivered;
    private final BusinessClock clock;

    BenefitImport(
            Benefits benefits,
            Outbox outbox,
            Event<PaymentChanges> changed,
            Event<PaymentChanges.Delivered> delivered,
            BusinessClock clock) {
        this.benefits = benefits;
        this.outbox = outbox;
        this.changed = changed;
        this.delivered = delivered;
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
        return List.of(ImportLayout.hasDays("started_on", "ended_on"), OF_THE_SAME_CITIZEN);
    }

    @Override
    public void merge(Chunk chunk) {
        var origin = chunk.origin();
        var numbers =
                chunk.rows().stream().map(row -> row.text("benefit_number")).toList();
        var known = benefits.lockByNumber(numbers);
        var unknown = new ArrayList<Benefit>();
        var changes = new ArrayList<PaymentChange>();
        for (var row : chunk.rows()) {
            var posting = Posting.of(row, origin);
            var benefit = known.get(posting.number());
            if (benefit == null) {
                benefit = Benefit.imported(row.citizen(), posting, clock);
                unknown.add(benefit);
                changes.add(new PaymentChange(benefit, null));
            } else {
                var before = benefit.paid();
                benefit.restate(posting, clock);
                changes.add(new PaymentChange(benefit, before));
            }
        }
        benefits.insert(unknown);
        outbox.addAll(changes.stream()
                .map(PaymentChange::benefit)
                .map(benefit -> benefit.event(benefit.happened(), Chunk.CAUSE))
                .toList());
        changed.fire(new PaymentChanges(changes, Chunk.CAUSE, chunk.importId()));
    }

    @Override
    public void finish(UUID importId) {
        delivered.fire(new PaymentChanges.Delivered(importId, Chunk.CAUSE));
    }
}
