package dk.kk.shared.platform.page;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.MessageFormat;
import java.util.List;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;

/**
 * What pages say: {@code pages/<module>_da.properties} and {@code _en}, of platform and of the service that runs. A text with
 * arguments is a {@link MessageFormat}, in which an apostrophe is written twice.
 */
public final class PageTexts {
    private static final List<String> MODULES = List.of("platform", "citizen", "plan", "offer", "notification", "kpi");
    private static final Properties DANISH = load(Language.DA);
    private static final Properties ENGLISH = load(Language.EN);

    private PageTexts() {}

    /** The key itself where there is no text: a test sees to it that there is one. */
    public static String of(Language language, String key, Object... arguments) {
        var text = in(language).getProperty(key, key);
        return arguments.length == 0 ? text : new MessageFormat(text, language.locale()).format(arguments);
    }

    public static Set<String> keys(Language language) {
        return new TreeSet<>(in(language).stringPropertyNames());
    }

    private static Properties in(Language language) {
        return language == Language.DA ? DANISH : ENGLISH;
    }

    private static Properties load(Language language) {
        var all = new Properties();
        for (var module : MODULES) {
            var name = "/pages/" + module + "_" + language.code() + ".properties";
            try (var in = PageTexts.class.getResourceAsStream(name)) {
                if (in != null) {
                    all.load(new InputStreamReader(in, StandardCharsets.UTF_8));
                }
            } catch (IOException e) {
                throw new UncheckedIOException("Cannot read " + name, e);
            }
        }
        return all;
    }
}
