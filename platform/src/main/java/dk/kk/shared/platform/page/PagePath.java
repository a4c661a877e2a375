package dk.kk.shared.platform.page;

/** All paths are pages' but those of the API and of Quarkus' own. */
final class PagePath {
    private PagePath() {}

    static boolean isPage(String path) {
        return !path.startsWith("/api/") && !path.equals("/q") && !path.startsWith("/q/");
    }
}
