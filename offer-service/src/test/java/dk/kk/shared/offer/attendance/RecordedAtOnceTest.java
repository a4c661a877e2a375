package dk.kk.shared.offer.attendance;

import static dk.kk.shared.offer.attendance.Courses.fiveDays;
import static dk.kk.shared.offer.attendance.Courses.record;
import static dk.kk.shared.offer.attendance.Courses.started;
import static dk.kk.shared.platform.access.Role.JOB_CONSULTANT;
import static dk.kk.shared.platform.testing.Casework.citizen;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;

import dk.kk.shared.platform.testing.Call;
import dk.kk.shared.platform.testing.SuiteResource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(SuiteResource.class)
class RecordedAtOnceTest {
    private static final Call CONSULTANT = Call.by(JOB_CONSULTANT);

    @Test
    void the_same_week_said_by_several_at_once_is_recorded_once() throws Exception {
        String enrolment = started(citizen(), LocalDate.of(2007, 10, 1)).path("id");

        var tags = atOnce(Collections.nCopies(6, () -> put(enrolment, "2007-W47", 60)));

        assertThat(tags).containsOnly("\"1\"");
    }

    @RepeatedTest(3)
    void weeks_that_are_recorded_at_once_warn_as_those_recorded_one_by_one() throws Exception {
        String enrolment = started(citizen(), LocalDate.of(2007, 10, 1)).path("id");
        var weeks = new ArrayList<Callable<String>>();
        for (var week = 40; week < 46; week++) {
            var name = "2007-W" + week;
            var attended = week < 42 ? 60 : 10;
            weeks.add(() -> put(enrolment, name, attended));
        }
        Collections.shuffle(weeks);

        atOnce(weeks);

        CONSULTANT
                .get("/api/v1/enrolments?citizenId="
                        + CONSULTANT
                                .get("/api/v1/enrolments/{id}", enrolment)
                                .extract()
                                .path("citizenId"))
                .body("dropOutWarningSince", contains("2007-W43"));
    }

    private static String put(String enrolment, String week, int attended) {
        return record(CONSULTANT, enrolment, week, fiveDays(60, attended))
                .statusCode(200)
                .extract()
                .header("ETag");
    }

    private static List<String> atOnce(List<Callable<String>> attempts) throws Exception {
        try (var threads = Executors.newFixedThreadPool(attempts.size())) {
            var answers = new ArrayList<String>();
            for (var attempt : threads.invokeAll(attempts)) {
                answers.add(attempt.get());
            }
            return answers;
        }
    }
}
