package unfold;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** JSON as maps, lists, numbers and texts. */
public final class JsonTree {

    private JsonTree() {}

    public static Map<String, Object> parse(String text) {
        try (JsonParser parser = new JsonFactory().createParser(text)) {
            return root(parser);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public static Map<String, Object> reference(String file) {
        try (InputStream in = JsonTree.class.getResourceAsStream("/reference/" + file + ".json");
                JsonParser parser = new JsonFactory().createParser(in)) {
            return root(parser);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Map<String, Object> root(JsonParser parser) throws IOException {
        parser.nextToken();
        Map<String, Object> root = map(value(parser));
        if (parser.nextToken() != null) {
            throw new AssertionError("more than one JSON value");
        }
        return root;
    }

    private static Object value(JsonParser parser) throws IOException {
        switch (parser.currentToken()) {
            case START_OBJECT -> {
                Map<String, Object> map = new LinkedHashMap<>();
                while (parser.nextToken() != JsonToken.END_OBJECT) {
                    String key = parser.currentName();
                    parser.nextToken();
                    map.put(key, value(parser));
                }
                return map;
            }
            case START_ARRAY -> {
                List<Object> list = new ArrayList<>();
                while (parser.nextToken() != JsonToken.END_ARRAY) {
                    list.add(value(parser));
                }
                return list;
            }
            case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> {
                return parser.getDoubleValue();
            }
            case VALUE_NULL -> {
                return null;
            }
            default -> {
                return parser.getText();
            }
        }
    }

    @SuppressWarnings("unchecked")
    public static Map<String, Object> map(Object value) {
        return (Map<String, Object>) value;
    }

    /** All numbers in a tree of lists, in order. */
    public static List<Double> numbers(Object value) {
        List<Double> numbers = new ArrayList<>();
        if (value instanceof List<?> list) {
            list.forEach(each -> numbers.addAll(numbers(each)));
        } else if (value instanceof Double number) {
            numbers.add(number);
        } else if (value != null) {
            throw new AssertionError("no number: " + value);
        }
        return numbers;
    }
}
