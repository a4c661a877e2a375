package dk.kk.shared.bench.measure;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ImportStatementsTest {
    @Test
    void whole_transactions_that_touch_staged_rows_count_with_their_commits_and_no_others() {
        assertThat(ImportStatements.seconds("""
                        2026-11-30 19:00:00.001 UTC [11] LOG:  duration: 1000.0 ms  execute <unnamed>: BEGIN
                        2026-11-30 19:00:00.002 UTC [12] LOG:  duration: 7.0 ms  execute <unnamed>: BEGIN
                        2026-11-30 19:00:00.003 UTC [11] LOG:  duration: 200.0 ms  execute S_3: insert into citizen
                        \tselect * from unnest($1)
                        2026-11-30 19:00:00.004 UTC [12] LOG:  duration: 9.0 ms  execute S_1: select * from outbox_pending
                        2026-11-30 19:00:00.005 UTC [11] LOG:  duration: 30.0 ms  execute <unnamed>: insert into import_known
                        \tselect natural_key from import_row
                        2026-11-30 19:00:00.006 UTC [12] LOG:  duration: 8.0 ms  execute S_2: COMMIT
                        2026-11-30 19:00:00.007 UTC [11] LOG:  duration: 0.5 ms  bind S_4: COMMIT
                        2026-11-30 19:00:00.008 UTC [11] LOG:  duration: 4.5 ms  execute S_4: COMMIT
                        2026-11-30 19:00:00.009 UTC [11] LOG:  duration: 5000 ms  execute S_5: select * from import_job
                        2026-11-30 19:00:00.010 UTC [11] LOG:  duration: 2.0 ms  parse <unnamed>: BEGIN
                        2026-11-30 19:00:00.011 UTC [11] LOG:  duration: 3.0 ms  statement: copy import_row from stdin
                        2026-11-30 19:00:00.012 UTC [11] LOG:  duration: 5.0 ms  execute S_4: COMMIT
                        2026-11-30 19:00:00.013 UTC [11] LOG:  checkpoint starting: immediate force wait
                        """.lines())).isEqualTo(1.245);
    }
}
