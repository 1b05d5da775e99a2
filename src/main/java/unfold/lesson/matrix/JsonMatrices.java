package unfold.lesson.matrix;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.exc.StreamReadException;
import com.fasterxml.jackson.core.json.JsonReadFeature;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import unfold.lesson.problem.LessonException;
import unfold.lesson.problem.Place;
import unfold.lesson.text.Decimals;
import unfold.lesson.text.TextFile;

/**
 * JSON: a number, a list of numbers (a vector) or a list of rows (a matrix), or an object of these
 * under their names.
 */
final class JsonMatrices implements MatrixFormat {

    private static final JsonFactory JSON = JsonFactory.builder()
            .enable(JsonReadFeature.ALLOW_NON_NUMERIC_NUMBERS)
            .streamReadConstraints(
                    StreamReadConstraints.builder().maxNumberLength(2000).build())
            .build();

    @Override
    public boolean accepts(TextFile file) {
        if (file.name().toLowerCase(Locale.ROOT).endsWith(".json")) {
            return true;
        }
        int i = 0;
        while (i < file.bytes().length && file.bytes()[i] <= ' ' && file.bytes()[i] > 0) {
            i++;
        }
        return i < file.bytes().length && file.bytes()[i] == '{';
    }

    @Override
    public List<NamedTensor> read(TextFile file) {
        String text = file.text();
        try (JsonParser parser = JSON.createParser(text)) {
            return new Reading(parser, file.name()).document();
        } catch (IOException e) {
            // Reached only past the parser's own limits; its words would name its classes.
            throw new LessonException(
                    Place.file(file.name()), "The file is not JSON: a number or a name in it is far too long.");
        }
    }

    /** One file being read: the parser's events as matrices. */
    private static final class Reading {

        private final JsonParser parser;
        private final String file;

        Reading(JsonParser parser, String file) {
            this.parser = parser;
            this.file = file;
        }

        List<NamedTensor> document() throws IOException {
            try {
                return all();
            } catch (LessonException e) {
                throw e.at(place());
            }
        }

        private List<NamedTensor> all() throws IOException {
            JsonToken first = next();
            if (first == null) {
                throw problem("The file is empty; save it again with its content.");
            }
            List<NamedTensor> found = new ArrayList<>();
            if (first == JsonToken.START_OBJECT) {
                named(found);
            } else {
                Place place = place();
                MatrixRows rows = value(first, null);
                found.add(new NamedTensor(Optional.empty(), rows.tensor(place), place));
            }
            if (next() != null) {
                throw problem("Something follows after the end; a JSON file holds one value.");
            }
            if (found.isEmpty()) {
                throw problem("The object is empty; expected names with matrices.");
            }
            return found;
        }

        private void named(List<NamedTensor> found) throws IOException {
            Map<String, Place> seen = new LinkedHashMap<>();
            while (next() == JsonToken.FIELD_NAME) {
                String name = parser.currentName();
                Place place = place();
                Place earlier = seen.putIfAbsent(name, place);
                if (earlier != null) {
                    throw problem(Decimals.quoted(name)
                            + " is given twice, first in line "
                            + earlier.line()
                            + "; keep one of the two.");
                }
                MatrixRows rows = value(next(), name);
                found.add(new NamedTensor(Optional.of(name), rows.tensor(place), place));
            }
        }

        private MatrixRows value(JsonToken token, String name) throws IOException {
            MatrixRows rows = new MatrixRows(name);
            if (token != JsonToken.START_ARRAY) {
                rows.single();
                rows.add(number(token, rows));
                rows.endRow(place());
                return rows;
            }
            JsonToken inner = next();
            if (inner == JsonToken.START_ARRAY) {
                while (inner == JsonToken.START_ARRAY) {
                    numbers(next(), rows);
                    rows.endRow(place());
                    inner = next();
                }
                if (inner != JsonToken.END_ARRAY) {
                    throw problem("A row in brackets is expected here, as in the rows before it.");
                }
            } else {
                rows.flat();
                numbers(inner, rows);
                rows.endRow(place());
            }
            return rows;
        }

        private void numbers(JsonToken first, MatrixRows rows) throws IOException {
            for (JsonToken token = first; token != JsonToken.END_ARRAY; token = next()) {
                rows.add(number(token, rows));
            }
        }

        private double number(JsonToken token, MatrixRows rows) throws IOException {
            if (token == null) {
                throw problem("The file ends within a list; close it with ']'.");
            }
            return switch (token) {
                case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT, VALUE_STRING -> {
                    if (token == JsonToken.VALUE_STRING && !Decimals.isNumber(parser.getText())) {
                        throw unexpected(rows, Decimals.quoted(parser.getText()));
                    }
                    yield Decimals.read(parser.getText(), rows::nextEntry);
                }
                case START_OBJECT -> throw unexpected(rows, "a group in braces");
                case START_ARRAY -> throw unexpected(rows, "one more level of brackets");
                default -> throw unexpected(rows, Decimals.quoted(parser.getText()));
            };
        }

        private LessonException unexpected(MatrixRows rows, String found) {
            return problem("In "
                    + rows.nextEntry()
                    + " stands "
                    + found
                    + ", expected a number. A vector is written [1, 2], a matrix [[1, 2],"
                    + " [3, 4]].");
        }

        private JsonToken next() throws IOException {
            try {
                return parser.nextToken();
            } catch (StreamReadException e) {
                JsonLocation at = e.getLocation();
                throw new LessonException(
                        new Place(file, at.getLineNr(), at.getColumnNr()),
                        "This is not valid JSON; check brackets, commas and quotes around this" + " place.");
            }
        }

        private Place place() {
            JsonLocation at = parser.currentTokenLocation();
            return new Place(file, at.getLineNr(), at.getColumnNr());
        }

        private LessonException problem(String what) {
            return new LessonException(place(), what);
        }
    }
}
