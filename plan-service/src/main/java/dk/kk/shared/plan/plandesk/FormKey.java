package dk.kk.shared.plan.plandesk;

import dk.kk.shared.plan.finding.FindingView;
import java.util.List;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What a form on the page of plans is about: by this the page finds again which form was sent.
 *
 * @param rule by which something was found; empty of all else
 * @param number of a step, from 1; 0 of all else
 */
record FormKey(String rule, List<UUID> ids, int number) {
    private static final String ID = "[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}";
    private static final Pattern FORM = Pattern.compile("([A-Z_]*)((?::" + ID + ")*)(?:#([0-9]{1,4}))?");

    /** The rule goes along: one thing may be found by several. */
    static String of(FindingView finding) {
        return finding.rule()
                + finding.about().stream().map(about -> ":" + about.id()).collect(Collectors.joining());
    }

    static String of(UUID run, int step) {
        return ":" + run + "#" + step;
    }

    /** @throws dk.kk.shared.platform.problem.RuleViolation {@code form-incomplete} */
    static FormKey of(@Nullable String typed) {
        var form = FORM.matcher(typed == null ? "?" : typed);
        if (!form.matches()) {
            throw SentForm.incomplete();
        }
        var ids = Stream.of(form.group(2).split(":"))
                .filter(id -> !id.isEmpty())
                .map(UUID::fromString)
                .toList();
        return new FormKey(form.group(1), ids, form.group(3) == null ? 0 : Integer.parseInt(form.group(3)));
    }

    /** Of a form about one thing. */
    UUID id() {
        if (ids.size() != 1) {
            throw SentForm.incomplete();
        }
        return ids.getFirst();
    }
}
