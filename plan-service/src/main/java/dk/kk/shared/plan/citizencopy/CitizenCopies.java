package dk.kk.shared.plan.citizencopy;

import dk.kk.shared.plan.administration.Administration;
import dk.kk.shared.plan.lifecycle.Plan;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;

/** All citizens' copies, one for each plan of which something was said or which was given. */
@ApplicationScoped
public class CitizenCopies implements PanacheRepositoryBase<CitizenCopy, UUID> {
    static final String KIND = "citizen-copy";

    /** An empty one where nothing was recorded. */
    public CitizenCopy of(Plan plan, Administration side) {
        var found = findById(plan.id());
        return found == null ? CitizenCopy.none(plan.id(), plan.citizenId(), side) : found;
    }
}
