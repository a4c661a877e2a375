package dk.kk.shared.citizen.sofstatus;

import static java.util.stream.Collectors.joining;

import dk.kk.shared.citizen.sofstatus.SourceDisagreementResource.CountedDisagreements;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A page of the disagreements.
 *
 * @param kind null: of every kind
 * @param team null: of all the reader's teams
 * @param isLater it does not begin with the first status
 * @param next where the next page begins; null: there is none
 */
record ShownDisagreements(
        @Nullable DisagreementKind kind,
        @Nullable String team,
        List<CountedDisagreements> counts,
        List<SourceDisagreement> statuses,
        boolean isLater,
        @Nullable String next) {

    static final String ADDRESS = "/source-disagreements";

    public long all() {
        return counts.stream().mapToLong(CountedDisagreements::statuses).sum();
    }

    public String allOfTeam() {
        return address("", null, null);
    }

    public String ofKind(DisagreementKind other) {
        return address("", other, null);
    }

    public String file() {
        return address("/csv", kind, null);
    }

    public String firstPage() {
        return address("", kind, null);
    }

    public @Nullable String nextPage() {
        return next == null ? null : address("", kind, next);
    }

    private String address(String below, @Nullable DisagreementKind ofKind, @Nullable String after) {
        var query = Stream.of(said("kind", ofKind), said("team", team), said("after", after))
                .flatMap(List::stream)
                .collect(joining("&"));
        return ADDRESS + below + (query.isEmpty() ? "" : "?" + query);
    }

    private static List<String> said(String name, @Nullable Object value) {
        return value == null
                ? List.of()
                : List.of(name + "=" + URLEncoder.encode(value.toString(), StandardCharsets.UTF_8));
    }
}
