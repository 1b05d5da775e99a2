package unfold.lesson.matrix;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import unfold.lesson.problem.LessonException;
import unfold.lesson.problem.Place;
import unfold.lesson.text.Cancellation;
import unfold.lesson.text.Decimals;
import unfold.lesson.text.TextFile;

/**
 * {@code .xlsx}: each sheet with numbers is a matrix of the sheet's name, or holds several as {@link SheetBlocks}
 * tells. Formulas are read by the values that the spreadsheet program stored; nothing is calculated. The only
 * matrix of a workbook has no name if its sheet has the one that a spreadsheet program gives.
 */
final class XlsxMatrices implements MatrixFormat {

    private static final Pattern GIVEN =
            Pattern.compile("(?:Sheet|Tabelle|Feuil|Feuille|Hoja|Foglio|Planilha|Blad|Arkusz|Лист|工作表|シート) ?\\d*");

    @Override
    public boolean accepts(TextFile file) {
        return file.name().toLowerCase(Locale.ROOT).endsWith(".xlsx")
                || FirstBytes.areZip(file.bytes()) && ZipContent.of(file) == ZipContent.EXCEL;
    }

    @Override
    public List<NamedTensor> read(TextFile file) {
        Place place = Place.file(file.name());
        ZipFolder folder = ZipFolder.of(file, "an Excel workbook", "as .xlsx without a password");
        XlsxParts parts = new XlsxParts(folder, place);
        List<String> strings = parts.strings();
        FoundArrays limits = new FoundArrays(file.name());
        List<NamedTensor> all = new ArrayList<>();
        parts.sheets().forEach((name, part) -> {
            SheetBlocks blocks = new SheetBlocks(file.name(), name, limits);
            parts.read(part, xml -> {
                new Sheet(xml, strings, blocks).read();
                return name;
            });
            all.addAll(blocks.all());
        });
        if (all.isEmpty()) {
            throw new LessonException(
                    place, "The workbook holds no numbers, expected a matrix in at least one sheet; write one.");
        }
        refuseSame(all);
        NamedTensor first = all.get(0);
        boolean given =
                all.size() == 1 && GIVEN.matcher(first.name().orElse("")).matches();
        return given ? List.of(new NamedTensor(Optional.empty(), first.tensor(), first.place())) : all;
    }

    private static void refuseSame(List<NamedTensor> all) {
        Map<String, Place> places = new HashMap<>();
        for (NamedTensor each : all) {
            Place earlier = each.name().isEmpty()
                    ? null
                    : places.putIfAbsent(each.name().get(), each.place());
            if (earlier != null) {
                throw new LessonException(
                        each.place(),
                        Decimals.quoted(each.name().get()) + " is given twice, first in " + earlier
                                + "; keep one of the two.");
            }
        }
    }

    /** One sheet being read: cells row by row. */
    private static final class Sheet {

        private final XMLStreamReader xml;
        private final List<String> strings;
        private final SheetBlocks blocks;
        private List<SheetCell> cells = new ArrayList<>();
        private int row;
        private int column;

        Sheet(XMLStreamReader xml, List<String> strings, SheetBlocks blocks) {
            this.xml = xml;
            this.strings = strings;
            this.blocks = blocks;
        }

        void read() throws XMLStreamException {
            while (xml.hasNext()) {
                Cancellation.check();
                int event = xml.next();
                if (event == XMLStreamConstants.START_ELEMENT) {
                    if (xml.getLocalName().equals("row")) {
                        endRow();
                        row++;
                        column = 0;
                    } else if (xml.getLocalName().equals("c")) {
                        cell();
                    }
                }
            }
            endRow();
        }

        private void endRow() {
            if (!cells.isEmpty()) {
                blocks.row(cells);
                cells = new ArrayList<>();
            }
        }

        private void cell() throws XMLStreamException {
            column++;
            String reference = xml.getAttributeValue(null, "r");
            if (reference != null) {
                int[] at = SheetCell.place(reference);
                if (at == null || at[0] < row || !cells.isEmpty() && at[1] < column) {
                    throw blocks.damaged(reference);
                }
                row = at[0];
                column = at[1];
            }
            if (column > SheetCell.MOST_COLUMNS || row > SheetCell.MOST_ROWS) {
                throw blocks.damaged(new SheetCell(row, column, "").reference());
            }
            String type = String.valueOf(xml.getAttributeValue(null, "t"));
            boolean formula = false;
            String text = "";
            for (int event = xml.next(); !isEnd(event, "c"); event = xml.next()) {
                if (event == XMLStreamConstants.START_ELEMENT) {
                    switch (xml.getLocalName()) {
                        case "f" -> formula = true;
                        case "v" -> text = xml.getElementText();
                        case "is" -> text = XlsxParts.text(xml, "is");
                        default -> {}
                    }
                }
            }
            SheetCell cell = new SheetCell(row, column, type.equals("s") ? shared(text) : text.strip());
            if (!cell.text().isBlank()) {
                cells.add(cell);
            } else if (formula) {
                throw new LessonException(
                        blocks.place(cell),
                        "The formula has no stored value, and nothing is calculated in a file; open the workbook in a"
                                + " spreadsheet program and save it.");
            }
        }

        private String shared(String number) {
            if (!number.matches("\\d{1,9}") || Integer.parseInt(number) >= strings.size()) {
                throw blocks.damaged(new SheetCell(row, column, number).reference());
            }
            return strings.get(Integer.parseInt(number)).strip();
        }

        private boolean isEnd(int event, String element) {
            return event == XMLStreamConstants.END_ELEMENT && xml.getLocalName().equals(element);
        }
    }
}
