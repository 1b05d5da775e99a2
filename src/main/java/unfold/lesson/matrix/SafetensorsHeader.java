package unfold.lesson.matrix;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import unfold.lesson.problem.LessonException;
import unfold.lesson.text.Decimals;

/** The header of a safetensors file: which arrays there are, and in which bytes behind it. */
final class SafetensorsHeader {

    /** Bytes; a few hundred arrays take some 50,000. */
    static final int LONGEST = 4 << 20;

    private static final JsonFactory JSON = JsonFactory.builder()
            .streamReadConstraints(StreamReadConstraints.builder()
                    .maxNestingDepth(8)
                    .maxNumberLength(40)
                    .build())
            .build();

    /** An array as the header lists it: bytes {@code from} (counted behind the header) to before {@code to}. */
    record Listed(String name, String type, List<Long> shape, long from, long to) {}

    private final JsonParser parser;
    private final Bytes header;

    private SafetensorsHeader(JsonParser parser, Bytes header) {
        this.parser = parser;
        this.header = header;
    }

    /**
     * All arrays in the order of the header.
     *
     * @throws LessonException if the header is not the JSON that the format asks for
     */
    static List<Listed> read(Bytes header) {
        byte[] text = header.copy();
        try (JsonParser parser = JSON.createParser(text)) {
            return new SafetensorsHeader(parser, header).all();
        } catch (IOException e) {
            // The parser's own words would name its classes.
            throw header.problem("The header is not valid JSON; the file is damaged: save it anew.");
        }
    }

    private List<Listed> all() throws IOException {
        List<Listed> listed = new ArrayList<>();
        expect(parser.nextToken(), JsonToken.START_OBJECT, "The header");
        while (parser.nextToken() == JsonToken.FIELD_NAME) {
            String name = parser.currentName();
            JsonToken value = parser.nextToken();
            if (name.equals("__metadata__")) {
                parser.skipChildren();
            } else {
                expect(value, JsonToken.START_OBJECT, "The entry of " + Decimals.quoted(name));
                listed.add(entry(name));
            }
        }
        if (parser.nextToken() != null) {
            throw header.problem("Something follows the header's closing brace; the file is damaged: save it anew.");
        }
        return listed;
    }

    private Listed entry(String name) throws IOException {
        String type = null;
        List<Long> shape = null;
        List<Long> offsets = null;
        while (parser.nextToken() == JsonToken.FIELD_NAME) {
            String key = parser.currentName();
            JsonToken value = parser.nextToken();
            switch (key) {
                case "dtype" -> {
                    expect(value, JsonToken.VALUE_STRING, what(key, name));
                    type = parser.getText();
                }
                case "shape" -> shape = numbers(value, what(key, name));
                case "data_offsets" -> offsets = numbers(value, what(key, name));
                default -> parser.skipChildren();
            }
        }
        if (type == null || shape == null || offsets == null || offsets.size() != 2) {
            throw header.problem("The entry of " + Decimals.quoted(name)
                    + " lacks dtype, shape or two data_offsets; the file is damaged: save it anew.");
        }
        return new Listed(name, type, shape, offsets.get(0), offsets.get(1));
    }

    private List<Long> numbers(JsonToken first, String what) throws IOException {
        expect(first, JsonToken.START_ARRAY, what);
        List<Long> numbers = new ArrayList<>();
        while (parser.nextToken() != JsonToken.END_ARRAY) {
            expect(parser.currentToken(), JsonToken.VALUE_NUMBER_INT, what);
            boolean large = parser.getNumberType() == JsonParser.NumberType.BIG_INTEGER;
            long number = large ? Long.MAX_VALUE : parser.getLongValue();
            if (number < 0) {
                throw header.problem(what + " holds " + number
                        + ", expected no negative numbers; the file is damaged: save it anew.");
            }
            numbers.add(number);
        }
        return numbers;
    }

    private void expect(JsonToken found, JsonToken expected, String what) throws IOException {
        if (found != expected) {
            String text = found == null ? "nothing" : Decimals.quoted(parser.getText());
            throw header.problem(what + " is or holds " + text + ", expected " + inWords(expected)
                    + "; the file is damaged: save it anew.");
        }
    }

    private static String what(String key, String name) {
        return "The " + key + " of " + Decimals.quoted(name);
    }

    private static String inWords(JsonToken token) {
        return switch (token) {
            case START_OBJECT -> "a group in braces";
            case START_ARRAY -> "a list of whole numbers";
            case VALUE_STRING -> "a name";
            default -> "a whole number";
        };
    }
}
