package dk.kk.shared.platform.stream;

/** One small thing with its own version: {@code (benefit-stop, <stop id>)}. Order is promised within it alone. */
public record StreamRef(String kind, String id) {

    public StreamRef(String kind, java.util.UUID id) {
        this(kind, id.toString());
    }
}
