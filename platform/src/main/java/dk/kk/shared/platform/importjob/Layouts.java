package dk.kk.shared.platform.importjob;

import static java.util.stream.Collectors.toSet;

import dk.kk.shared.platform.csv.CsvLine;
import dk.kk.shared.platform.csv.Lines.Line;
import dk.kk.shared.platform.imports.Column;
import dk.kk.shared.platform.imports.CprSwap;
import dk.kk.shared.platform.imports.ImportLayout;
import dk.kk.shared.platform.problem.RuleViolation;
import io.quarkus.arc.All;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The sources this service takes. */
@Singleton
class Layouts {

    private final List<ImportLayout> layouts;
    private final CprSwap ofService;

    Layouts(@All List<ImportLayout> layouts, CprSwap ofService) {
        this.layouts = layouts;
        this.ofService = ofService;
    }

    /** @throws RuleViolation {@code import-source-unknown} */
    ImportLayout of(String source) {
        return layouts.stream()
                .filter(layout -> layout.source().equals(source))
                .findFirst()
                .orElseThrow(() -> new RuleViolation("import-source-unknown", "source", source, "allowed", sources()));
    }

    Set<String> names() {
        return layouts.stream().map(ImportLayout::source).collect(toSet());
    }

    /** Else the service has no table of imports either. */
    boolean areMissing() {
        return layouts.isEmpty();
    }

    /** @param deliverer null: import operators */
    CprSwap swap(ImportLayout layout, @Nullable String deliverer) {
        return deliverer == null ? layout.swap(ofService) : layout.swapFor(deliverer, ofService);
    }

    /**
     * The header that was found is never repeated: where it is missing, the first line is about a person.
     *
     * @throws RuleViolation {@code import-other-source}, {@code import-header-wrong}
     */
    void checkHeader(ImportLayout layout, @Nullable Line first) {
        var header = Optional.ofNullable(first).flatMap(line -> CsvLine.fields(line.text()));
        if (header.equals(Optional.of(header(layout)))) {
            return;
        }
        for (var other : layouts) {
            if (header.equals(Optional.of(header(other)))) {
                throw new RuleViolation("import-other-source", "source", layout.source(), "found", other.source());
            }
        }
        throw new RuleViolation(
                "import-header-wrong", "source", layout.source(), "expected", String.join(";", header(layout)));
    }

    private String sources() {
        return String.join(
                ", ", layouts.stream().map(ImportLayout::source).sorted().toList());
    }

    private static List<String> header(ImportLayout layout) {
        return layout.columns().stream().map(Column::name).toList();
    }
}
