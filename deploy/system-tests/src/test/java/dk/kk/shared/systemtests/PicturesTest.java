package dk.kk.shared.systemtests;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.extension.ExtendWith;

/** {@code deploy/pictures}: every page of a running suite as a picture, at phone and desktop width, by day and by night. */
@Tag("long")
@EnabledIfSystemProperty(named = "pictures.of", matches = "http.*")
@ExtendWith(Chromium.Given.class)
class PicturesTest {

    @Test
    void every_page_has_its_picture(Chromium chromium) {
        var frontDoor = System.getProperty("pictures.of");
        var folder = RunningSuite.root().resolve(System.getProperty("pictures.into", "docs/pictures"));
        var only = System.getProperty("pictures.only", "");
        var pages = only.startsWith("years") ? ShownPage.ofTheYears() : ShownPage.all();
        for (var shown :
                pages.stream().filter(page -> page.name().startsWith(only)).toList()) {
            for (var scheme : List.of(ColorScheme.LIGHT, ColorScheme.DARK)) {
                for (var width : List.of(390, 1280)) {
                    try (var window = chromium.window(width, scheme)) {
                        var page = window.newPage();
                        shown.open(page, frontDoor);
                        var file = file(folder, shown, width, scheme);
                        page.screenshot(
                                new Page.ScreenshotOptions().setPath(file).setFullPage(true));
                        assertThat(file).isNotEmptyFile();
                    }
                }
            }
        }
    }

    private static Path file(Path folder, ShownPage shown, int width, ColorScheme scheme) {
        var night = scheme == ColorScheme.DARK ? "-dark" : "";
        return folder.resolve("%s-%d%s.png".formatted(shown.name(), width, night));
    }
}
