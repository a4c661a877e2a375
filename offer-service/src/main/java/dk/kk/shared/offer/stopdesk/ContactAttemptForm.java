package dk.kk.shared.offer.stopdesk;

import dk.kk.shared.offer.benefitstop.BenefitStopView;
import dk.kk.shared.offer.benefitstop.StopEvidenceResource.NoteContactAttempt;
import dk.kk.shared.offer.hearing.ContactAttempt;
import dk.kk.shared.offer.hearing.ContactAttempt.Channel;
import java.util.List;
import org.jboss.resteasy.reactive.RestForm;
import org.jspecify.annotations.Nullable;

/** An attempt to reach the citizen as it was typed. */
record ContactAttemptForm(
        @RestForm @Nullable String attemptedOn,
        @RestForm @Nullable String channel,
        @RestForm @Nullable String reached) {

    List<Typed> typed() {
        return List.of(
                new Typed("attemptedOn", attemptedOn), new Typed("channel", channel), new Typed("reached", reached));
    }

    NoteContactAttempt request() {
        var typed = typed();
        return new NoteContactAttempt(
                typed.get(0).day(),
                typed.get(1).code(Channel.class),
                typed.get(2).isYes());
    }

    /** By that employee; an attempt has no key in a form by which a second click could be told from a second attempt. */
    static boolean isSo(BenefitStopView stop, NoteContactAttempt request, String employee) {
        return stop.contactAttempts().stream().anyMatch(noted -> isSame(noted, request, employee));
    }

    private static boolean isSame(ContactAttempt noted, NoteContactAttempt request, String employee) {
        return noted.attemptedOn().equals(request.attemptedOn())
                && noted.channel() == request.channel()
                && noted.reached() == request.reached()
                && noted.employee().equals(employee);
    }
}
