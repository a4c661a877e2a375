package dk.kk.shared.platform.page;

import dk.kk.shared.platform.problem.Bundles;
import java.text.MessageFormat;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;

/**
 * What pages say: {@code pages/<module>_da.properties} and {@code _en}, of platform and of the service that runs. A text with
 * arguments is a {@link MessageFormat}, in which an apostrophe is written twice.
 */
public final class PageTexts {
    private static final Properties DANISH = Bundles.ofModules("pages", "_da");
    private static final Properties ENGLISH = Bundles.ofModules("pages", "_en");

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
}
