package dk.kk.shared.local.story;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;

/** The walk of {@code docs/guide.md}, typed as a reader would: whatever it prints must be answered as it says. */
final class TypeTheGuide {
    private final Stage stage;

    TypeTheGuide(Stage stage) {
        this.stage = stage;
    }

    /** @param root with {@code deploy/guide}, which says what differed, and at last how many calls there were */
    void tell(Path root) {
        stage.heading("The guide, typed");
        try {
            var typing = new ProcessBuilder("bash", "deploy/guide")
                    .directory(root.toFile())
                    .redirectErrorStream(true)
                    .start();
            typing.getOutputStream().close();
            var said = new String(typing.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip();
            var last = said.substring(said.lastIndexOf('\n') + 1);
            if (!said.equals(last)) {
                stage.console().say(said);
            }
            stage.check("docs/guide.md works as printed", typing.waitFor() == 0, last);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
