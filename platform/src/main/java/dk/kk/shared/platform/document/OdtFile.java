package dk.kk.shared.platform.document;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/**
 * An OpenDocument text that can be edited on: headings, tables and lists, drawings as SVG.
 *
 * @param footer of each page, before its number
 * @param day of its parts: the same content is the same file
 */
public record OdtFile(String footer, LocalDate day, List<Block> blocks) {

    public static final String TYPE = "application/vnd.oasis.opendocument.text";

    @CheckedTemplate(basePath = "document", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    record OdtContent(List<Block> blocks) implements TemplateInstance {}

    @CheckedTemplate(basePath = "document", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    record OdtManifest(List<Drawing> drawings) implements TemplateInstance {}

    @CheckedTemplate(basePath = "document", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    record OdtStyles(String footer) implements TemplateInstance {}

    public byte[] bytes() {
        var drawings =
                blocks.stream().map(Block::drawing).flatMap(Stream::ofNullable).toList();
        var files = new LinkedHashMap<String, String>();
        files.put("META-INF/manifest.xml", new OdtManifest(drawings).render());
        files.put("styles.xml", new OdtStyles(footer).render());
        files.put("content.xml", new OdtContent(blocks).render());
        drawings.forEach(drawing -> files.put("Pictures/" + drawing.name() + ".svg", drawing.svg()));
        return zipped(files);
    }

    /** The type comes first and is not compressed: by that the format is recognised. */
    private byte[] zipped(Map<String, String> files) {
        var odt = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(odt)) {
            var type = entry("mimetype");
            var bytes = TYPE.getBytes(UTF_8);
            type.setMethod(ZipEntry.STORED);
            type.setSize(bytes.length);
            var sum = new CRC32();
            sum.update(bytes);
            type.setCrc(sum.getValue());
            zip.putNextEntry(type);
            zip.write(bytes);
            for (var file : files.entrySet()) {
                zip.putNextEntry(entry(file.getKey()));
                zip.write(file.getValue().strip().getBytes(UTF_8));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return odt.toByteArray();
    }

    private ZipEntry entry(String name) {
        var entry = new ZipEntry(name);
        entry.setTimeLocal(day.atStartOfDay());
        return entry;
    }
}
