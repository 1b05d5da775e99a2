package unfold.lesson.packing;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import unfold.lesson.packing.ArrayRole.Part;
import unfold.tensor.Tensor;

/** Reads the names that libraries and courses give to the arrays of a layer. */
final class ArrayNames {

    private static final Pattern TORCH =
            Pattern.compile("(?<at>.*?)(?<what>weight|bias)_(?<side>ih|hh|hr)(?:_l(?<layer>\\d+))?(?<back>_reverse)?");
    private static final Pattern TORCH_DENSE = Pattern.compile("(?<at>(?:.*\\.)?)(?<what>weight|bias)");
    private static final Pattern KERAS =
            Pattern.compile("(?<at>.*?)(?<what>recurrent_kernel|kernel|bias|embeddings)(?::0)?");
    private static final Pattern KERAS_VARS = Pattern.compile("(?<at>.*?)(?:vars[/.])(?<number>\\d+)");
    private static final Pattern UNNAMED = Pattern.compile("arr_(\\d+)");
    private static final Pattern ONNX =
            Pattern.compile("(?<at>(?:.*[^A-Za-z])?)(?<what>W|R|B|P)(?<back>_reverse|_backward)?");
    private static final Pattern COURSE_DENSE = Pattern.compile("(?<what>W|b)_?(?<at>proj|vocab|embed|out|y|o|a)");
    private static final Pattern OUTPUT =
            Pattern.compile("V|W_?(?:hy|ho|y|O|out|ho|yh|V)|U_?y|(?<bias>b_?(?:y|o|O|V|out|q)|c|by)");

    private ArrayNames() {}

    /** What the arrays are in that packing, by their names; those that say nothing in it are left out. */
    static Map<String, ArrayRole> roles(Packing packing, Map<String, Tensor> arrays) {
        Map<String, ArrayRole> all = new LinkedHashMap<>();
        if (packing.isTurned()
                && arrays.keySet().stream()
                        .allMatch(name -> UNNAMED.matcher(name).matches())) {
            return InOrder.roles(arrays);
        }
        arrays.forEach((name, numbers) -> {
            String plain = name.replace("{", "").replace("}", "");
            Optional<ArrayRole> role = switch (packing) {
                case PYTORCH -> torch(plain);
                case KERAS -> keras(plain);
                case ONNX -> onnx(plain);
                case CS231N -> course(plain);
                case STACKED -> stacked(plain);
                case GATES -> Optional.empty();
            };
            role.ifPresent(found -> all.put(name, found));
        });
        return packing == Packing.KERAS ? numbered(all, arrays) : all;
    }

    private static Optional<ArrayRole> torch(String name) {
        Matcher matcher = TORCH.matcher(name);
        if (!matcher.matches()) {
            return torchDense(name);
        }
        boolean back = matcher.group("back") != null;
        String layer = matcher.group("layer") == null ? "" : matcher.group("layer");
        boolean weight = matcher.group("what").equals("weight");
        Part part = switch (matcher.group("side")) {
            case "ih" -> weight ? Part.INPUT : Part.BIAS;
            case "hh" -> weight ? Part.RECURRENT : Part.RECURRENT_BIAS;
            default -> Part.STRANGE;
        };
        return Optional.of(new ArrayRole(matcher.group("at") + layer + (back ? "_reverse" : ""), part, back));
    }

    private static Optional<ArrayRole> torchDense(String name) {
        Matcher matcher = TORCH_DENSE.matcher(name);
        if (!matcher.matches()) {
            return Optional.empty();
        }
        String at = matcher.group("at");
        boolean weight = matcher.group("what").equals("weight");
        boolean table = weight && at.toLowerCase(Locale.ROOT).contains("emb");
        return Optional.of(new ArrayRole(at, table ? Part.TABLE : weight ? Part.DENSE : Part.DENSE_BIAS, false));
    }

