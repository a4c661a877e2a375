package dk.kk.shared.platform.importjob;

import dk.kk.shared.platform.cpr.Cpr;
import dk.kk.shared.platform.csv.CsvLine;
import dk.kk.shared.platform.csv.Lines;
import dk.kk.shared.platform.csv.Lines.Line;
import dk.kk.shared.platform.imports.Column;
import dk.kk.shared.platform.imports.CprSwap;
import dk.kk.shared.platform.imports.CprSwap.SwappedCpr;
import dk.kk.shared.platform.imports.Finding;
import dk.kk.shared.platform.imports.ImportLayout;
import dk.kk.shared.platform.problem.RuleViolation;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Checks the rows of a file while it streams in, swaps their CPR, and stages them: 500 are held at a time. */
final class Upload {

    private static final int GROUP = 500;

    private final ImportLayout layout;
    private final CprSwap swap;
    private final Staging staging;
    private final List<Candidate> group = new ArrayList<>(GROUP);
    private final @Nullable Set<Long> numbers;
    private long rows;
    private long deviations;

    /** @param announced only where it speaks of citizens their numbers are held until the end */
    Upload(ImportLayout layout, CprSwap swap, Staging staging, Announcement announced) {
        this.layout = layout;
        this.swap = swap;
        this.staging = staging;
        this.numbers = announced.citizens() == null ? null : new HashSet<>();
    }

    /** @param findings the columns' rules it breaks: none, or its key can be read all the same */
    private record Candidate(long row, @Nullable Cpr cpr, Map<String, String> values, List<Finding> findings) {}

    long rows() {
        return rows;
    }

    /** CPR numbers that can be read, of refused rows too; null where nothing was said of them. */
    @Nullable
    Long citizens() {
        return numbers == null ? null : Long.valueOf(numbers.size());
    }

    long modulus11Deviations() {
        return deviations;
    }

    /** @throws RuleViolation {@code import-upload-cut} where the stream broke off, and those of {@link Lines} */
    void receive(Lines lines) {
        try {
            for (var line = lines.next(); line != null; line = lines.next()) {
                rows++;
                read(line);
                if (rows % GROUP == 0) {
                    stage();
                }
            }
            stage();
        } catch (IOException e) {
            throw new RuleViolation("import-upload-cut");
        }
    }

    private void read(Line line) {
        var fields = CsvLine.fields(line.text()).orElse(null);
        if (fields == null) {
            staging.reject(Finding.of(line.number(), null, "row-quoting-wrong"), Map.of(), null, null);
        } else if (fields.size() != layout.columns().size()) {
            var expected = layout.columns().size();
            var finding =
                    Finding.of(line.number(), null, "row-fields-wrong", "expected", expected, "found", fields.size());
            staging.reject(finding, Map.of(), null, null);
        } else {
            check(line.number(), fields);
        }
    }

    private void check(long row, List<String> fields) {
        var values = new LinkedHashMap<String, String>();
        var findings = new ArrayList<Finding>();
        Cpr cpr = null;
        for (var i = 0; i < fields.size(); i++) {
            var column = layout.columns().get(i);
            var value = fields.get(i);
            var finding = column.check(row, value);
            if (finding != null) {
                findings.add(finding);
            } else if (column.isCpr()) {
                cpr = Cpr.parse(value);
                count(cpr);
            }
            if (!column.isCpr() && !column.isMissing(value)) {
                values.put(column.name(), value);
            }
        }
        if (findings.stream().anyMatch(this::hidesKey)) {
            findings.forEach(finding -> staging.reject(finding, shown(masked(values)), null, null));
            return;
        }
        deviations += !findings.isEmpty() || cpr == null || cpr.holdsModulus11() ? 0 : 1;
        group.add(new Candidate(row, cpr, values, findings));
    }

    private void count(Cpr cpr) {
        if (numbers != null) {
            numbers.add(Long.valueOf(cpr.digits()));
        }
    }

    private boolean hidesKey(Finding finding) {
        return layout.columns().stream()
                .anyMatch(column -> column.name().equals(finding.column())
                        && (column.isCpr() || layout.naturalKey().contains(column.name())));
    }

    private Map<String, String> shown(Map<String, String> values) {
        return layout.showsRefusedRows() ? values : Map.of();
    }

    /** Where columns have slipped, a CPR may stand anywhere. */
    private static Map<String, String> masked(Map<String, String> values) {
        var masked = new LinkedHashMap<String, String>();
        values.forEach((column, value) -> masked.put(column, Column.masked(value)));
        return masked;
    }

    private void stage() {
        var swapped = swapped();
        for (var i = 0; i < group.size(); i++) {
            var candidate = group.get(i);
            var known = swapped.get(i);
            if (!candidate.findings().isEmpty()) {
                refuse(candidate, known);
            } else if (candidate.cpr() != null && known == null) {
                staging.reject(
                        Finding.of(candidate.row(), "cpr", "citizen-unknown"), shown(candidate.values()), null, null);
            } else {
                staging.accept(candidate.row(), known, candidate.values());
            }
        }
        group.clear();
        staging.flush();
    }

    /** What nobody is known by has no key either. */
    private void refuse(Candidate candidate, @Nullable SwappedCpr known) {
        var values = candidate.values();
        var key = candidate.cpr() != null && known == null ? null : staging.key(known, values);
        var citizen = known == null ? null : known.citizenId();
        candidate.findings().forEach(finding -> staging.reject(finding, shown(masked(values)), citizen, key));
    }

    private List<@Nullable SwappedCpr> swapped() {
        var cprs = group.stream()
                .flatMap(candidate -> Stream.ofNullable(candidate.cpr()))
                .toList();
        if (cprs.isEmpty()) {
            return Collections.nCopies(group.size(), null);
        }
        return swap.swap(cprs); // all rows have one, or none has
    }
}
