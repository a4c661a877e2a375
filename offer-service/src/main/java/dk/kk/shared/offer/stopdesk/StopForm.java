package dk.kk.shared.offer.stopdesk;

import static dk.kk.shared.offer.benefitstop.Phase.DROPPED;
import static dk.kk.shared.offer.benefitstop.Phase.HEARING;
import static dk.kk.shared.offer.benefitstop.Phase.RESUMED;
import static dk.kk.shared.offer.benefitstop.Phase.WITHDRAWN;
import static dk.kk.shared.platform.access.Role.BIF_CASEWORKER;
import static dk.kk.shared.platform.access.Role.BIF_MANAGER;
import static dk.kk.shared.platform.access.Role.JOB_CONSULTANT;

import dk.kk.shared.offer.benefitstop.CheckedStop;
import dk.kk.shared.offer.benefitstop.Phase;
import dk.kk.shared.offer.hearing.MissingEvidence;
import dk.kk.shared.platform.access.Caller;
import dk.kk.shared.platform.access.Role;
import dk.kk.shared.platform.move.AllowedMove;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;

/** What can be said or done about a stop; shown where it makes sense, the rules of the operation decide anyway. */
enum StopForm {
    ANSWERS_SEEN("answers-seen", EvidenceLine::hasUnseenAnswer, BIF_CASEWORKER),
    DECISION("decision", EvidenceLine::isUndecided, BIF_CASEWORKER, BIF_MANAGER),
    HEARING_OPENED("hearing", found -> allows(found, HEARING), BIF_CASEWORKER),
    GUIDANCE(
            "guidance",
            found -> EvidenceLine.isUndecided(found)
                    && EvidenceLine.missing(found).contains(MissingEvidence.GUIDANCE),
            BIF_CASEWORKER),
    CITIZEN_ANSWER(
            "citizen-answer",
            found -> found.stop().phase() == HEARING && found.stop().citizenHeardOn() == null,
            BIF_CASEWORKER),
    CONTACT_ATTEMPT("contact-attempts", EvidenceLine::isUndecided, BIF_CASEWORKER, JOB_CONSULTANT),
    DROP("drop", found -> allows(found, DROPPED), BIF_CASEWORKER),
    WITHDRAWAL("withdrawal", found -> allows(found, WITHDRAWN), BIF_CASEWORKER),
    RESUMPTION("resumption", found -> allows(found, RESUMED), BIF_CASEWORKER);

    private final String address;
    private final Predicate<CheckedStop> fits;
    private final Set<Role> roles;

    StopForm(String address, Predicate<CheckedStop> fits, Role... roles) {
        this.address = address;
        this.fits = fits;
        this.roles = Set.of(roles);
    }

    /** Where it is sent, below the stop's address. */
    public String address() {
        return address;
    }

    static List<StopForm> of(CheckedStop found, Caller caller) {
        return Arrays.stream(values())
                .filter(form -> form.fits.test(found))
                .filter(form -> form.roles.stream().anyMatch(caller::is))
                .toList();
    }

    private static boolean allows(CheckedStop found, Phase phase) {
        return AllowedMove.leads(found.stop().allowedMoves(), phase);
    }
}
