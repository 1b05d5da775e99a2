package unfold.lesson.matrix;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/**
 * Makes binary files of arrays, whole and damaged ones, from the words of a table: {@code npy HEADER |
 * HEX}, {@code safetensors HEADER | HEX}, {@code zip ENTRY WORDS}, {@code hex HEX}, {@code text TEXT},
 * {@code file FILE}, {@code cut FILE LENGTH}, {@code set FILE OFFSET HEX}, {@code more FILE HEX}, {@code sheet XML}
 * (a workbook of one sheet W) and {@code part NAME XML} (the same with a part exchanged).
 */
final class BinaryCases {

    private static final Path FILES = Path.of("src", "test", "resources", "unfold", "lesson", "files");

    private BinaryCases() {}

    static byte[] made(String words) {
        String[] parts = words.split(" ", 2);
        String rest = parts.length > 1 ? parts[1] : "";
        return switch (parts[0]) {
            case "hex" -> bytes(rest);
            case "text" -> rest.getBytes(StandardCharsets.UTF_8);
            case "npy" -> npy(1, rest.split(" \\| ?", 2)[0], bytes(rest.split(" \\| ?", 2)[1]));
            case "safetensors" -> safetensors(rest.split(" \\| ?", 2)[0], bytes(rest.split(" \\| ?", 2)[1]));
            case "zip" -> zip(rest.split(" ", 2)[0], made(rest.split(" ", 2)[1]));
            case "file" -> file(rest);
            case "sheet" -> workbook(Map.of("xl/worksheets/sheet1.xml", worksheet(rest)));
            case "part" -> workbook(Map.of(rest.split(" ", 2)[0], rest.split(" ", 2)[1]));
            case "cut" -> Arrays.copyOf(file(rest.split(" ")[0]), Integer.parseInt(rest.split(" ")[1]));
            case "set" -> set(rest.split(" ", 3));
            case "more" -> joined(file(rest.split(" ", 2)[0]), bytes(rest.split(" ", 2)[1]));
            default -> throw new IllegalArgumentException(words);
        };
    }

    private static String worksheet(String rows) {
        return "<worksheet><sheetData>" + rows + "</sheetData></worksheet>";
    }

    /** A workbook with one sheet that is called W. */
    static byte[] workbook(Map<String, String> others) {
        Map<String, String> parts = new LinkedHashMap<>();
        parts.put(
                "xl/workbook.xml",
                "<workbook xmlns:r=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships\"><sheets>"
                        + "<sheet name=\"W\" r:id=\"a\"/></sheets></workbook>");
        parts.put(
                "xl/_rels/workbook.xml.rels",
                "<Relationships><Relationship Id=\"a\" Type=\"x/worksheet\" Target=\"worksheets/sheet1.xml\"/>"
                        + "</Relationships>");
        parts.put("xl/sharedStrings.xml", "<sst><si><t>gate</t></si><si><r><t>in</t></r><r><t>put</t></r></si></sst>");
        parts.put("xl/worksheets/sheet1.xml", worksheet(""));
        parts.putAll(others);
        parts.values().removeIf(String::isEmpty);
        Map<String, byte[]> entries = new LinkedHashMap<>();
        parts.forEach((name, text) -> entries.put(name, text.getBytes(StandardCharsets.UTF_8)));
        return ZipBytes.deflated(entries);
    }

    static byte[] bytes(String hex) {
        return HexFormat.of().parseHex(hex.replace(" ", ""));
    }

    static byte[] file(String name) {
        try {
            return Files.readAllBytes(FILES.resolve(name));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static byte[] npy(int version, String header, byte[] body) {
        byte[] text = header.getBytes(StandardCharsets.UTF_8);
        ByteBuffer start = ByteBuffer.allocate(version == 1 ? 10 : 12).order(ByteOrder.LITTLE_ENDIAN);
        start.put("\u0093NUMPY".getBytes(StandardCharsets.ISO_8859_1))
                .put((byte) version)
                .put((byte) 0);
        if (version == 1) {
            start.putShort((short) text.length);
        } else {
            start.putInt(text.length);
        }
        return joined(start.array(), text, body);
    }

    static byte[] safetensors(String header, byte[] body) {
        byte[] text = header.getBytes(StandardCharsets.UTF_8);
        byte[] length = ByteBuffer.allocate(8)
                .order(ByteOrder.LITTLE_ENDIAN)
                .putLong(text.length)
                .array();
        return joined(length, text, body);
    }

    static byte[] zip(String entry, byte[] content) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(out)) {
            zip.putNextEntry(new ZipEntry(entry));
            zip.write(content);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    private static byte[] set(String... parts) {
        byte[] all = file(parts[0]);
        byte[] put = bytes(parts[2]);
        int at = Integer.parseInt(parts[1]);
        System.arraycopy(put, 0, all, at < 0 ? all.length + at : at, put.length);
        return all;
    }

    private static byte[] joined(byte[]... parts) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        for (byte[] part : parts) {
            out.writeBytes(part);
        }
        return out.toByteArray();
    }
}
