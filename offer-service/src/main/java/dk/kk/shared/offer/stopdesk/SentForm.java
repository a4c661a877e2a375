package dk.kk.shared.offer.stopdesk;

import dk.kk.shared.offer.benefitstop.BenefitStopView;
import java.util.List;
import java.util.function.Predicate;

/** A form that was sent, and upon which version of the stop. */
record SentForm(StopForm form, SeenStop seen, List<Typed> typed) {

    /**
     * What a form asks for, once its fields are read.
     *
     * @param isSo whether it is so already, as a second click finds it
     */
    record Step(Runnable call, Predicate<BenefitStopView> isSo) {}
}
