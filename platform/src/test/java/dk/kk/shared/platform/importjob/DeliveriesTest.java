package dk.kk.shared.platform.importjob;

import static dk.kk.shared.platform.access.Role.OPERATIONS;
import static dk.kk.shared.platform.importjob.ImportCalls.OFFICES;
import static dk.kk.shared.platform.importjob.ImportCalls.ended;
import static dk.kk.shared.platform.importjob.ImportCalls.operator;
import static dk.kk.shared.platform.importjob.ImportCalls.upload;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItems;

import dk.kk.shared.platform.clock.BusinessClock;
import dk.kk.shared.platform.importjob.DeliveryView.LastDelivery;
import dk.kk.shared.platform.sql.Database;
import dk.kk.shared.platform.testing.SuiteResource;
import dk.kk.shared.platform.testing.Tokens;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.LocalDate;
import java.time.Period;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** A delivery that did not come is seen. The tests' settings expect {@code offices} weekly and {@code offices/North} daily. */
@QuarkusTest
@QuarkusTestResource(SuiteResource.class)
class DeliveriesTest {

    private static final LocalDate THURSDAY = LocalDate.of(2007, 11, 1);

    @Inject
    Database database;

    @Inject
    Layouts layouts;

    @Inject
    BusinessClock clock;

    @Inject
    MeterRegistry registry;

    @Test
    void a_delivery_is_overdue_the_day_after_it_was_due_and_one_that_never_came_at_once() {
        var week = Period.ofDays(7);
        var last = new LastDelivery("offices", UUID.randomUUID(), THURSDAY);

        assertThat(DeliveryView.of("offices", week, last, THURSDAY.plusDays(7)).state())
                .isEqualTo(DeliveryState.IN_TIME);
        var late = DeliveryView.of("offices", week, last, THURSDAY.plusDays(8));
        assertThat(late.state()).isEqualTo(DeliveryState.OVERDUE);
        assertThat(late.dueOn()).isEqualTo(THURSDAY.plusDays(7));
        assertThat(DeliveryView.of("offices", Period.ofMonths(1), last, LocalDate.of(2007, 12, 1))
                        .state())
                .isEqualTo(DeliveryState.IN_TIME);
        assertThat(DeliveryView.of("offices", week, null, THURSDAY).state()).isEqualTo(DeliveryState.OVERDUE);
        assertThat(DeliveryView.of("offices", null, last, THURSDAY.plusYears(1)).state())
                .isEqualTo(DeliveryState.NOT_EXPECTED);
    }

    @Test
    void a_source_that_delivered_is_in_time_until_the_business_day_after_its_due_one() {
        ended(upload("offices", OFFICES + "D" + UUID.randomUUID().toString().substring(0, 6) + ";Office;\n", ""));
        var id = ended(upload("offices", OFFICES, "")).id();
        ended(upload("offices", OFFICES, "&dryRun=true")); // has not come yet

        var today = clock.today();
        operator()
                .get("/api/v1/import-deliveries")
                .then()
                .statusCode(200)
                .body("source", hasItems("offices", "offices/North", "visits"))
                .body("find { it.source == 'offices' }.lastImport", equalTo(id.toString()))
                .body("find { it.source == 'offices' }.lastOn", equalTo(today.toString()))
                .body(
                        "find { it.source == 'offices' }.dueOn",
                        equalTo(today.plusDays(7).toString()))
                .body("find { it.source == 'offices' }.state", equalTo("IN_TIME"))
                .body("find { it.source == 'offices/North' }.state", equalTo("OVERDUE"))
                .body("find { it.source == 'visits' }.state", equalTo("NOT_EXPECTED"));
        assertThat(overdue("offices")).isZero();
        assertThat(overdue("offices/North")).isEqualTo(1);
        assertThat(at(7).isOverdue("offices")).isFalse();
        assertThat(at(8).isOverdue("offices")).isTrue();
        given().auth()
                .oauth2(Tokens.of(OPERATIONS))
                .get("/api/v1/import-deliveries")
                .then()
                .statusCode(200);
    }

    @Test
    void a_setting_that_would_never_be_looked_at_stops_the_start() {
        assertThatIllegalStateException()
                .isThrownBy(() ->
                        expecting(Map.of("offises", Period.ofDays(7)), clock).check())
                .withMessageContaining("offises");
        assertThatIllegalStateException()
                .isThrownBy(
                        () -> expecting(Map.of("offices", Period.ZERO), clock).check())
                .withMessageContaining("P0D");
    }

    private Deliveries at(int daysFromNow) {
        var then = BusinessClock.at(clock.instant().plus(Duration.ofDays(daysFromNow)));
        return expecting(Map.of("offices", Period.ofDays(7)), then);
    }

    private Deliveries expecting(Map<String, Period> every, BusinessClock clock) {
        return new Deliveries(database, layouts, () -> every, clock);
    }

    private double overdue(String source) {
        return registry.get("import.overdue").tag("source", source).gauge().value();
    }
}
