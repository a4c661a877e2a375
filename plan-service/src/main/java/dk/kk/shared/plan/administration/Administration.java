package dk.kk.shared.plan.administration;

import dk.kk.shared.platform.access.Principal;

/** The two administrations. */
public enum Administration {
    /** Employment and Integration: makes job plans. */
    BIF,
    /** Social Services: makes social action plans. */
    SOF;

    public Administration other() {
        return this == BIF ? SOF : BIF;
    }

    /** Whose a person is, by the token: where only people of the two sides ask. */
    public static Administration of(Principal principal) {
        return switch (principal) {
            case Principal.Person person -> valueOf(person.administration());
            case Principal.SystemClient _, Principal.Job _ ->
                throw new IllegalStateException("Only people belong to an administration");
        };
    }

    /** Whether somebody works there. */
    public boolean isOf(Principal principal) {
        return principal instanceof Principal.Person person
                && person.administration().equals(name());
    }
}
