package dk.kk.shared.offer.catalogue;

import dk.kk.shared.platform.access.Caller;
import dk.kk.shared.platform.access.Role;
import dk.kk.shared.platform.problem.RuleViolation;
import java.util.Set;

/** Whom people who give offers work for: their tokens' units are codes of providers, as those of caseworkers are of teams. */
public final class Providers {
    private Providers() {}

    /** The caller's; none for whoever has another role. */
    public static Set<String> of(Caller caller) {
        return caller.is(Role.OFFER_PROVIDER) ? caller.units() : Set.of();
    }

    /** @throws RuleViolation {@code provider-unclear} when it is not just one */
    public static String one(Caller caller) {
        var providers = of(caller);
        if (providers.size() != 1) {
            throw new RuleViolation("provider-unclear", "providers", providers.size());
        }
        return providers.iterator().next();
    }
}
