package dk.kk.shared.platform.http;

/** Our handlers of every request stand before all of Quarkus', the access log too, one behind the other. */
final class RouteOrder {
    static final int FIRST = Integer.MIN_VALUE;

    static final int LABELS = 1;
    static final int HEADERS = 2;
    static final int INTAKE = 3;
    static final int BODIES = 4;

    private RouteOrder() {}
}
