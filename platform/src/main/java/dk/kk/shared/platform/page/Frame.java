package dk.kk.shared.platform.page;

import static dk.kk.shared.platform.access.Role.ANALYST;
import static dk.kk.shared.platform.access.Role.BIF_CASEWORKER;
import static dk.kk.shared.platform.access.Role.BIF_MANAGER;
import static dk.kk.shared.platform.access.Role.COMMITTEE_SECRETARY;
import static dk.kk.shared.platform.access.Role.HOTLINE_OPERATOR;
import static dk.kk.shared.platform.access.Role.JOB_CONSULTANT;
import static dk.kk.shared.platform.access.Role.PROJECT_COUNCIL;
import static dk.kk.shared.platform.access.Role.SOF_CASEWORKER;
import static dk.kk.shared.platform.access.Role.SOF_MANAGER;
import static dk.kk.shared.platform.access.Role.SPECIAL_UNIT;

import dk.kk.shared.platform.access.Caller;
import dk.kk.shared.platform.access.Principal;
import dk.kk.shared.platform.access.Role;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Named;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;

/** What stands around every page, in templates {@code inject:frame}. */
@Named("frame")
@RequestScoped
public class Frame {
    private static final Set<Role> WITH_CITIZENS =
            EnumSet.of(BIF_CASEWORKER, JOB_CONSULTANT, BIF_MANAGER, SOF_CASEWORKER, SOF_MANAGER);
    private static final Set<Role> WITH_FIGURES =
            EnumSet.of(ANALYST, COMMITTEE_SECRETARY, BIF_MANAGER, SOF_MANAGER, PROJECT_COUNCIL, SPECIAL_UNIT);

    private final Reader reader;
    private final Caller caller;
    private final FormToken token;
    private final PageSettings settings;
    private final String own;

    Frame(
            Reader reader,
            Caller caller,
            FormToken token,
            PageSettings settings,
            @ConfigProperty(name = "shared.service") String own) {
        this.reader = reader;
        this.caller = caller;
        this.token = token;
        this.settings = settings;
        this.own = own;
    }

    public String language() {
        return reader.language().code();
    }

    public String otherLanguage() {
        return reader.language().other().code();
    }

    /** The page as it is, in the other language. */
    public String inOtherLanguage() {
        var address = reader.address();
        return address + (address.contains("?") ? "&" : "?") + Language.PARAMETER + "=" + otherLanguage();
    }

    /** {@code kpi}. */
    public String service() {
        return own;
    }

    public List<Place> places() {
        return Stream.of(
                        place("front", settings.front()),
                        place("figures", settings.figures()),
                        place("inbox", settings.inbox()),
                        place("citizen", settings.citizen()),
                        place("plan", hasCitizens() ? settings.plans() : settings.plan()),
                        place("special-unit", settings.specialUnit()),
                        place("offer", settings.offer()),
                        place("stops", settings.stops()),
                        place("search", settings.search()),
                        place("work", settings.work()),
                        place("disagreements", settings.disagreements()),
                        place("duplicates", settings.duplicates()),
                        place("problems", settings.problems()),
                        place("members", settings.members()),
                        place("duties", settings.duties()),
                        place("operations", settings.operations()))
                .filter(place -> isOpen(place.key()))
                .toList();
    }

    public String front() {
        return settings.front();
    }

    /** Null where nobody is logged in, as on an error page. */
    public @Nullable Person person() {
        return caller.isPerson() && caller.principal() instanceof Principal.Person person ? Person.of(person) : null;
    }

    /** What each form sends along, see {@link Forms}. */
    public String formToken() {
        return token.value();
    }

    /** Pages that renew themselves need scripts. */
    public boolean scripted() {
        return true;
    }

    /** Some pages are closed to those who have no citizens; the hotline finds one, and has none. */
    private boolean isOpen(String key) {
        return switch (key) {
            case "members", "work" -> hasCitizens();
            case "disagreements" -> caller.is(SOF_CASEWORKER) || caller.is(SOF_MANAGER);
            case "duplicates", "special-unit" -> caller.is(SPECIAL_UNIT);
            case "search" -> hasCitizens() || caller.is(HOTLINE_OPERATOR);
            case "problems" -> WITH_FIGURES.stream().anyMatch(caller::is);
            default -> true;
        };
    }

    private boolean hasCitizens() {
        return WITH_CITIZENS.stream().anyMatch(caller::is);
    }

    private Place place(String key, String address) {
        return new Place(key, address, isHere(key));
    }

    private boolean isHere(String key) {
        return switch (key) {
            case "inbox" -> own.equals("notification") && reader.path().startsWith("/inbox");
            case "operations" -> own.equals("notification") && reader.path().startsWith("/operations");
            case "citizen" ->
                own.equals("citizen")
                        && Stream.of("/citizens", "/work-lists", "/source-disagreements", "/duplicates")
                                .noneMatch(reader.path()::startsWith);
            case "work" -> own.equals("citizen") && reader.path().startsWith("/work-lists");
            case "disagreements" -> own.equals("citizen") && reader.path().startsWith("/source-disagreements");
            case "duplicates" -> own.equals("citizen") && reader.path().startsWith("/duplicates");
            case "search" -> own.equals("citizen") && reader.path().startsWith("/citizens");
            case "special-unit" -> own.equals("plan") && reader.path().startsWith("/special-unit");
            case "plan" ->
                own.equals("plan") && Stream.of("/special-unit", "/problems").noneMatch(reader.path()::startsWith);
            case "problems" -> own.equals("plan") && reader.path().startsWith("/problems");
            case "offer" -> own.equals("offer") && !reader.path().startsWith("/stop");
            case "stops" -> own.equals("offer") && reader.path().startsWith("/stop");
            case "figures" ->
                own.equals("kpi")
                        && !reader.path().startsWith("/duties")
                        && !reader.path().startsWith("/goals");
            case "members" -> own.equals("kpi") && reader.path().startsWith("/goals");
            case "duties" -> own.equals("kpi") && reader.path().startsWith("/duties");
            default -> own.equals(key);
        };
    }
}
