package dk.kk.shared.citizen.matchgroup;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;

import dk.kk.shared.platform.days.Period;
import dk.kk.shared.platform.problem.RuleViolation;
import dk.kk.shared.platform.sql.Database;
import dk.kk.shared.platform.sql.SqlRow;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The models there are, oldest first. */
@ApplicationScoped
class MatchModels {
    private static final String MODELS =
            "select model, name_da, name_en, valid_from, valid_to, assumed from match_model order by valid_from";
    private static final String CODES =
            "select model, code, name_da, name_en, is_group from match_code order by model, place";

    private final Database database;

    MatchModels(Database database) {
        this.database = database;
    }

    List<MatchModel> all() {
        var codes = database.list(CODES, row -> Map.entry(row.text("model"), code(row))).stream()
                .collect(groupingBy(Map.Entry::getKey, mapping(Map.Entry::getValue, toList())));
        return database.list(MODELS, row -> model(row, codes));
    }

    /**
     * An assessment says a code of its model, on a day of that model, and the interview was not later than that.
     *
     * @throws RuleViolation {@code match-model-unknown}, {@code match-code-unknown}, {@code assessment-outside-model}, {@code
     *     interview-after-assessment}
     */
    void require(@Nullable MatchGroup group, LocalDate from) {
        if (group == null) {
            return;
        }
        all().stream()
                .filter(model -> model.model().equals(group.model()))
                .findFirst()
                .orElseThrow(() -> new RuleViolation("match-model-unknown", "model", group.model()))
                .requireTakes(group, from);
        var interview = group.interviewOn();
        if (interview != null && interview.isAfter(from)) {
            throw new RuleViolation("interview-after-assessment", "interviewOn", interview, "validFrom", from);
        }
    }

    private static MatchModel model(SqlRow row, Map<String, List<MatchModel.Code>> codes) {
        return new MatchModel(
                row.text("model"),
                row.text("name_da"),
                row.text("name_en"),
                new Period(row.day("valid_from"), row.dayOrNull("valid_to")),
                row.flag("assumed"),
                codes.getOrDefault(row.text("model"), List.of()));
    }

    private static MatchModel.Code code(SqlRow row) {
        return new MatchModel.Code(row.text("code"), row.text("name_da"), row.text("name_en"), row.flag("is_group"));
    }
}
