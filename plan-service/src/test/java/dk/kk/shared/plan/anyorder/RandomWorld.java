package dk.kk.shared.plan.anyorder;

import dk.kk.shared.plan.anyorder.Happening.Deed;
import dk.kk.shared.plan.anyorder.Happening.Done;
import dk.kk.shared.plan.anyorder.Happening.Heard;
import dk.kk.shared.plan.effort.ToldPackage;
import dk.kk.shared.plan.effort.ToldSharing;
import dk.kk.shared.platform.testing.ToldEvent;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;

/**
 * A few citizens and what happens to them in the order in which it happened: of a seed always the same but for the ids. All are
 * shared at first; what needs that (a request by hand, its answer, a procedure) is done before anything else.
 */
final class RandomWorld {
    static final List<String> CITIZENS = List.of("citizen A", "citizen B", "citizen C");

    /** A second registration of the first one. */
    static final String ALIAS = "registration D";

    private static final List<String> EVERYBODY = List.of("citizen A", "citizen B", "citizen C", ALIAS);

    private final Random random;
    private final Names names;
    private final Teams teams;
    private final LocalDate today;
    /** Of those who are told to be gone, in whatever version: for later days nothing can be said of them. */
    private final Map<String, LocalDate> lastDays = new HashMap<>();

    private final List<ToldEvent> heardFirst = new ArrayList<>();
    private final List<Deed> first = new ArrayList<>();
    private final List<List<Happening>> strands = new ArrayList<>();

    RandomWorld(long seed, Names names, Teams teams, LocalDate today) {
        this.random = new Random(seed);
        this.names = names;
        this.teams = teams;
        this.today = today;
        EVERYBODY.forEach(names::id);
        for (var citizen : EVERYBODY) {
            heardFirst.add(Told.responsible(names.id(citizen), 1, teams.jobCentreTeam(), teams.adultTeam()));
            heardFirst.add(ToldSharing.shared(names.id(citizen), 1, today.minusDays(200), null));
            strand(responsibility(citizen));
            strand(sharing(citizen));
            strand(life(citizen));
        }
        strand(merges());
        offers();
        for (var citizen : EVERYBODY) {
            courses(citizen);
            stops(citizen);
            effort(citizen);
        }
        for (var citizen : CITIZENS) {
            before(citizen);
        }
        var deeds = new Deeds(random, today, names, lastDays);
        CITIZENS.forEach(deeds::plans);
        EVERYBODY.forEach(deeds::contacts);
        strands.add(deeds.all().stream().<Happening>map(Done::new).toList());
    }

    List<ToldEvent> heardFirst() {
        return heardFirst;
    }

    List<Deed> doneFirst() {
        return first;
    }

    /** As it happened: each stream in its order, and what people do here in theirs. */
    List<Happening> story() {
        var left = new ArrayList<>(strands.stream().map(ArrayList::new).toList());
        var story = new ArrayList<Happening>();
        while (!left.isEmpty()) {
            var strand = left.get(random.nextInt(left.size()));
            story.add(strand.removeFirst());
            left.removeIf(List::isEmpty);
        }
        return story;
    }

    private void strand(List<ToldEvent> stream) {
        if (!stream.isEmpty()) {
            strands.add(stream.stream().<Happening>map(Heard::new).toList());
        }
    }

    private List<ToldEvent> responsibility(String citizen) {
        return versions(
                2,
                random.nextInt(3),
                version -> Told.responsible(
                        names.id(citizen),
                        version,
                        random.nextInt(4) == 0 ? teams.otherJobCentreTeam() : teams.jobCentreTeam(),
                        random.nextInt(4) == 0 ? teams.otherAdultTeam() : teams.adultTeam()));
    }

    private List<ToldEvent> sharing(String citizen) {
        return versions(2, random.nextInt(4), version -> switch (random.nextInt(4)) {
            case 0 -> ToldSharing.shared(names.id(citizen), version, today.minusDays(200), today.minusDays(1));
            case 1 -> ToldSharing.shared(names.id(citizen), version, today.minusDays(5), null);
            default -> ToldSharing.shared(names.id(citizen), version, today.minusDays(70 + random.nextInt(60)), null);
        });
    }

    private List<ToldEvent> life(String citizen) {
        return versions(1, random.nextInt(4), version -> {
            var isGone = version > 1 && random.nextInt(3) == 0;
            var endedOn = isGone ? today.minusDays(random.nextInt(5)) : null;
            if (endedOn != null) {
                lastDays.merge(citizen, endedOn, (one, other) -> one.isBefore(other) ? one : other);
            }
            return Told.life(names.id(citizen), version, endedOn);
        });
    }

