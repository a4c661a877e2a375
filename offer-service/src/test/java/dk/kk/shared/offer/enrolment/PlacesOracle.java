package dk.kk.shared.offer.enrolment;

import static dk.kk.shared.offer.places.PlaceUse.HELD;
import static dk.kk.shared.offer.places.PlaceUse.NONE;
import static dk.kk.shared.offer.places.PlaceUse.TAKEN;
import static dk.kk.shared.offer.places.PlaceUse.WAITING;

import dk.kk.shared.offer.places.PlaceUse;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The places of one offer kept in the most stupid way: each rule as a sentence over everybody. */
final class PlacesOracle {
    private static final Comparator<Applicant> ORDER = Comparator.comparing(
                    (Applicant applicant) -> !applicant.greenLine)
            .thenComparing(applicant -> applicant.referredOn)
            .thenComparing(applicant -> applicant.id);

    private final List<Applicant> applicants = new ArrayList<>();
    private int capacity;

    PlacesOracle(int capacity) {
        this.capacity = capacity;
    }

    static final class Applicant {
        final String id;
        final LocalDate referredOn;
        private PlaceUse use = NONE;
        private boolean greenLine;
        private boolean started;
        private boolean over;

        Applicant(String id, LocalDate referredOn) {
            this.id = id;
            this.referredOn = referredOn;
        }

        private boolean to(PlaceUse next, Set<PlaceUse> from) {
            if (over || started || !from.contains(use)) {
                return false;
            }
            use = next;
            return true;
        }
    }

    void add(Applicant applicant) {
        applicants.add(applicant);
    }

    List<Applicant> all() {
        return Collections.unmodifiableList(applicants);
    }

    boolean accept(Applicant who) {
        var free = used() < capacity && in(WAITING).isEmpty();
        return who.to(TAKEN, free ? EnumSet.of(NONE, HELD) : EnumSet.of(HELD));
    }

    boolean waits(Applicant who, boolean greenLine) {
        var may = who.to(WAITING, EnumSet.of(NONE, WAITING));
        who.greenLine = may ? greenLine : who.greenLine;
        return may;
    }

    boolean decline(Applicant who) {
        return who.to(NONE, EnumSet.of(HELD));
    }

    boolean cancel(Applicant who) {
        var may = who.to(NONE, EnumSet.allOf(PlaceUse.class));
        who.over |= may;
        return may;
    }

    boolean start(Applicant who) {
        var may = who.to(TAKEN, EnumSet.of(TAKEN));
        who.started |= may;
        return may;
    }

    boolean complete(Applicant who) {
        if (!who.started || who.over) {
            return false;
        }
        who.over = true;
        who.use = NONE;
        return true;
    }

    boolean resize(int next) {
        if (next < used()) {
            return false;
        }
        capacity = next;
        return true;
    }

    void allOffersExpire() {
        in(HELD).forEach(applicant -> applicant.use = NONE);
    }

    /** Whatever is free goes to whoever is first. */
    void offerWhatIsFree() {
        while (used() < capacity && first().isPresent()) {
            first().orElseThrow().use = HELD;
        }
    }

    private Optional<Applicant> first() {
        return in(WAITING).stream().min(ORDER);
    }

    /** Ids in the order of the list: those with an offer, then those without. */
    List<String> list() {
        var ids = new ArrayList<String>();
        in(HELD).stream().sorted(ORDER).forEach(applicant -> ids.add("offered " + applicant.id));
        in(WAITING).stream().sorted(ORDER).forEach(applicant -> ids.add("waits " + applicant.id));
        return ids;
    }

    int taken() {
        return in(TAKEN).size();
    }

    private int used() {
        return in(TAKEN).size() + in(HELD).size();
    }

    private List<Applicant> in(PlaceUse use) {
        return applicants.stream().filter(applicant -> applicant.use == use).toList();
    }
}
