package dk.kk.shared.citizen.hotline;

import static dk.kk.shared.platform.clock.BusinessClock.COPENHAGEN;

import dk.kk.shared.platform.change.EntityStreams;
import dk.kk.shared.platform.http.PageRequest;
import dk.kk.shared.platform.outbox.Event;
import dk.kk.shared.platform.sql.Database;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;

/** The calls to the hotline. No other service is told of them. */
@ApplicationScoped
class HotlineCalls implements EntityStreams<HotlineCall> {
    private static final String WAITS = """
            select count(*) filter (where outcome <> 'GAVE_UP') as answered,
                   count(*) filter (where outcome = 'GAVE_UP') as gave_up,
                   percentile_disc(0.5) within group (order by waited) filter (where waited is not null) as median,
                   percentile_disc(0.9) within group (order by waited) filter (where waited is not null) as ninety_percent
            from (select outcome, trunc(extract(epoch from answered_at - asked_at))::bigint as waited
                  from hotline_call_account account
                  where asked_at >= ? and asked_at < ?
                    and not exists (select from hotline_call_account later
                                    where later.call_id = account.call_id and later.position > account.position)
                    and not exists (select from hotline_call call
                                    where call.id = account.call_id and call.withdrawn_at is not null)) standing
            """;

    private final Database database;

    HotlineCalls(Database database) {
        this.database = database;
    }

    @Override
    public String kind() {
        return HotlineCall.KIND;
    }

    @Override
    public List<Event> changed(HotlineCall call, String happened, String cause) {
        return List.of();
    }

    /** In the order in which they were registered. */
    List<HotlineCall> page(PageRequest page) {
        return find("id > ?1 order by id", page.afterId()).page(0, page.fetch()).list();
    }

    /** Of the calls that came in on these days, the last included. */
    HotlineWaits waits(LocalDate from, LocalDate to) {
        return database.first(
                        WAITS,
                        row -> new HotlineWaits(
                                from,
                                to,
                                row.number("answered"),
                                row.number("gave_up"),
                                row.numberOrNull("median"),
                                row.numberOrNull("ninety_percent")),
                        from.atStartOfDay(COPENHAGEN).toInstant(),
                        to.plusDays(1).atStartOfDay(COPENHAGEN).toInstant())
                .orElseThrow();
    }
}
