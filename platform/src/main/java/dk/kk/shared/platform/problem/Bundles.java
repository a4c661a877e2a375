package dk.kk.shared.platform.problem;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.List;
import java.util.Properties;

/** The texts in files of keys and values, in UTF-8. */
public final class Bundles {
    private static final List<String> MODULES =
            List.of("platform", "imports", "citizen", "plan", "offer", "notification", "kpi");

    private Bundles() {}

    /** All files of that name, the service's and platform's, in one; none: empty. */
    public static Properties all(String resource) {
        var texts = new Properties();
        try {
            var loader = Thread.currentThread().getContextClassLoader();
            for (var found : Collections.list(loader.getResources(resource))) {
                try (var in = new InputStreamReader(found.openStream(), StandardCharsets.UTF_8)) {
                    texts.load(in);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(resource + " cannot be read", e);
        }
        return texts;
    }

    /**
     * By code, of platform and of the service: {@code problems/<module><suffix>.properties}.
     *
     * @param suffix none: the HTTP status; {@code _da} and {@code _en}: the text, with named {@code {arguments}}
     */
    public static Properties problems(String suffix) {
        return ofModules("problems", suffix);
    }

    /** Of platform and of the service: {@code <folder>/<module><suffix>.properties}. */
    public static Properties ofModules(String folder, String suffix) {
        var all = new Properties();
        MODULES.forEach(module -> all.putAll(all(folder + "/" + module + suffix + ".properties")));
        return all;
    }
}
