package unfold.lesson.matrix;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import unfold.lesson.problem.LessonException;
import unfold.lesson.text.Decimals;
import unfold.tensor.Tensor;

/**
 * {@code .xlsx}: a sheet for each matrix, of its name (ECMA-376, part 1, section 18). Where a sheet cannot have the
 * name, as with w beside W, a first row {@code w =} has it. Vectors are columns.
 */
final class XlsxWriter {

    private static final String MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
    private static final String OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    private static final String PACKAGE = "http://schemas.openxmlformats.org/package/2006/";
    private static final String PARTS = "application/vnd.openxmlformats-officedocument.spreadsheetml.";
    private static final String HEAD = "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n";
    /** One row less than a sheet has, for the name. */
    private static final int MOST_ROWS = SheetCell.MOST_ROWS - 1;

    private static final int LONGEST_NAME = 31;

    private XlsxWriter() {}

    static byte[] bytes(Map<String, Tensor> matrices) {
        List<String> titles = titles(matrices.keySet());
        Map<String, byte[]> parts = new LinkedHashMap<>();
        StringBuilder types = new StringBuilder("<Types xmlns=\"" + PACKAGE + "content-types\">"
                + "<Default Extension=\"rels\" ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/>"
                + "<Default Extension=\"xml\" ContentType=\"application/xml\"/>"
                + "<Override PartName=\"/xl/workbook.xml\" ContentType=\"" + PARTS + "sheet.main+xml\"/>");
        StringBuilder sheets =
                new StringBuilder("<workbook xmlns=\"" + MAIN + "\" xmlns:r=\"" + OFFICE + "\"><sheets>");
        StringBuilder relations = new StringBuilder("<Relationships xmlns=\"" + PACKAGE + "relationships\">");
        Map<String, String> content = new LinkedHashMap<>();
        int number = 0;
        for (Map.Entry<String, Tensor> each : matrices.entrySet()) {
            String title = titles.get(number++);
            String part = "worksheets/sheet" + number + ".xml";
            types.append("<Override PartName=\"/xl/" + part + "\" ContentType=\"" + PARTS + "worksheet+xml\"/>");
            sheets.append(
                    "<sheet name=\"" + escaped(title) + "\" sheetId=\"" + number + "\" r:id=\"rId" + number + "\"/>");
            relations.append("<Relationship Id=\"rId" + number + "\" Type=\"" + OFFICE + "/worksheet\" Target=\"" + part
                    + "\"/>");
            content.put("xl/" + part, sheet(each.getKey(), title, each.getValue()));
        }
        put(parts, "[Content_Types].xml", types + "</Types>");
        put(
                parts,
                "_rels/.rels",
                "<Relationships xmlns=\"" + PACKAGE + "relationships\"><Relationship Id=\"rId1\" Type=\"" + OFFICE
                        + "/officeDocument\" Target=\"xl/workbook.xml\"/></Relationships>");
        put(parts, "xl/workbook.xml", sheets + "</sheets></workbook>");
        put(parts, "xl/_rels/workbook.xml.rels", relations + "</Relationships>");
        content.forEach((name, text) -> put(parts, name, text));
        return ZipBytes.deflated(parts);
    }

    private static void put(Map<String, byte[]> parts, String name, String text) {
        parts.put(name, (HEAD + text).getBytes(StandardCharsets.UTF_8));
    }

    /** Names of sheets differ by more than their case, and lack some signs. */
    private static List<String> titles(Set<String> names) {
        Set<String> taken = new HashSet<>();
        List<String> titles = new ArrayList<>();
        for (String name : names) {
            String plain = name.replaceAll("[\\[\\]:*?/\\\\']", "_");
            plain = plain.substring(0, Math.min(plain.length(), LONGEST_NAME - 4));
            String title = plain;
            for (int i = 2; !taken.add(title.toLowerCase(Locale.ROOT)); i++) {
                title = plain + " " + i;
            }
            titles.add(title);
        }
        return titles;
    }

    private static String sheet(String name, String title, Tensor tensor) {
        if (tensor.rows() > MOST_ROWS || tensor.cols() > SheetCell.MOST_COLUMNS) {
            throw new LessonException(
                    name + " has " + tensor.rows() + " rows and " + tensor.cols() + " columns, but a sheet holds "
                            + MOST_ROWS + " and " + SheetCell.MOST_COLUMNS + "; end the name with .npz.");
        }
        StringBuilder text = new StringBuilder("<worksheet xmlns=\"" + MAIN + "\"><sheetData>");
        int above = 0;
        if (!title.equals(name)) {
            above = 1;
            text.append("<row r=\"1\"><c r=\"A1\" t=\"inlineStr\"><is><t>" + escaped(name) + " =</t></is></c></row>");
        }
        for (int i = 0; i < tensor.rows(); i++) {
            int row = i + 1 + above;
            text.append("<row r=\"").append(row).append("\">");
            for (int j = 0; j < tensor.cols(); j++) {
                String reference = new SheetCell(row, j + 1, "").reference();
                text.append("<c r=\"").append(reference).append("\"><v>");
                text.append(Decimals.shortest(tensor.get(i, j))).append("</v></c>");
            }
            text.append("</row>");
        }
        return text + "</sheetData></worksheet>";
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace("\"", "&quot;");
    }
}
