package unfold.lesson.matrix;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.GregorianCalendar;
import java.util.Map;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** Zip files made in memory; the same entries give the same bytes at any time. */
final class ZipBytes {

    private ZipBytes() {}

    /** Entries as they are, as NumPy stores them. */
    static byte[] stored(Map<String, byte[]> entries) {
        return bytes(entries, ZipEntry.STORED);
    }

    static byte[] deflated(Map<String, byte[]> entries) {
        return bytes(entries, ZipEntry.DEFLATED);
    }

    private static byte[] bytes(Map<String, byte[]> entries, int method) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(out)) {
            for (Map.Entry<String, byte[]> each : entries.entrySet()) {
                ZipEntry entry = new ZipEntry(each.getKey());
                // The first moment that a zip file can tell, which is local time.
                entry.setTime(new GregorianCalendar(1980, 0, 1).getTimeInMillis());
                entry.setMethod(method);
                if (method == ZipEntry.STORED) {
                    CRC32 sum = new CRC32();
                    sum.update(each.getValue());
                    entry.setSize(each.getValue().length);
                    entry.setCrc(sum.getValue());
                }
                zip.putNextEntry(entry);
                zip.write(each.getValue());
                zip.closeEntry();
            }
        } catch (IOException e) {
            throw new UncheckedIOException("memory cannot fail", e);
        }
        return out.toByteArray();
    }
}
