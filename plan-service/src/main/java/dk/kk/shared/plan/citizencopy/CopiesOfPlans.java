package dk.kk.shared.plan.citizencopy;

import dk.kk.shared.plan.lifecycle.Plan;
import dk.kk.shared.plan.lifecycle.Plans;
import dk.kk.shared.platform.access.Subject;
import dk.kk.shared.platform.change.Streams;
import dk.kk.shared.platform.http.PageRequest;
import dk.kk.shared.platform.outbox.Event;
import java.util.List;
import java.util.UUID;

/** The citizens' copies of one kind of plans, each under the id of its plan: there is one wherever there is a plan. */
record CopiesOfPlans(Plans plans, CitizenCopies copies) implements Streams<CitizenCopy> {
    @Override
    public String kind() {
        return CitizenCopies.KIND;
    }

    @Override
    public Subject subject(UUID id) {
        return plans.subject(id);
    }

    @Override
    public CitizenCopy get(UUID id) {
        return of(plans.get(id));
    }

    /** By the plan, which is there before the copy is, and stays as it is. */
    @Override
    public CitizenCopy lock(UUID id) {
        return of(plans.lock(id));
    }

    @Override
    public List<CitizenCopy> ofCitizen(List<UUID> ids, PageRequest page) {
        return plans.ofCitizen(ids, page).stream().map(this::of).toList();
    }

    @Override
    public void add(CitizenCopy made) {
        copies.persist(made);
    }

    @Override
    public List<Event> changed(CitizenCopy copy, String happened, String cause) {
        if (copy.version() == 1) {
            add(copy);
        }
        return List.of(copy.event(happened, cause));
    }

    private CitizenCopy of(Plan plan) {
        return copies.of(plan, plans.planKind().side());
    }

    Plan plan(UUID id) {
        return plans.get(id);
    }
}
