package dk.kk.shared.plan.coordination;

import static java.util.function.Function.identity;
import static java.util.stream.Collectors.toMap;

import dk.kk.shared.plan.administration.Administration;
import dk.kk.shared.platform.access.Caller;
import dk.kk.shared.platform.clock.BusinessClock;
import io.quarkus.arc.All;
import jakarta.inject.Singleton;
import java.util.Collection;
import java.util.List;
import java.util.Map;

/** Requests as the caller is told of them: BIF is not told all of what SOF writes, and cannot tell by a version that there is more. */
@Singleton
class ToldRequests {
    private final Map<CauseKind, ToldVersions> versions;
    private final Caller caller;
    private final BusinessClock clock;

    ToldRequests(@All List<ToldVersions> versions, Caller caller, BusinessClock clock) {
        this.versions = versions.stream().collect(toMap(ToldVersions::kind, identity()));
        this.caller = caller;
        this.clock = clock;
    }

    /** They are viewed next. */
    void read(Collection<CoordinationRequest> requests) {
        if (isToldAll()) {
            return;
        }
        for (var kind : versions.values()) {
            var causes = requests.stream()
                    .map(CoordinationRequest::question)
                    .filter(question -> question.causeKind() == kind.kind())
                    .map(Question::causeId)
                    .distinct()
                    .toList();
            if (!causes.isEmpty()) {
                kind.read(causes);
            }
        }
    }

    CoordinationRequestView view(CoordinationRequest request) {
        return CoordinationRequestView.of(request, causeVersion(request.question()), clock.today(), caller.principal());
    }

    private long causeVersion(Question question) {
        var told = versions.get(question.causeKind());
        return told == null || isToldAll()
                ? question.causeVersion()
                : told.told(question.causeId(), question.causeVersion());
    }

    private boolean isToldAll() {
        return Administration.of(caller.principal()) == Administration.SOF;
    }
}
