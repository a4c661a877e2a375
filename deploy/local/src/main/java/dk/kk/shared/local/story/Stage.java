package dk.kk.shared.local.story;

import dk.kk.shared.local.console.Console;
import dk.kk.shared.local.suite.Caller;
import dk.kk.shared.local.suite.Suite;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Supplier;

/** Where the story plays: the suite, the console it is told on, the report it leaves. */
record Stage(Suite suite, Console console, RunReport report) {
    Caller bif() {
        return suite.as("bif-caseworker", "CASEWORK");
    }

    Caller bifManager() {
        return suite.as("bif-manager", "CASEWORK");
    }

    Caller jobConsultant() {
        return suite.as("job-consultant", "CASEWORK");
    }

    Caller sof() {
        return suite.as("sof-caseworker", "ALERT_HANDLING");
    }

    Caller sofManager() {
        return suite.as("sof-manager", "CASEWORK");
    }

    /** Sees figures exactly. */
    Caller secretary() {
        return suite.as("committee-secretary", "MEASUREMENT");
    }

    void heading(String text) {
        console.say("");
        console.say(text);
    }

    void check(String name, boolean ok, String detail) {
        report.check(name, ok, detail);
    }

    /** Asks every {@code pause} until there is an answer, for at most {@code most}; empty when none came. */
    static <T> Optional<T> await(Duration most, Duration pause, Supplier<Optional<T>> question) {
        var end = System.nanoTime() + most.toNanos();
        var answer = question.get();
        while (answer.isEmpty() && System.nanoTime() < end) {
            try {
                Thread.sleep(pause);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return Optional.empty();
            }
            answer = question.get();
        }
        return answer;
    }
}
