package dk.kk.shared.kpi.coordination;

import static org.assertj.core.api.Assertions.assertThat;

import dk.kk.shared.kpi.Polls;
import dk.kk.shared.kpi.duty.Administration;
import dk.kk.shared.kpi.waiting.Span;
import dk.kk.shared.platform.consumer.Inbox;
import dk.kk.shared.platform.testing.SuiteResource;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** The function, the statement and brute force say the same of random requests. No other test has requests on these days. */
@QuarkusTest
@QuarkusTestResource(SuiteResource.class)
class CoordinationAgreementTest {
    /** What is kept from one test to the next. */
    private static final List<RandomRequest> KEPT = new ArrayList<>();

    @Inject
    HeardRequests requests;

    @Inject
    CoordinationFigures figures;

    @Inject
    Inbox inbox;

    @Test
    void function_and_statement_say_what_brute_force_says() {
        for (var seed = 1; seed <= 80; seed++) {
            var random = new Random(seed);
            QuarkusTransaction.begin();
            try {
                var asked = new ArrayList<>(some(random, seed)); // small ones first
                requests.keep(asked.stream().map(RandomRequest::heard).toList());
                asked.addAll(KEPT);
                agree(asked, random, "seed " + seed);
            } finally {
                QuarkusTransaction.rollback();
            }
        }
    }

    @Test
    void figures_are_the_same_in_whatever_order_events_are_heard_and_however_often() {
        var random = new Random(1_000);
        for (var round = 1; round <= 6; round++) {
            var first = some(random, 20);
            var second = first.stream().map(request -> request.next(random)).toList();
            var events = new ArrayList<>(first.stream().map(RandomRequest::told).toList());
            events.addAll(second.stream().map(RandomRequest::told).toList());
            Polls.shuffled(events, random).forEach(inbox::receive);
            KEPT.addAll(second);
            agree(KEPT, random, "round " + round);
        }
    }

    private void agree(List<RandomRequest> asked, Random random, String which) {
        var from = RandomRequest.DAY.plusDays(random.nextInt(3));
        var span = new Span(from, from.plusDays(random.nextInt(4)));
        for (var day = 0; day < 8; day++) {
            var asOf = RandomRequest.DAY.plusDays(day);
            var expected = List.of(
                    bruteForce(Administration.BIF, asked, span, asOf),
                    bruteForce(Administration.SOF, asked, span, asOf));
            assertThat(SideAnswers.of(requests.of(span, asOf), asOf)).as(which).isEqualTo(expected);
            assertThat(figures.of(span, asOf)).as("%s in SQL", which).isEqualTo(expected);
        }
    }

    /** One after the other, day by day. */
    private static SideAnswers bruteForce(Administration side, List<RandomRequest> asked, Span span, LocalDate asOf) {
        var inTime = 0;
        var late = 0;
        var overdue = 0;
        var waiting = 0;
        var waived = 0;
        var withdrawn = 0;
        for (var request : asked) {
            var isAsked = span.from().datesUntil(span.to().plusDays(1)).anyMatch(request.firstAskedOn()::equals);
            if (request.side() != side || !isAsked || request.firstAskedOn().compareTo(asOf) > 0) {
                continue;
            }
            if (request.askedOn().compareTo(asOf) > 0) {
                withdrawn++;
                continue;
            }
            var settled = request.settledOn();
            if (settled == null || settled.compareTo(asOf) > 0) {
                if (asOf.compareTo(request.dueOn()) > 0) {
                    overdue++;
                } else {
                    waiting++;
                }
            } else if (request.phase() == RequestPhase.WAIVED) {
                waived++;
            } else if (request.phase() == RequestPhase.WITHDRAWN) {
                withdrawn++;
            } else if (settled.compareTo(request.dueOn()) > 0) {
                late++;
            } else {
                inTime++;
            }
        }
        return SideAnswers.of(side, inTime, late, overdue, waiting, waived, withdrawn);
    }

    private static List<RandomRequest> some(Random random, int many) {
        return IntStream.range(0, many).mapToObj(_ -> RandomRequest.of(random)).toList();
    }
}
