package dk.kk.shared.plan.lifecycle;

import dk.kk.shared.plan.administration.Administration;
import dk.kk.shared.plan.content.ContentDifference;
import dk.kk.shared.plan.content.ContentVersionView;
import dk.kk.shared.plan.content.ContentView;
import dk.kk.shared.plan.content.NumberedVersion;
import dk.kk.shared.plan.content.PlanContents;
import dk.kk.shared.plan.content.WriteContent;
import dk.kk.shared.platform.access.Caller;
import dk.kk.shared.platform.change.Desk;
import dk.kk.shared.platform.http.Answers;
import dk.kk.shared.platform.http.IfMatch;
import dk.kk.shared.platform.problem.RuleViolation;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.BiFunction;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** Where what a plan says is written and read. Of a discarded plan nobody is told what it said. */
@Singleton
public class PlanContentDesk {
    private final Desk desk;
    private final PlanDesk moves;
    private final PlanContents contents;
    private final Caller caller;

    PlanContentDesk(Desk desk, PlanDesk moves, PlanContents contents, Caller caller) {
        this.desk = desk;
        this.moves = moves;
        this.contents = contents;
        this.caller = caller;
    }

    /** @param version null: the one that holds */
    public RestResponse<ContentView> content(Plans plans, UUID id, @Nullable Integer version) {
        var form = plans.planKind().form();
        return show(plans, id, (plan, reader) -> {
            var asked = version == null ? standing(plan, reader) : Optional.of(find(plan, reader, version));
            return contents.view(plan.id(), form, asked, reader.version(plan));
        });
    }

    public RestResponse<PlanView> write(Plans plans, UUID id, @Nullable IfMatch seen, WriteContent request) {
        return moves.write(plans, id, seen, request);
    }

    public RestResponse<List<ContentVersionView>> versions(Plans plans, UUID id) {
        return show(plans, id, (plan, reader) -> contents.versions(plan.id(), reader.contents(plan)));
    }

    public RestResponse<ContentDifference> difference(Plans plans, UUID id, int from, int to) {
        var form = plans.planKind().form();
        return show(
                plans,
                id,
                (plan, reader) ->
                        contents.difference(plan.id(), form, find(plan, reader, from), find(plan, reader, to)));
    }

    private static Optional<NumberedVersion> standing(Plan plan, PlanReader reader) {
        return numbered(plan, reader, reader.number(plan.standing().content()));
    }

    private static NumberedVersion find(Plan plan, PlanReader reader, int number) {
        return numbered(plan, reader, number)
                .orElseThrow(() -> new RuleViolation("not-found", "kind", "plan-content", "id", number));
    }

    private static Optional<NumberedVersion> numbered(Plan plan, PlanReader reader, int number) {
        return reader.contents(plan).stream()
                .filter(version -> version.number() == number)
                .findFirst();
    }

    /** With the version that the reader counts, so that an ETag tells nothing more. */
    private <V> RestResponse<V> show(Plans plans, UUID id, BiFunction<Plan, PlanReader, V> view) {
        var reader = PlanReader.of(plans.planKind(), Administration.of(caller.principal()));
        var shown = desk.show(plans, id, plan -> {
            if (plan.standing().phase() == PlanPhase.DISCARDED) {
                throw new RuleViolation("not-found", "kind", "plan-content", "id", id);
            }
            return new Shown<>(view.apply(plan, reader), reader.version(plan));
        });
        return Answers.ok(shown.getEntity().view(), shown.getEntity().version());
    }

    private record Shown<V>(V view, long version) {}
}
