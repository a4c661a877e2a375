package dk.kk.shared.platform.access;

import jakarta.enterprise.context.RequestScoped;
import java.lang.annotation.Annotation;
import java.util.Arrays;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Who is asking in this request or job, by which rule and for what purpose, and whose data was opened so far. */
@RequestScoped
public class Caller {

    private @Nullable Principal principal;
    private @Nullable Purpose purpose;
    private String operation = "";
    private Relation relation = Relation.NONE;
    private boolean personal;
    private String token = "";
    private String asked = "";
    private @Nullable String refusal;
    private boolean audited;
    private final Set<UUID> subjects = new LinkedHashSet<>();
    private final Set<UUID> related = new HashSet<>();

    void is(Principal who, String operation, Relation relation, boolean personal, @Nullable Purpose purpose) {
        this.principal = who;
        this.operation = operation;
        this.relation = relation;
        this.personal = personal;
        this.purpose = purpose;
    }

    void bears(String rawToken) {
        this.token = rawToken;
    }

    /** The person's own, to be passed on in calls made for the person; empty in jobs. */
    String token() {
        return token;
    }

    /** @throws IllegalStateException outside a request or job */
    public Principal principal() {
        if (principal == null) {
            throw new IllegalStateException("Nobody is asking");
        }
        return principal;
    }

    public String purpose() {
        return purpose == null ? "" : purpose.name();
    }

    public String operation() {
        return operation;
    }

    /** The directory's code of the person, empty for systems: matches no relation. */
    public String employee() {
        return principal instanceof Principal.Person person ? person.employee() : "";
    }

    /** Codes of the person's teams and centres; none for systems. */
    public Set<String> units() {
        return principal instanceof Principal.Person person ? person.units() : Set.of();
    }

    /** How an event says who did it: {@code decided-by-caseworker}. */
    public String cause(String word) {
        return word + "-by-" + principal().word();
    }

    public boolean isPerson() {
        return principal instanceof Principal.Person;
    }

    /** A person with that role. */
    public boolean is(Role role) {
        return principal instanceof Principal.Person person && person.roles().contains(role);
    }

    /** A person whose role an operation with that rule lets in; whose citizens, the operation says. */
    public boolean isLetInBy(Class<? extends Annotation> rule) {
        return Arrays.stream(rule.getAnnotation(Access.class).roles()).anyMatch(this::is);
    }

    Relation relation() {
        return relation;
    }

    void isRelatedTo(UUID citizen) {
        related.add(citizen);
    }

    /** Citizens whose relation to the person is known from its owner, though not here yet. */
    Set<UUID> related() {
        return related;
    }

    /** The answer speaks of persons. */
    boolean isPersonal() {
        return personal;
    }

    boolean owesAudit() {
        return personal && !audited;
    }

    /**
     * Kept in the audit if the answer is no: the kind and the id, or what stands for a number without being it. Unless said, it is
     * the path.
     */
    public void asksFor(String what) {
        this.asked = what;
    }

    String asked() {
        return asked;
    }

    /** For an answer that says in words of its own why it is no, as a page does: the code stands in the audit all the same. */
    public void isRefusedFor(String code) {
        this.refusal = code;
    }

    /** Null where the answer says it. */
    @Nullable
    String refusal() {
        return refusal;
    }

    void opened(Iterable<UUID> citizens) {
        audited = true;
        citizens.forEach(subjects::add);
    }

    /** Whose data this request opened, in the order it did. */
    public Set<UUID> subjects() {
        return subjects;
    }
}
