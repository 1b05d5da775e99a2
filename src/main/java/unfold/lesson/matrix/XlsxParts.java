package unfold.lesson.matrix;

import java.io.ByteArrayInputStream;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import unfold.lesson.problem.LessonException;
import unfold.lesson.problem.Place;
import unfold.lesson.text.Cancellation;
import unfold.lesson.text.Decimals;

/**
 * The parts of an Excel workbook (ECMA-376, part 1, section 18): the sheets with their names and the texts that
 * cells share. No part outside of the file is ever read, and no entity is put in place.
 */
final class XlsxParts {

    private static final String RELATIONS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    private static final String STRICT_RELATIONS = "http://purl.oclc.org/ooxml/officeDocument/relationships";

    /** Elements within elements; those of a workbook are at most ten. */
    private static final String DEEPEST = "64";

    private static final int MOST_STRINGS = 1 << 20;

    private final ZipFolder folder;
    private final Place place;

    XlsxParts(ZipFolder folder, Place place) {
        this.folder = folder;
        this.place = place;
    }

    /** What is done with a part. */
    interface Reading<T> {

        T from(XMLStreamReader xml) throws XMLStreamException;
    }

    /** The sheets in their order: their names with the entries that hold them; charts are left out. */
    Map<String, String> sheets() {
        Map<String, String> targets = read("xl/_rels/workbook.xml.rels", XlsxParts::targets);
        return read("xl/workbook.xml", xml -> {
            Map<String, String> sheets = new LinkedHashMap<>();
            while (xml.hasNext()) {
                Cancellation.check();
                if (xml.next() == XMLStreamConstants.START_ELEMENT
                        && xml.getLocalName().equals("sheet")) {
                    String id = xml.getAttributeValue(RELATIONS, "id");
                    String target = targets.get(id == null ? xml.getAttributeValue(STRICT_RELATIONS, "id") : id);
                    if (target != null) {
                        sheets.put(String.valueOf(xml.getAttributeValue(null, "name")), target);
                    }
                }
            }
            return sheets;
        });
    }

    private static Map<String, String> targets(XMLStreamReader xml) throws XMLStreamException {
        Map<String, String> targets = new LinkedHashMap<>();
        while (xml.hasNext()) {
            Cancellation.check();
            boolean relation = xml.next() == XMLStreamConstants.START_ELEMENT
                    && xml.getLocalName().equals("Relationship");
            String type = relation ? String.valueOf(xml.getAttributeValue(null, "Type")) : "";
            String target = relation ? xml.getAttributeValue(null, "Target") : null;
            if (type.endsWith("/worksheet") && target != null) {
                targets.put(
                        xml.getAttributeValue(null, "Id"),
                        target.startsWith("/") ? target.substring(1) : "xl/" + target);
            }
        }
        return targets;
    }

    /** The texts that cells refer to by their number. */
    List<String> strings() {
        String part = "xl/sharedStrings.xml";
        if (folder.entries().stream().noneMatch(entry -> entry.name().equals(part))) {
            return List.of();
        }
        return read(part, xml -> {
            List<String> strings = new ArrayList<>();
            while (xml.hasNext()) {
                Cancellation.check();
                if (xml.next() == XMLStreamConstants.START_ELEMENT
                        && xml.getLocalName().equals("si")) {
                    if (strings.size() == MOST_STRINGS) {
                        throw new LessonException(
                                place,
                                "The workbook has more than " + MOST_STRINGS
                                        + " different texts, the most that is read; save the sheets with numbers alone.");
                    }
                    strings.add(text(xml, "si"));
                }
            }
            return strings;
        });
    }

    /** All text within {@code <t>} up to the end of the element that has begun. */
    static String text(XMLStreamReader xml, String element) throws XMLStreamException {
        StringBuilder text = new StringBuilder();
        boolean inside = false;
        while (xml.hasNext()) {
            Cancellation.check();
            int event = xml.next();
            if (event == XMLStreamConstants.END_ELEMENT && xml.getLocalName().equals(element)) {
                break;
            }
            if (event == XMLStreamConstants.START_ELEMENT || event == XMLStreamConstants.END_ELEMENT) {
                inside = event == XMLStreamConstants.START_ELEMENT
                        && xml.getLocalName().equals("t");
            } else if (inside && xml.isCharacters()) {
                text.append(xml.getText());
            }
        }
        return text.toString();
    }

    /**
     * Reads one entry.
     *
     * @throws LessonException if it is missing, too large, or no XML
     */
    <T> T read(String name, Reading<T> reading) {
        ZipFolder.Entry entry = folder.entries().stream()
                .filter(each -> each.name().equals(name))
                .findFirst()
                .orElseThrow(() -> problem(name, "is missing"));
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty("http://www.oracle.com/xml/jaxp/properties/maxElementDepth", DEEPEST);
        try {
            XMLStreamReader xml = factory.createXMLStreamReader(new ByteArrayInputStream(folder.unpack(entry)));
            return reading.from(xml);
        } catch (XMLStreamException e) {
            throw problem(name, "is no XML near line " + e.getLocation().getLineNumber());
        }
    }

    private LessonException problem(String name, String what) {
        return new LessonException(
                place,
                "The part " + Decimals.quoted(name) + " of the workbook " + what
                        + ". The file is damaged; open it in a spreadsheet program and save it anew.");
    }
}
