package dk.kk.shared.plan.anyorder;

import dk.kk.shared.platform.testing.ToldEvent;

/** One thing of a story. */
sealed interface Happening {

    /** Told by another service: may come late, twice and in any order. */
    record Heard(ToldEvent event) implements Happening {}

    /** Somebody did it here: once, and after what was done before it. */
    record Done(Deed deed) implements Happening {}

    interface Deed {
        void by(People people);
    }
}