    private static Optional<ArrayRole> keras(String name) {
        Matcher vars = KERAS_VARS.matcher(name);
        if (vars.matches()) {
            String at = vars.group("at");
            Part part = switch (vars.group("number")) {
                case "0" -> Part.INPUT;
                case "1" -> Part.RECURRENT;
                default -> Part.BIAS;
            };
            return Optional.of(new ArrayRole(at, part, at.contains("backward")));
        }
        Matcher matcher = KERAS.matcher(name);
        if (!matcher.matches()) {
            return Optional.empty();
        }
        String at = matcher.group("at");
        Part part = switch (matcher.group("what")) {
            case "kernel" -> Part.INPUT;
            case "recurrent_kernel" -> Part.RECURRENT;
            case "bias" -> Part.BIAS;
            default -> Part.TABLE;
        };
        return Optional.of(new ArrayRole(at, part, at.contains("backward")));
    }

    /** A layer of Keras without a recurrent kernel has no state; of two numbered arrays a vector is the bias. */
    private static Map<String, ArrayRole> numbered(Map<String, ArrayRole> roles, Map<String, Tensor> arrays) {
        Map<String, ArrayRole> all = new LinkedHashMap<>();
        roles.forEach((name, role) -> {
            Part part = role.part();
            boolean line = arrays.get(name).rows() == 1 || arrays.get(name).cols() == 1;
            boolean third = roles.values().stream()
                    .anyMatch(other -> other.group().equals(role.group()) && other.part() == Part.BIAS);
            if (part == Part.RECURRENT
                    && line
                    && !third
                    && KERAS_VARS.matcher(name).matches()) {
                part = Part.BIAS;
            }
            all.put(name, new ArrayRole(role.group(), part, role.backward()));
        });
        all.replaceAll((name, role) -> {
            boolean state = all.values().stream()
                    .anyMatch(other -> other.group().equals(role.group()) && other.part() == Part.RECURRENT);
            Part part = switch (role.part()) {
                case INPUT -> state ? Part.INPUT : Part.DENSE;
                case BIAS -> state ? Part.BIAS : Part.DENSE_BIAS;
                default -> role.part();
            };
            return new ArrayRole(role.group(), part, role.backward());
        });
        return all;
    }

    private static Optional<ArrayRole> onnx(String name) {
        Matcher matcher = ONNX.matcher(name);
        if (!matcher.matches()) {
            return torchDense(name);
        }
        Part part = switch (matcher.group("what")) {
            case "W" -> Part.INPUT;
            case "R" -> Part.RECURRENT;
            case "B" -> Part.BIAS;
            default -> Part.STRANGE;
        };
        boolean back = matcher.group("back") != null;
        return Optional.of(new ArrayRole(matcher.group("at") + (back ? "reverse" : ""), part, back));
    }

    private static Optional<ArrayRole> course(String name) {
        Part part = switch (name) {
            case "Wx" -> Part.INPUT;
            case "Wh" -> Part.RECURRENT;
            case "b" -> Part.BIAS;
            default -> null;
        };
        if (part != null) {
            return Optional.of(new ArrayRole("", part, false));
        }
        Matcher dense = COURSE_DENSE.matcher(name);
        if (!dense.matches()) {
            return Optional.empty();
        }
        String at = dense.group("at");
        boolean weight = dense.group("what").equals("W");
        return Optional.of(
                new ArrayRole(at, !weight ? Part.DENSE_BIAS : at.equals("embed") ? Part.TABLE : Part.DENSE, false));
    }

    private static Optional<ArrayRole> stacked(String name) {
        if (name.equals("W") || name.equals("b")) {
            return Optional.of(new ArrayRole("", name.equals("W") ? Part.STACKED : Part.BIAS, false));
        }
        return output(name);
    }

    /** The names that blackboards give to the layer after the last state. */
    static Optional<ArrayRole> output(String name) {
        Matcher matcher = OUTPUT.matcher(name);
        return matcher.matches()
                ? Optional.of(
                        new ArrayRole("output", matcher.group("bias") == null ? Part.DENSE : Part.DENSE_BIAS, false))
                : Optional.empty();
    }
}
