package dk.kk.shared.offer.attendance;

import static dk.kk.shared.platform.testing.Casework.code;
import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import dk.kk.shared.platform.testing.Delivery;
import dk.kk.shared.platform.testing.EventLog;
import dk.kk.shared.platform.testing.EventLog.Published;
import dk.kk.shared.platform.testing.FakeCitizenService;
import dk.kk.shared.platform.testing.SuiteResource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(SuiteResource.class)
class AttendanceImportTest {
    private static final String ANNA = "0102631235";
    private static final String BENT = "0304720011";

    private final Deliveries of = new Deliveries(code("A-"), "");

    @BeforeEach
    void anna_is_in_the_offer_and_bent_has_left_it() {
        of.offer();
        of.course(ANNA, "STARTED;2007-10-01;2007-10-01;2007-10-01;;");
        of.course(BENT, "COMPLETED;2007-10-01;2007-10-01;2007-10-01;2007-11-21;");
    }

    @Test
    void delivered_days_become_weeks_and_the_same_file_again_changes_nothing() {
        var file = of.header()
                + of.row(ANNA, "2007-11-19;300;240;0;")
                + of.row(ANNA, "2007-11-20;300;0;300;SICKNESS")
                + of.row(ANNA, "2007-11-26;300;300;0;");

        assertThat(Delivery.of("attendance", file).ended().counts()).containsExactly(3, 3, 0, 0, 3);
        assertThat(Delivery.of("attendance", file).ended().counts()).containsExactly(3, 3, 0, 3, 0);

        var week = told(ANNA, "2007-W47", 1);
        assertThat(week.headers())
                .containsEntry("ce_cause", "imported")
                .containsEntry("ce_type", "attendance.recorded");
        assertThat(week.state().at("/origin").asText()).isEqualTo("BACKFILL");
        assertThat(week.state().at("/rows/0/plannedMinutes").asInt()).isEqualTo(600);
        assertThat(week.state().at("/rows/0/lawfulAbsenceMinutes").asInt()).isEqualTo(300);
        assertThat(told(ANNA, "2007-W48", 1).state().at("/rows")).hasSize(1);
    }

    @Test
    void a_day_delivered_anew_corrects_its_week_and_leaves_the_other_days() {
        var file = of.header() + of.row(ANNA, "2007-11-19;300;240;0;") + of.row(ANNA, "2007-11-20;300;300;0;");
        Delivery.of("attendance", file).ended();

        var corrected = file.replace("300;240;0", "300;60;0");
        assertThat(Delivery.of("attendance", corrected).ended().counts()).containsExactly(2, 2, 0, 1, 1);

        var week = told(ANNA, "2007-W47", 2);
        assertThat(week.type()).isEqualTo("attendance.corrected");
        assertThat(week.state().at("/rows/0/attendedMinutes").asInt()).isEqualTo(540);
        assertThat(week.state().at("/rows/1/attendedMinutes").asInt()).isEqualTo(360);
    }

    @Test
    void a_fall_that_is_delivered_warns() {
        var file = of.header();
        for (var day : List.of("2007-10-01;60;60", "2007-10-08;60;60", "2007-10-15;60;50", "2007-10-22;60;0")) {
            file += of.row(ANNA, day + ";0;");
        }
        Delivery.of("attendance", file).ended();

        var warned = EventLog.awaitEvent(
                "offer.events.v1",
                event -> event.type().equals("enrolment.drop-out-warned")
                        && event.key().equals(id(ANNA))
                        && event.state().at("/offerId").asText().equals(of.offerId()));
        assertThat(warned.state().at("/rows/1/dropOutWarningSince").asText()).isEqualTo("2007-W43");
    }

    @Test
    void bad_rows_stay_out_in_a_dry_run_and_in_earnest() {
        var file = of.header()
                + of.row(ANNA, "2007-11-19;300;240;0;")
                + of.row(ANNA, "2007-11-20;300;-1;0;")
                + of.row(ANNA, "2007-11-21;1500;0;0;")
                + of.row(ANNA, "2007-11-22;1440;1000;500;HOLIDAY")
                + of.row(ANNA, "2007-11-23;300;0;301;HOLIDAY")
                + of.row(ANNA, "2007-11-24;300;0;300;")
                + of.row(ANNA, "2007-11-25;300;0;0;HOLIDAY")
                + of.row(ANNA, "2007-09-30;300;300;0;")
                + of.row(BENT, "2007-11-22;300;300;0;")
                + of.row(ANNA, "2190-11-22;300;300;0;")
                + of.row(ANNA, "2007-11-19;300;240;0;")
                + of.row(ANNA, "2007-11-20;300;300;0;").replace(of.code(), "NO-SUCH");

        var tried = Delivery.of("attendance", file).tryOut().ended().findings();
        var outcome = Delivery.of("attendance", file).ended();

        assertThat(tried).isEqualTo(outcome.findings());
        assertThat(outcome.findings())
                .containsExactlyInAnyOrder(
                        "3 attended_minutes minutes-impossible",
                        "4 planned_minutes minutes-impossible",
                        "5 attended_minutes minutes-impossible",
                        "6 lawful_absence_minutes lawful-absence-unplanned",
                        "7 absence_reason absence-reason-unfit",
                        "8 absence_reason absence-reason-unfit",
                        "9 day course-unknown",
                        "10 day course-unknown",
                        "11 day day-in-future",
                        "12 null row-double",
                        "13 offer_code offer-unknown");
        assertThat(outcome.counts()).containsExactly(12, 1, 11, 0, 1);
    }

    @Test
    void of_two_courses_in_the_offer_on_one_day_neither_is_chosen() {
        of.course(BENT, "STARTED;2007-11-20;2007-11-20;2007-11-20;;", "again");
        var file = of.header() + of.row(BENT, "2007-11-21;60;60;0;") + of.row(BENT, "2007-11-22;60;60;0;");

        assertThat(Delivery.of("attendance", file).ended().findings()).containsExactly("2 day course-unclear");
    }

    @Test
    void the_example_beside_the_documentation_is_taken() throws IOException {
        for (var source : List.of("offers", "enrolments", "attendance")) {
            var file = Files.readString(Path.of("..", "docs", "imports", source + ".csv"));
            assertThat(Delivery.of(source, file).ended().findings()).as(source).isEmpty();
        }
    }

    private Published told(String cpr, String week, int version) {
        return EventLog.awaitEvent(
                "offer.events.v1",
                event -> event.kind().equals("attendance")
                        && event.key().equals(id(cpr))
                        && event.version() == version
                        && event.state().at("/week").asText().equals(week)
                        && of.enrolments()
                                .contains(event.state().at("/enrolmentId").asText()));
    }

    private static String id(String cpr) {
        return requireNonNull(FakeCitizenService.idOf(cpr)).toString();
    }
}
