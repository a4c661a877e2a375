package dk.kk.shared.notification.subscription;

import jakarta.inject.Singleton;

/** For tests that do the jobs' work themselves: all that was told gets its numbers. */
@Singleton
public class NumberNow {
    private final Sequencer sequencer;

    NumberNow(Sequencer sequencer) {
        this.sequencer = sequencer;
    }

    public void all() {
        while (sequencer.number()) {
            // as many rounds as wait
        }
    }
}
