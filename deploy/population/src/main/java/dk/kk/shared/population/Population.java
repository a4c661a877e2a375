package dk.kk.shared.population;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.UnaryOperator;

/** A population as its sixteen source files. The same bytes on every run; docs/population.md states what it is made to look like. */
public final class Population {

    /** The snapshot's day. */
    public static final LocalDate DAY = LocalDate.of(2007, 11, 30);

    private final Map<Layout, List<Row>> files;

    private Population(Map<Layout, List<Row>> files) {
        this.files = files;
    }

    /** Writes the November 2007 files to a folder, or with --tiny those of sixty citizens. */
    public static void main(String[] arguments) throws IOException {
        if (arguments.length == 1) {
            november2007().writeTo(Path.of(arguments[0]));
        } else if (arguments.length == 2 && arguments[0].equals("--tiny")) {
            tiny().writeTo(Path.of(arguments[1]));
        } else {
            throw new IllegalArgumentException("say one folder to write the files to: [--tiny] <folder>");
        }
    }

    /** The 25,015 citizens of table 1. */
    public static Population november2007() {
        return of(Quotas.november2007());
    }

    /** Sixty citizens made by the same code, for quick tests of importing. */
    public static Population tiny() {
        return of(Quotas.tiny());
    }

    public static Population read(Path folder) throws IOException {
        var files = new EnumMap<Layout, List<Row>>(Layout.class);
        for (var layout : Layout.values()) {
            var file = folder.resolve(layout.fileName());
            var isThere = !layout.isOptional() || Files.exists(file);
            files.put(layout, isThere ? Csv.read(layout, Files.readString(file)) : List.of());
        }
        return new Population(files);
    }

    public void writeTo(Path folder) throws IOException {
        Files.createDirectories(folder);
        for (var layout : Layout.values()) {
            Files.writeString(folder.resolve(layout.fileName()), csv(layout));
        }
    }

    public List<Row> rows(Layout layout) {
        return Objects.requireNonNull(files.get(layout));
    }

    /** The file as it is uploaded, in UTF-8. */
    public String csv(Layout layout) {
        return Csv.write(layout, rows(layout));
    }

    /** A copy in which the rows of one file are changed. */
    public Population with(Layout layout, UnaryOperator<Row> change) {
        var changed = new EnumMap<>(files);
        changed.put(layout, rows(layout).stream().map(change).toList());
        return new Population(changed);
    }

    /** The figures that follow from the files, counted the plainest way: what the services must answer. */
    public Expected expected(LocalDate day) {
        return new Expected(Dossier.of(this), day);
    }

    private static Population of(Quotas quotas) {
        var citizens = Citizens.of(quotas);
        var files = new EnumMap<Layout, List<Row>>(Layout.class);
        files.put(Layout.UNITS, Organisation.units());
        files.put(Layout.EMPLOYEES, Organisation.employees());
        files.put(Layout.PERSONS, citizens.stream().map(Citizen::person).toList());
        files.put(Layout.BIF_CASES, BifCases.of(citizens));
        files.put(Layout.MATCH_GROUPS, MatchGroups.of(citizens));
        files.put(Layout.SOF_CASES, SofCases.of(citizens));
        files.put(Layout.TARGET_GROUPS, TargetGroups.of(citizens));
        files.put(Layout.OFFERS, Catalogue.rows());
        files.put(Layout.BENEFITS, Benefits.of(citizens));
        files.put(Layout.ENROLMENTS, Enrolments.of(citizens));
        files.put(Layout.SOCIAL_PLANS, SocialPlans.of(citizens));
        files.put(Layout.JOB_PLANS, JobPlans.of(citizens));
        files.put(Layout.ADDRESSES, Addresses.of(citizens));
        files.put(Layout.INTERVIEWS, Interviews.of(citizens));
        files.put(Layout.SOF_STATUS, SofStatuses.of(citizens, TargetGroups.of(citizens)));
        files.put(Layout.STAYS, Stays.of(citizens));
        return new Population(files);
    }
}
