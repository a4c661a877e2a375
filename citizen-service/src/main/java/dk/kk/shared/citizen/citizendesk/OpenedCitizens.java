package dk.kk.shared.citizen.citizendesk;

import static dk.kk.shared.platform.access.Role.HOTLINE_OPERATOR;
import static java.util.Comparator.comparing;

import dk.kk.shared.citizen.address.AddressResource;
import dk.kk.shared.citizen.approach.ApproachView;
import dk.kk.shared.citizen.approach.CitizenApproachResource;
import dk.kk.shared.citizen.approach.Phase;
import dk.kk.shared.citizen.contact.ContactResource;
import dk.kk.shared.citizen.greenline.GreenLineResource;
import dk.kk.shared.citizen.history.HistoryResource;
import dk.kk.shared.citizen.interview.CitizenInterviewResource;
import dk.kk.shared.citizen.overview.OverviewResource;
import dk.kk.shared.citizen.sharing.SharedPeriodsResource;
import dk.kk.shared.citizen.stay.StayResource;
import dk.kk.shared.citizen.stay.StayView;
import dk.kk.shared.citizen.stream.TwoClocks;
import dk.kk.shared.platform.access.Caller;
import dk.kk.shared.platform.clock.BusinessClock;
import dk.kk.shared.platform.http.Paged;
import dk.kk.shared.platform.page.PageSettings;
import dk.kk.shared.platform.page.Reader;
import dk.kk.shared.platform.rules.BothSidesRead;
import dk.kk.shared.platform.rules.SofSide;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Reads a citizen as the page shows them, by the methods of the API: its relation, audit and limits. */
@Singleton
class OpenedCitizens {
    private final ContactResource contacts;
    private final AddressResource addresses;
    private final OverviewResource overview;
    private final SharedPeriodsResource shared;
    private final GreenLineResource greenLines;
    private final CitizenApproachResource approaches;
    private final CitizenInterviewResource interviews;
    private final StayResource stays;
    private final HistoryResource histories;
    private final Caller caller;
    private final Reader reader;
    private final PageSettings places;
    private final BusinessClock clock;

    OpenedCitizens(
            ContactResource contacts,
            AddressResource addresses,
            OverviewResource overview,
            SharedPeriodsResource shared,
            GreenLineResource greenLines,
            CitizenApproachResource approaches,
            CitizenInterviewResource interviews,
            StayResource stays,
            HistoryResource histories,
            Caller caller,
            Reader reader,
            PageSettings places,
            BusinessClock clock) {
        this.contacts = contacts;
        this.addresses = addresses;
        this.overview = overview;
        this.shared = shared;
        this.greenLines = greenLines;
        this.approaches = approaches;
        this.interviews = interviews;
        this.stays = stays;
        this.histories = histories;
        this.caller = caller;
        this.reader = reader;
        this.places = places;
        this.clock = clock;
    }

    OpenedCitizen of(UUID id) {
        var address = addresses.getAddress(id, new TwoClocks()).getEntity();
        return OpenedCitizen.of(
                contacts.getContacts(id, null), address, hotlineScreen(id), readsMore() ? situation(id) : null);
    }

    /** At offer-service, which knows benefits and stops, and is asked by the browser: decision 63. */
    private @Nullable String hotlineScreen(UUID id) {
        return caller.is(HOTLINE_OPERATOR) ? places.offer() + "hotline/" + id : null;
    }

    /** Whoever the operations let in that the situation is read by: the hotline is told of contacts alone. */
    private boolean readsMore() {
        return caller.isLetInBy(BothSidesRead.class);
    }

    private List<StayView> stays(UUID id) {
        return caller.isLetInBy(SofSide.class)
                ? Paged.whole(page -> stays.listStays(id, page)).stream()
                        .filter(StayView::lasts)
                        .toList()
                : List.of();
    }

    private Situation situation(UUID id) {
        var line = greenLines.getGreenLine(id, new TwoClocks()).getEntity();
        var why = shared.explainShared(id, new TwoClocks()).getEntity();
        var history = histories.getHistory(id).stream()
                .map(row -> ShownHistory.of(row, reader.language()))
                .toList();
        return new Situation(
                overview.getCitizen(id),
                why.sentences(reader.language()),
                line.current(),
                waiting(id),
                ShownInterviews.of(Paged.whole(page -> interviews.listInterviews(id, page)), clock.today()),
                stays(id),
                history,
                places.plans() + "/" + id);
    }

    /** Who asked first stands first. */
    private List<ApproachView> waiting(UUID id) {
        return Paged.whole(page -> approaches.listCitizenApproaches(id, page)).stream()
                .filter(approach -> approach.phase() == Phase.WAITING)
                .sorted(comparing(ApproachView::askedAt))
                .toList();
    }
}
