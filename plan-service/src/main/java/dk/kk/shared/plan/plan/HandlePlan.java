package dk.kk.shared.plan.plan;

import dk.kk.shared.platform.access.Subjects;
import dk.kk.shared.platform.clock.BusinessClock;
import dk.kk.shared.platform.paging.PageRequest;
import dk.kk.shared.platform.paging.Paged;
import dk.kk.shared.platform.stream.Answers;
import dk.kk.shared.platform.stream.IfMatch;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.core.UriInfo;
import java.net.URI;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** What the two resources do alike: they differ in whose plan it is, and so in who may change it. */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
class HandlePlan {

    private final Plans plans;
    private final PlanHistory history;
    private final RecordPlans record;
    private final Subjects subjects;
    private final BusinessClock clock;

    HandlePlan(Plans plans, PlanHistory history, RecordPlans record, Subjects subjects, BusinessClock clock) {
        this.plans = plans;
        this.history = history;
        this.record = record;
        this.subjects = subjects;
        this.clock = clock;
    }

    RestResponse<PlanView> offer(PlanKind kind, UUID citizenId, LocalDate offeredOn) {
        subjects.open(citizenId);
        var plan = Plan.offer(kind, citizenId, offeredOn, clock);
        plans.persist(plan);
        var view = recorded(plan, "offered-by-caseworker");
        return Answers.created(URI.create(kind.path() + "/" + plan.id()), view, plan.version());
    }

    RestResponse<PlanView> move(
            PlanKind kind, UUID id, @Nullable IfMatch ifMatch, String cause, UnaryOperator<PlanContent> step) {
        var plan = plans.lock(kind, id);
        subjects.open(plan.citizenId(), kind.stream(), id);
        IfMatch.require(ifMatch, plan.version());
        plan.move(step, clock);
        return Answers.ok(recorded(plan, cause), plan.version());
    }

    RestResponse<PlanView> get(PlanKind kind, UUID id) {
        var plan = plans.get(kind, id);
        subjects.open(plan.citizenId(), kind.stream(), id);
        var rows = history.of(List.of(plan)).getOrDefault(id, List.of());
        return Answers.ok(PlanView.of(plan, rows), plan.version());
    }

    RestResponse<List<PlanView>> list(PlanKind kind, UUID citizenId, PageRequest page, UriInfo uri) {
        subjects.open(citizenId);
        var found = plans.ofCitizen(kind, citizenId, page);
        var rows = history.of(found);
        var views = found.stream()
                .map(plan -> PlanView.of(plan, rows.getOrDefault(plan.id(), List.of())))
                .toList();
        return Paged.of(views, page, view -> view.id().toString(), uri);
    }

    private PlanView recorded(Plan plan, String cause) {
        return PlanView.of(
                plan, Objects.requireNonNull(record.record(List.of(plan), cause).get(plan.id())));
    }
}
