package dk.kk.shared.offer.stopdesk;

import dk.kk.shared.offer.hearing.Guidance;
import java.util.List;
import org.jboss.resteasy.reactive.RestForm;
import org.jspecify.annotations.Nullable;

/** Guidance as it was typed. */
record GuidanceForm(
        @RestForm @Nullable String givenOn,
        @RestForm @Nullable String written,
        @RestForm @Nullable String wording,
        @RestForm @Nullable String receivedOn) {

    List<Typed> typed() {
        return List.of(
                new Typed("givenOn", givenOn),
                new Typed("written", written),
                new Typed("wording", wording),
                new Typed("receivedOn", receivedOn));
    }

    Guidance request() {
        var typed = typed();
        return new Guidance(
                typed.get(0).day(),
                typed.get(1).isYes(),
                typed.get(2).words(),
                typed.get(3).dayOrNull());
    }
}
