package dk.kk.shared.citizen.protectionnotice;

import static org.assertj.core.api.Assertions.assertThat;

import dk.kk.shared.citizen.Town;
import dk.kk.shared.citizen.directory.Administration;
import dk.kk.shared.citizen.protectionnotice.LapseChange.LapseKey;
import dk.kk.shared.platform.access.Role;
import dk.kk.shared.platform.clock.BusinessClock;
import dk.kk.shared.platform.sql.Database;
import dk.kk.shared.platform.testing.Call;
import dk.kk.shared.platform.testing.EventLog;
import dk.kk.shared.platform.testing.LifecycleWalk;
import dk.kk.shared.platform.testing.SchemaOwner;
import dk.kk.shared.platform.testing.SuiteResource;
import dk.kk.shared.platform.testing.TurnedClock;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** By a clock that the test turns. The protection lapses on 1 March 2008. */
@QuarkusTest
@QuarkusTestResource(SuiteResource.class)
@QuarkusTestResource(value = TurnedClock.class, restrictToAnnotatedClass = true)
class ProtectionNoticesTest {
    private static final String PROTECTION = "/api/v1/citizens/{id}/protection/";
    private static final String LAPSES_ON = "2008-03-01";

    @Inject
    BusinessClock clock;

    @Inject
    Database database;

    @Inject
    WatchProtections watch;

    private UUID citizen = new UUID(0, 0);
    private String bifCase = "";

    @BeforeEach
    void protection_of_a_citizen_of_both_sides() {
        itIs("2007-11-30");
        Town.isLaidOut();
        citizen = Town.registered();
        bifCase = Town.withBifCase(citizen, "2007-01-01");
        Town.withSofCase(citizen, "2007-01-01");
        say(Town.socialCaseworker(), "grant", Map.of("grantedOn", "2007-09-01", "lapsesOn", LAPSES_ON));
    }

    @Test
    void a_notice_is_told_and_gone_again_and_again() {
        var key = new LapseKey(UUID.randomUUID(), Administration.BIF);
        var day = LocalDate.parse(LAPSES_ON);
        assertThat(LifecycleWalk.of(NoticePhase.class, (from, to) -> {
                    var notice = new ProtectionNotice(key, day, clock);
                    if (from == NoticePhase.GONE) {
                        notice.clear(clock);
                    }
                    return to == NoticePhase.OPEN ? notice.tell(day, clock) : notice.clear(clock);
                }))
                .containsExactly("GONE -> OPEN: told", "OPEN -> GONE: gone", "OPEN -> OPEN: told");
    }

    @Test
    void thirty_days_before_both_sides_are_told_once_and_of_the_day_alone() {
        looked("2008-01-30");
        assertThat(notices()).isEmpty();
        looked("2008-01-31");
        watch.tick();
        assertThat(notices()).containsExactly("BIF OPEN 1 2008-03-01", "SOF OPEN 1 2008-03-01");

        var event = EventLog.awaitEvent("citizen.events.v1", idOf("BIF"), "protection-notice.told");
        assertThat(event.key()).isEqualTo(citizen.toString());
        assertThat(event.version()).isEqualTo(1);
        assertThat(event.state().path("lapsesOn").asText()).isEqualTo(LAPSES_ON);
        assertThat(event.state().fieldNames())
                .toIterable()
                .containsExactlyInAnyOrder("noticeId", "citizenId", "side", "phase", "news", "lapsesOn");
        assertThat(event.data()).doesNotContain("Snelund");
        assertThat(database.list(
                        "select operation || ' ' || actor as who from audit where operation = 'watch-protections' and ?::uuid = any (subjects)",
                        row -> row.text("who"),
                        citizen))
                .containsExactly("watch-protections system:watch-protections");
    }

    @Test
    void renewed_it_is_told_no_more_and_a_year_later_anew() {
        looked("2008-02-10");
        say(Town.jobCaseworker().seeing(1), "renewal", Map.of("grantedOn", "2008-02-10"));
        watch.tick();
        assertThat(notices()).containsExactly("BIF GONE 1 2008-03-01", "SOF GONE 1 2008-03-01");
        assertThat(EventLog.awaitEvent("citizen.events.v1", idOf("SOF"), "protection-notice.gone")
                        .version())
                .isEqualTo(2);

        looked("2009-01-20");
        assertThat(notices()).containsExactly("BIF OPEN 2 2009-02-10", "SOF OPEN 2 2009-02-10");
    }

