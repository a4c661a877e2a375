package dk.kk.shared.kpi.status;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** A status as an OpenDocument text that can be edited on: headings, tables and lists, the drawings as SVG with their numbers below. */
record StatusOdt(ShownStatus shown) {

    static final String TYPE = "application/vnd.oasis.opendocument.text";

    @CheckedTemplate(basePath = "status", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    record StatusText(String title, List<Block> blocks) implements TemplateInstance {}

    @CheckedTemplate(basePath = "status", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    record YearChartPicture(YearChart chart) implements TemplateInstance {}

    byte[] bytes() {
        var files = new LinkedHashMap<String, byte[]>();
        files.put("META-INF/manifest.xml", resource("manifest.xml"));
        files.put("styles.xml", resource("styles.xml"));
        files.put("content.xml", text(new StatusText(shown.title(), StatusBlocks.of(shown))));
        shown.charts()
                .forEach(chart ->
                        files.put("Pictures/goal-" + chart.number() + ".svg", text(new YearChartPicture(chart))));
        return zipped(files);
    }

    /** The type comes first and is not compressed: by that the format is recognised. */
    private byte[] zipped(Map<String, byte[]> files) {
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
                zip.write(file.getValue());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return odt.toByteArray();
    }

    /** Of the status's day: the same status is the same file. */
    private ZipEntry entry(String name) {
        var entry = new ZipEntry(name);
        entry.setTimeLocal(shown.told().day().atStartOfDay());
        return entry;
    }

    private static byte[] text(TemplateInstance template) {
        return template.render().strip().getBytes(UTF_8);
    }

    private static byte[] resource(String name) {
        try (var in = StatusOdt.class.getResourceAsStream("/odt/" + name)) {
            if (in == null) {
                throw new IllegalStateException("No /odt/" + name);
            }
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read /odt/" + name, e);
        }
    }
}