    private List<ToldEvent> merges() {
        var citizen = names.id(CITIZENS.getFirst());
        return versions(
                1,
                random.nextInt(3),
                version -> Told.merged(names.id(ALIAS), version, version % 2 == 1 ? citizen : null, citizen));
    }

    private void offers() {
        for (var side : List.of("BIF", "SOF")) {
            strand(versions(
                    1,
                    1 + random.nextInt(2),
                    version -> Told.offer(names.id("offer of " + side), version, side, 5 * (1 + random.nextInt(5)))));
        }
    }

    private void courses(String citizen) {
        for (var i = 0; i < random.nextInt(3); i++) {
            var id = names.id("course %d of %s".formatted(i, citizen));
            var offer = names.id("offer of " + (random.nextInt(3) > 0 ? "BIF" : "SOF"));
            var imported = random.nextInt(5) == 0;
            var decided = today.minusDays(1 + random.nextInt(50)) + "T10:00:00Z";
            var start = today.minusDays(random.nextInt(30)).toString();
            var end = random.nextInt(3) == 0
                    ? Map.of("phase", "CANCELLED", "recordedAt", decided)
                    : Map.of(
                            "phase", "COMPLETED", "recordedAt", decided, "actualStart", start, "actualEnd", "" + today);
            var rows = List.of(
                    Map.of("phase", "REFERRED", "recordedAt", decided, "plannedStart", start),
                    Map.of("phase", "STARTED", "recordedAt", decided, "actualStart", start),
                    end);
            strand(versions(
                    1,
                    1 + random.nextInt(3),
                    version -> Told.enrolment(id, names.id(citizen), offer, imported, rows.subList(0, (int) version))));
            attendance(citizen, i);
        }
    }

    private void attendance(String citizen, int course) {
        var day = today.minusDays(random.nextInt(120));
        var minutes = Stream.generate(() -> random.nextBoolean() ? 0 : 120)
                .limit(1 + random.nextInt(3))
                .toList();
        var id = names.id("week %d of %s".formatted(course, citizen));
        strand(versions(
                1,
                minutes.size(),
                version -> Told.attendance(id, names.id(citizen), day, minutes.subList(0, (int) version))));
    }

    private void stops(String citizen) {
        if (random.nextInt(3) == 0) {
            var phases = List.of("CONSIDERED", "DECIDED", random.nextBoolean() ? "WITHDRAWN" : "EFFECTIVE");
            var on = today.minusDays(random.nextInt(20));
            var ground = random.nextBoolean() ? "SANCTION" : "NO_LONGER_ENTITLED";
            strand(versions(
                    1,
                    1 + random.nextInt(3),
                    version -> Told.stop(
                            names.id("stop of " + citizen),
                            version,
                            names.id(citizen),
                            ground,
                            phases.get((int) version - 1),
                            on)));
        }
    }

    private void effort(String citizen) {
        if (random.nextInt(2) == 0) {
            var told = new ToldPackage(names.id("package of " + citizen), names.id(citizen));
            var started = today.minusDays(20 + random.nextInt(150));
            strand(versions(1, random.nextInt(4), version -> switch ((int) version) {
                case 1 -> told.composed(1, started.minusDays(5));
                case 2 -> told.started(2, started);
                default -> told.stopped(3, started, today.minusDays(2));
            }));
        }
    }

    private void before(String citizen) {
        var id = names.id(citizen);
        if (random.nextInt(2) == 0) {
            first.add(people -> people.create(
                    "SOF",
                    "run of " + citizen,
                    "/procedure-runs",
                    Map.of("citizenId", id, "caseType", "BENEFIT_STOP")));
        }
        if (random.nextInt(2) == 0) {
            var isAnswered = random.nextInt(3) == 0;
            first.add(people -> {
                var request = "request about " + citizen;
                var path = "/coordination-requests";
                people.create("SOF", request, path, Map.of("citizenId", id, "words", "Have you heard?"));
                if (isAnswered) {
                    people.move("BIF", request, path, "answer", Map.of("outcome", "AGREED"));
                }
            });
        }
    }

    private interface Version {
        ToldEvent told(long version);
    }

    private static List<ToldEvent> versions(long from, int count, Version version) {
        var all = new ArrayList<ToldEvent>();
        for (var each = from; each < from + count; each++) {
            all.add(version.told(each));
        }
        return all;
    }
}
