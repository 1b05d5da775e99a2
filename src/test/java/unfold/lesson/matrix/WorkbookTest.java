package unfold.lesson.matrix;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import unfold.lesson.problem.LessonException;
import unfold.lesson.text.TextFile;
import unfold.tensor.Tensor;

/** Excel workbooks give the numbers of their sheets. */
class WorkbookTest {

    private static final String NUMBER = "<c r=\"%s\"><v>%s</v></c>";

    private static List<NamedTensor> read(String rows) {
        return MatrixFile.read(new TextFile("W.xlsx", BinaryCases.made("sheet " + rows)));
    }

    private static String row(String... cells) {
        StringBuilder row = new StringBuilder("<row>");
        for (String cell : cells) {
            String[] parts = cell.split(":", 2);
            boolean number = parts[1].matches("[-+.\\dE]+");
            row.append(
                    number
                            ? NUMBER.formatted(parts[0], parts[1])
                            : "<c r=\"%s\" t=\"inlineStr\"><is><t>%s</t></is></c>".formatted(parts[0], parts[1]));
        }
        return row + "</row>";
    }

    @Test
    void aWorkbookOfAnotherProgramHoldsItsMatrices() {
        Map<String, Tensor> found = new LinkedHashMap<>();
        MatrixFile.read(new TextFile("weights.xlsx", BinaryCases.file("workbook.xlsx")))
                .forEach(each -> found.put(each.name().orElseThrow(), each.tensor()));
        assertEquals(List.of("U", "W", "b_s"), List.copyOf(found.keySet()));
        assertEquals(Tensor.matrix(new double[][] {{0.1, 0.2, 0.3}, {0.4, 0.5, 0.6}}), found.get("U"));
        assertEquals(Tensor.matrix(new double[][] {{0.1, 0.2}, {0.3, 0.4}}), found.get("W"));
        assertEquals(Tensor.matrix(new double[][] {{0, 0}}), found.get("b_s"));
    }

    @Test
    void aMatrixMayBeginAnywhereBelowARowOfWords() {
        List<NamedTensor> found = read(row("B3:from", "C3:to") + row("B4:1", "C4:2") + row("B5:3", "C5:4"));
        assertEquals(
                Tensor.matrix(new double[][] {{1, 2}, {3, 4}}), found.get(0).tensor());
        assertEquals("W.xlsx, sheet 'W', cell B4", found.get(0).place().toString());
        assertEquals(Optional.of("W"), found.get(0).name());
    }

    @Test
    void blankRowsAndNamesDivideASheet() {
        List<NamedTensor> found = read(
                row("A1:1") + row("A2:2") + row("A4:3") + row("A5:U =", "B5:4") + row("B6:5") + row("A7:b_s:", "B7:6"));
        assertEquals(4, found.size());
        assertEquals(Tensor.matrix(new double[][] {{1}, {2}}), found.get(0).tensor());
        assertEquals(Optional.empty(), found.get(1).name());
        assertEquals(Optional.of("U"), found.get(2).name());
        assertEquals(Tensor.matrix(new double[][] {{4}, {5}}), found.get(2).tensor());
        assertEquals(Optional.of("b_s"), found.get(3).name());
    }

    @Test
    void formulasTruthValuesAndTextsOfDigitsAreTheNumbersThatTheyShow() {
        String cells = "<row r=\"1\"><c r=\"A1\"><f>1/4</f><v>0.25</v></c><c r=\"B1\" t=\"b\"><v>1</v></c>"
                + "<c r=\"C1\" t=\"str\"><v>-0.5</v></c><c><v>1.0000000000000001E-5</v></c><c r=\"F1\" s=\"3\"/></row>";
        assertEquals(
                Tensor.matrix(new double[][] {{0.25, 1, -0.5, 1.0000000000000001E-5}}),
                read(cells).get(0).tensor());
    }

    @ParameterizedTest
    @CsvSource({"Sheet1", "Tabelle1", "Лист1", "Sheet"})
    void aNameThatTheProgramGaveIsNone(String name) {
        String book =
                "<workbook xmlns:r=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships\"><sheets>"
                        + "<sheet name=\"" + name + "\" r:id=\"a\"/></sheets></workbook>";
        String sheet = "<worksheet><sheetData>" + row("A1:1") + "</sheetData></worksheet>";
        byte[] bytes = BinaryCases.workbook(Map.of("xl/workbook.xml", book, "xl/worksheets/sheet1.xml", sheet));
        assertEquals(
                Optional.empty(),
                MatrixFile.read(new TextFile("W.xlsx", bytes)).get(0).name());
    }

    @Test
    void aSheetThatUnpacksToMoreThanIsReadIsRefusedBeforeItIs() {
        byte[] bomb = BinaryCases.made("sheet " + row("A1:1"));
        int line = new String(bomb, StandardCharsets.ISO_8859_1).lastIndexOf("PK\u0001\u0002");
        ByteBuffer.wrap(bomb).order(ByteOrder.LITTLE_ENDIAN).putInt(line + 24, 97 << 20);
        assertEquals(
                "W.xlsx: The entry 'xl/worksheets/sheet1.xml' brings all entries together to more than 96 MiB when"
                        + " unpacked, the most that is read; save fewer arrays in one file.",
                assertThrows(LessonException.class, () -> MatrixFile.read(new TextFile("W.xlsx", bomb)))
                        .getMessage());
    }
}
