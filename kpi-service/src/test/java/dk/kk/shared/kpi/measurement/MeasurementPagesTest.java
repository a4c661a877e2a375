package dk.kk.shared.kpi.measurement;

import static dk.kk.shared.platform.access.Role.ANALYST;
import static dk.kk.shared.platform.access.Role.COMMITTEE_SECRETARY;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dk.kk.shared.kpi.Someone;
import dk.kk.shared.platform.sql.Database;
import dk.kk.shared.platform.sql.SqlArray;
import dk.kk.shared.platform.testing.Browser;
import dk.kk.shared.platform.testing.SuiteResource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Each test has a day of its own. */
@QuarkusTest
@QuarkusTestResource(SuiteResource.class)
class MeasurementPagesTest {

    private static final LocalDate KNOWN_AT = LocalDate.of(2007, 11, 30);

    @ConfigProperty(name = "mp.messaging.incoming.events.topics")
    List<String> topics;

    @Inject
    Database database;

    @BeforeEach
    void somethingIsKnown() {
        new Someone().bifCase(KNOWN_AT, null).told(1).publish();
        database.run("""
                insert into watermark (topic, partition, partitions, complete_up_to, noted_at)
                select topic, 0, 1, '2026-01-01', clock_timestamp() from unnest(?) topic
                on conflict (topic, partition) do update set complete_up_to = excluded.complete_up_to
                """, SqlArray.texts(topics));
        await().atMost(Duration.ofSeconds(60))
                .until(() -> Browser.of(COMMITTEE_SECRETARY)
                                .open("/?knownAt=" + KNOWN_AT)
                                .statusCode()
                        == 200);
    }

    @Test
    void the_secretary_freezes_a_day_and_sees_it_counted_again() {
        var secretary = Browser.of(COMMITTEE_SECRETARY);
        assertThat(secretary.open("/measurements").body())
                .containsSubsequence("Officielle målinger", "30. november 2009", "mål", "Lås en måling fast");

        var frozen = secretary.submit(
                secretary.open("/measurements"),
                "/measurements",
                Map.of("asOf", "1991-08-01", "knownAt", KNOWN_AT.toString()));

        assertThat(frozen.statusCode()).isEqualTo(303);
        var page = secretary.open(frozen.headers().firstValue("Location").orElseThrow());
        assertThat(page.body())
                .containsSubsequence("Måling for 1. august 1991", "30. november 2007", "Efter de samme definitioner")
                .contains("Alle tal er de samme", "De samme borgere", "Registreret siden");
        assertThat(secretary.open("/measurements").body()).contains("Måling for 1. august 1991");
        assertThat(Browser.of(ANALYST)
                        .open(frozen.headers().firstValue("Location").orElseThrow())
                        .body())
                .contains("Tallene er ændret lidt", "vises kun for dem, der ser nøjagtige tal")
                .doesNotContain("Begyndte at tælle med");
    }

    @Test
    void a_measurement_without_its_day_is_refused() {
        var secretary = Browser.of(COMMITTEE_SECRETARY);
        var refused = secretary.submit(
                secretary.open("/measurements"), "/measurements", Map.of("knownAt", KNOWN_AT.toString()));
        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(refused.body()).contains("<code>form-field-missing</code>");
    }

    @Test
    void others_who_follow_the_goals_see_measurements_and_freeze_none() {
        assertThat(Browser.of(ANALYST).open("/measurements?lang=en").body())
                .contains("Official measurements", "When it is measured")
                .doesNotContain("Freeze a measurement");
        var secretary = Browser.of(COMMITTEE_SECRETARY);
        var refused = secretary.submit(
                secretary.open("/measurements"),
                "/measurements",
                Map.of("asOf", "1991-09-01", "knownAt", "1991-08-01"));
        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(refused.body()).contains("<code>measurement-before-its-day</code>");
    }
}
