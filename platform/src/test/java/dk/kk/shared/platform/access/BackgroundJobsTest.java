package dk.kk.shared.platform.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import dk.kk.shared.platform.testing.SuiteResource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import jakarta.transaction.TransactionSynchronizationRegistry;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(SuiteResource.class)
class BackgroundJobsTest {
    @Inject
    BackgroundJobs jobs;

    @Inject
    TransactionSynchronizationRegistry transactions;

    @Test
    void what_is_due_is_done_in_one_tick_each_batch_in_a_transaction_of_its_own() {
        var due = new AtomicInteger(5);
        var used = new HashSet<>();

        jobs.runIfDue("probe", Purpose.CASEWORK, () -> due.get() > 0, () -> {
            used.add(transactions.getTransactionKey());
            return due.decrementAndGet() >= 0;
        });

        assertThat(due).hasValue(0);
        assertThat(used).hasSize(5);
    }

    @Test
    void nothing_is_begun_where_nothing_is_due() {
        var batches = new AtomicInteger();

        jobs.runIfDue("probe", Purpose.CASEWORK, () -> false, () -> batches.incrementAndGet() > 0);

        assertThat(batches).hasValue(0);
    }

    @Test
    void a_batch_that_got_nothing_done_is_the_last_one_of_its_tick() {
        var batches = new AtomicInteger();

        jobs.runIfDue("probe", Purpose.CASEWORK, () -> true, () -> batches.incrementAndGet() < 3);

        assertThat(batches).hasValue(3);
    }

    @Test
    void a_job_whose_work_comes_to_no_end_is_left_to_its_next_tick() {
        var batches = new AtomicInteger();

        jobs.runIfDue("probe", Purpose.CASEWORK, () -> true, () -> batches.incrementAndGet() > 0);

        assertThat(batches.get()).isBetween(2, 1_000);
    }

    @Test
    void a_batch_that_fails_ends_the_tick_and_keeps_those_before_it() {
        var done = new ArrayList<Integer>();

        assertThatIllegalStateException()
                .isThrownBy(() -> jobs.runIfDue("probe", Purpose.CASEWORK, () -> true, () -> {
                    if (done.size() == 2) {
                        throw new IllegalStateException("the third");
                    }
                    return done.add(done.size());
                }));

        assertThat(done).isEqualTo(List.of(0, 1));
    }
}
