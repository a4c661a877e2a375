package dk.kk.shared.offer.catalogue;

import dk.kk.shared.platform.access.Caller;
import dk.kk.shared.platform.access.Principal;
import dk.kk.shared.platform.access.Principal.Person;
import dk.kk.shared.platform.problem.RuleViolation;

/** Who runs an offer. Only job centres decide employment measures, only SOF decides social ones. */
public enum Administration {
    BIF,
    SOF;

    /** @throws RuleViolation {@code offer-of-other-side} when the caller works on the other side */
    public void requireOwn(Caller caller) {
        if (!isOf(caller.principal())) {
            throw new RuleViolation("offer-of-other-side", "administration", this);
        }
    }

    /** Whether somebody works there. */
    public boolean isOf(Principal principal) {
        return principal instanceof Person person && person.administration().equals(name());
    }
}