    @Test
    void ended_corrected_or_lapsed_it_is_told_no_more() {
        looked("2008-02-10");
        say(Town.jobCaseworker().seeing(1), "end", Map.of("endsOn", "2008-02-10"));
        watch.tick();
        assertThat(notices()).hasSize(2).allMatch(notice -> notice.contains("GONE"));

        say(
                Town.jobCaseworker().seeing(2),
                "correction",
                Map.of(
                        "grantedOn",
                        "2007-09-01",
                        "instead",
                        Map.of("grantedOn", "2007-09-01", "lapsesOn", "2008-02-20")));
        watch.tick();
        assertThat(notices()).containsExactly("BIF OPEN 2 2008-02-20", "SOF OPEN 2 2008-02-20");
        looked("2008-02-20");
        assertThat(notices()).hasSize(2).allMatch(notice -> notice.contains("GONE"));
    }

    @Test
    void a_side_that_has_the_citizen_no_more_is_told_no_more_and_nobody_of_who_has_ended() {
        looked("2008-02-10");
        Town.jobCaseworker()
                .seeing(1)
                .post("/api/v1/bif-cases/{id}/closing", Map.of("closedOn", "2008-02-10"), bifCase)
                .statusCode(200);
        watch.tick();
        assertThat(notices()).containsExactly("BIF GONE 1 2008-03-01", "SOF OPEN 1 2008-03-01");

        Town.socialCaseworker()
                .seeing(1)
                .post("/api/v1/citizens/{id}/ending", Map.of("endedOn", "2008-02-10", "reason", "MOVED"), citizen)
                .statusCode(200);
        watch.tick();
        assertThat(notices()).hasSize(2).allMatch(notice -> notice.contains("GONE"));
    }

    @Test
    void of_two_registrations_that_are_one_citizen_the_citizen_alone_is_told_of() {
        var other = Town.registered();
        Town.withSofCase(other, "2007-01-01");
        looked("2008-02-10");
        Call.by(Role.SPECIAL_UNIT)
                .post("/api/v1/citizens/{id}/merge", Map.of("citizenId", other, "reason", "REGISTERED_TWICE"), citizen)
                .statusCode(200);
        watch.tick();
        assertThat(notices()).containsExactly("BIF GONE 1 2008-03-01", "SOF GONE 1 2008-03-01");
        assertThat(noticesOf(other)).containsExactly("BIF OPEN 1 2008-03-01", "SOF OPEN 1 2008-03-01");
    }

    @Test
    void who_comes_after_a_thousand_others_is_told_at_the_same_look() throws SQLException {
        var others =
                "select cast('00000000-0000-7000-8000-' || lpad(n::text, 12, '0') as uuid) from generate_series(1, 1001) n";
        SchemaOwner.run(
                "insert into citizen select id, 'Sejr', 'Snelund', date '2005-01-01', null, null, 1, timestamptz '2005-01-01' from ("
                        + others + ") as others (id)");
        SchemaOwner.run(
                "insert into protection_notice select gen_random_uuid(), id, 'BIF', 'OPEN', 1, date '2008-03-01', 1, now() from ("
                        + others + ") as others (id)");
        try {
            looked("2008-02-10");
            assertThat(notices()).containsExactly("BIF OPEN 1 2008-03-01", "SOF OPEN 1 2008-03-01");
        } finally {
            SchemaOwner.run("delete from protection_notice where citizen_id in (" + others + ")");
            SchemaOwner.run("delete from citizen where id in (" + others + ")");
        }
    }

    private void looked(String day) {
        itIs(day);
        watch.tick();
    }

    private void itIs(String day) {
        TurnedClock.turn(clock, Instant.parse(day + "T11:00:00Z"));
    }

    private void say(Call by, String verb, Map<String, ?> body) {
        by.post(PROTECTION + verb, body, citizen).statusCode(200);
    }

    private List<String> notices() {
        return noticesOf(citizen);
    }

    private List<String> noticesOf(UUID whom) {
        return database.list(
                "select side || ' ' || phase || ' ' || news || ' ' || lapses_on as told from protection_notice where citizen_id = ? order by side",
                row -> row.text("told"),
                whom);
    }

    private String idOf(String side) {
        return database.list(
                        "select id from protection_notice where citizen_id = ? and side = ?",
                        row -> row.uuid("id"),
                        citizen,
                        side)
                .getFirst()
                .toString();
    }
}
