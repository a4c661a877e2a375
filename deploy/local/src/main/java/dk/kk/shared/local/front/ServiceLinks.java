package dk.kk.shared.local.front;

/** Where a service says what it offers and how it is. */
public record ServiceLinks(String name, String address, String api, String health, String metrics) {
    /** @param management where its health and metrics are */
    public static ServiceLinks of(String name, String address, String management) {
        return new ServiceLinks(
                name, address, address + "/q/swagger-ui/", management + "/q/health", management + "/q/metrics");
    }
}
