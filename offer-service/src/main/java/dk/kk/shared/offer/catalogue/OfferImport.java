package dk.kk.shared.offer.catalogue;

import static dk.kk.shared.platform.imports.Column.bool;
import static dk.kk.shared.platform.imports.Column.code;
import static dk.kk.shared.platform.imports.Column.date;
import static dk.kk.shared.platform.imports.Column.integer;
import static dk.kk.shared.platform.imports.Column.text;

import dk.kk.shared.offer.counting.Counts;
import dk.kk.shared.offer.counting.CountsAs;
import dk.kk.shared.platform.clock.BusinessClock;
import dk.kk.shared.platform.imports.Chunk;
import dk.kk.shared.platform.imports.Column;
import dk.kk.shared.platform.imports.ImportLayout;
import dk.kk.shared.platform.imports.StagedRow;
import dk.kk.shared.platform.outbox.Event;
import dk.kk.shared.platform.outbox.Outbox;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;

/**
 * OPERA's catalogue. A file says what an offer counts as today and not since when, so that it changes nothing of it: where it
 * disagrees with what is known of a listed offer, the row is refused.
 */
@Singleton
class OfferImport implements ImportLayout {

    private static final String HOURS_OF_A_WEEK = """
            select row_no, 'weekly_hours', 'weekly-hours-impossible', jsonb_build_object('hours', weekly_hours)
            from staged where weekly_hours not between 0 and 60
            """;
    private static final String COUNTS_AS_TODAY = """
            select s.row_no, 'counts_as', 'offer-counting-fixed', jsonb_build_object('offer', o.code)
            from staged s
            join offer o on o.code = s.offer_code
            left join lateral (
                select counts_as, counts_for_goal3 from offer_counting
                where offer_id = o.id and counts_from <= s.today
                order by counts_from desc, position desc limit 1) changed on true
            where (s.counts_as, s.counts_for_goal3, s.administration)
                  is distinct from (coalesce(changed.counts_as, o.counts_as),
                                    coalesce(changed.counts_for_goal3, o.counts_for_goal3), o.administration)
            """;

    private final Offers offers;
    private final Outbox outbox;
    private final BusinessClock clock;

    OfferImport(Offers offers, Outbox outbox, BusinessClock clock) {
        this.offers = offers;
        this.outbox = outbox;
        this.clock = clock;
    }

    @Override
    public String source() {
        return "offers";
    }

    @Override
    public List<Column> columns() {
        return List.of(
                text("offer_code", 40).required(),
                text("name", 100).required(),
                text("provider", 100).required(),
                text("provider_code", 40),
                code("administration", Administration.class).required(),
                code("counts_as", CountsAs.class).required(),
                bool("counts_for_goal3").required(),
                integer("weekly_hours").required(),
                date("valid_from").required(),
                date("valid_to"));
    }

    @Override
    public List<String> naturalKey() {
        return List.of("offer_code");
    }

    @Override
    public List<String> rules() {
        return List.of(ImportLayout.hasDays("valid_from", "valid_to"), HOURS_OF_A_WEEK, COUNTS_AS_TODAY);
    }

    @Override
    public void merge(Chunk chunk) {
        var origin = chunk.origin();
        var known = offers.lockByCode(
                chunk.rows().stream().map(row -> row.text("offer_code")).toList());
        var events = new ArrayList<Event>();
        for (var row : chunk.rows()) {
            var terms = terms(row);
            var offer = known.get(row.text("offer_code"));
            if (offer == null) {
                var counts = new Counts(row.code("counts_as", CountsAs.class), row.bool("counts_for_goal3"));
                offer = Offer.list(row.text("offer_code"), terms, counts, null, origin, clock);
                offers.persist(offer);
                events.add(offer.event("listed", Chunk.CAUSE));
            } else {
                events.add(offer.event(offer.change(terms, origin, clock), Chunk.CAUSE));
            }
        }
        outbox.addAll(events);
    }

    private static Terms terms(StagedRow row) {
        return new Terms(
                row.text("name"),
                row.text("provider"),
                row.textOrNull("provider_code"),
                row.code("administration", Administration.class),
                row.integer("weekly_hours"),
                row.date("valid_from"),
                row.dateOrNull("valid_to"));
    }
}
