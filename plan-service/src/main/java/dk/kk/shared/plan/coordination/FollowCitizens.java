package dk.kk.shared.plan.coordination;

import static dk.kk.shared.plan.coordination.Phase.ASKED;
import static dk.kk.shared.plan.coordination.WithdrawalReason.CAUSE_DISCARDED;
import static dk.kk.shared.plan.coordination.WithdrawalReason.NOT_SHARED;
import static java.util.function.Function.identity;
import static java.util.stream.Collectors.toMap;

import dk.kk.shared.plan.administration.Administration;
import dk.kk.shared.platform.clock.BusinessClock;
import dk.kk.shared.platform.outbox.Event;
import dk.kk.shared.platform.outbox.Outbox;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;

/**
 * Brings the requests of citizens in line with what is known of them and of what was decided about them: asked again whenever any of
 * it changes, so that no order of arrival loses a request or makes a second one.
 */
@Singleton
class FollowCitizens {
    private final Causes causes;
    private final CoordinationRequests requests;
    private final SharedCitizens sharing;
    private final Deadlines deadlines;
    private final Outbox outbox;
    private final BusinessClock clock;

    FollowCitizens(
            Causes causes,
            CoordinationRequests requests,
            SharedCitizens sharing,
            Deadlines deadlines,
            Outbox outbox,
            BusinessClock clock) {
        this.causes = causes;
        this.requests = requests;
        this.sharing = sharing;
        this.deadlines = deadlines;
        this.outbox = outbox;
        this.clock = clock;
    }

    /** @param citizens held: nothing else is heard or decided of them meanwhile */
    @Transactional(Transactional.TxType.MANDATORY)
    void follow(Collection<UUID> citizens, Function<UUID, Occasion> occasion) {
        var decided = causes.of(citizens);
        var known = requests.lockMovable(citizens);
        if (decided.isEmpty() && known.isEmpty()) {
            return; // most of what is heard is of citizens about whom nothing was decided here
        }
        var events = new ArrayList<Event>();
        var shared = sharing.on(clock.today(), citizens);
        decided.stream().filter(Cause::discarded).forEach(cause -> discard(cause, known, events, occasion));
        var byId = decided.stream().collect(toMap(Cause::id, identity()));
        for (var request : known) {
            var cause = byId.get(request.question().causeId());
            var isAsked = shared.contains(request.citizenId())
                    && (cause == null || request.question().isAbout(cause));
            share(request, known, isAsked, told(events, request, occasion));
        }
        for (var cause : decided) {
            ask(cause, known, shared, events, occasion);
        }
        requests.flush(); // plain SQL of this transaction reads them
        outbox.addAll(events);
    }

    private void discard(
            Cause cause, List<CoordinationRequest> known, List<Event> events, Function<UUID, Occasion> occasion) {
        known.stream()
                .filter(request ->
                        request.phase() == ASKED && request.question().causeId().equals(cause.id()))
                .forEach(request -> told(events, request, occasion).is(request.withdraw(CAUSE_DISCARDED, clock)));
    }

    private void share(
            CoordinationRequest request, List<CoordinationRequest> known, boolean isAsked, Happened happened) {
        if (request.phase() == ASKED && !isAsked) {
            happened.is(request.withdraw(NOT_SHARED, clock));
        } else if (request.withdrawalReason() == NOT_SHARED && isAsked && isLast(request, known)) {
            happened.is(request.askAgain(deadlines.askedNow(), clock));
        }
    }

    /** Nothing else was asked about the same since, and it was not withdrawn long ago, however old it is. */
    private boolean isLast(CoordinationRequest request, List<CoordinationRequest> known) {
        return !request.lastChangedOn().isBefore(deadlines.oldestAsked())
                && known.stream()
                        .filter(other -> other.question().isOfOneCauseWith(request.question()))
                        .noneMatch(other -> other.id().compareTo(request.id()) > 0);
    }

    private void ask(
            Cause cause,
            List<CoordinationRequest> known,
            Set<UUID> shared,
            List<Event> events,
            Function<UUID, Occasion> occasion) {
        var asking = cause.asking();
        if (asking == null || cause.discarded()) {
            return;
        }
        var about = known.stream()
                .filter(request -> isAbout(request, cause.id(), asking))
                .toList();
        var open = about.stream().filter(request -> request.phase() == ASKED).findFirst();
        var isNew = about.stream().noneMatch(request -> request.question().causeVersion() >= cause.version());
        if (open.isPresent() && isNew) {
            told(events, open.get(), occasion).is(open.get().renew(cause, clock));
        } else if (open.isEmpty() && isNew && shared.contains(cause.citizenId()) && isAskedAbout(cause)) {
            var request =
                    CoordinationRequest.ask(cause.citizenId(), Question.of(cause, asking), deadlines.askedNow(), clock);
            requests.add(request);
            told(events, request, occasion).is("asked");
        }
    }

    private boolean isAskedAbout(Cause cause) {
        return cause.sharedThen() && !cause.happenedOn().isBefore(deadlines.oldestAsked());
    }

    private static boolean isAbout(CoordinationRequest request, UUID cause, Administration asking) {
        return request.question().causeId().equals(cause) && request.question().askingSide() == asking;
    }

    private static Happened told(List<Event> events, CoordinationRequest request, Function<UUID, Occasion> occasion) {
        return word -> {
            var why = occasion.apply(request.citizenId());
            events.add(request.event(word, why.cause()).tracedBy(why.traceparent()));
        };
    }

    private interface Happened {
        void is(String word);
    }
}
