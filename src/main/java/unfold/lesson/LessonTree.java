package unfold.lesson;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import unfold.lesson.encoding.Series;
import unfold.lesson.recipe.Recipe;
import unfold.lesson.text.Decimals;
import unfold.lesson.yaml.Tree;
import unfold.tensor.Shape.Rank;
import unfold.tensor.Tensor;

/** Makes the tree that is written for a lesson; the keys stand in the order of {@link LessonKeys}. */
final class LessonTree {

    private LessonTree() {}

    static Tree.Entries of(Lesson lesson) {
        Map<String, Tree> all = new LinkedHashMap<>();
        for (String key : LessonKeys.ALL) {
            switch (key) {
                case "title" -> all.put(key, Tree.text(lesson.title()));
                case "equations" -> all.put(key, Tree.text(lesson.equations()));
                case "sizes" -> putAll(all, key, lesson.sizes(), size -> Tree.bare(size.toString()));
                case "weights" -> putAll(all, key, lesson.weights(), LessonTree::source);
                case "initial" -> putAll(all, key, lesson.initial(), LessonTree::tensor);
                case "data" -> data(all, lesson);
                case "notes" -> {
                    if (!lesson.presentation().notes().isEmpty()) {
                        all.put(key, NoteReader.tree(lesson.presentation().notes()));
                    }
                }
                case "view" -> view(all, lesson);
                default -> {
                    Tree kept = lesson.presentation().further().get(key);
                    if (kept != null) {
                        all.put(key, kept);
                    }
                }
            }
        }
        return new Tree.Entries(all);
    }

    private static <T> void putAll(Map<String, Tree> all, String key, Map<String, T> values, Function<T, Tree> tree) {
        if (values.isEmpty()) {
            return;
        }
        Map<String, Tree> entries = new LinkedHashMap<>();
        values.forEach((name, value) -> entries.put(name, tree.apply(value)));
        all.put(key, new Tree.Entries(entries));
    }

    private static void data(Map<String, Tree> all, Lesson lesson) {
        if (lesson.others().isEmpty()) {
            putAll(all, "data", lesson.data(), LessonTree::series);
            return;
        }
        List<Tree> groups = new ArrayList<>();
        for (Map<String, List<Tensor>> sequence : lesson.others().all(lesson.data())) {
            Map<String, Tree> entries = new LinkedHashMap<>();
            sequence.forEach((name, steps) -> entries.put(name, series(steps)));
            groups.add(new Tree.Entries(entries));
        }
        all.put("data", new Tree.Items(groups));
    }

    private static void view(Map<String, Tree> all, Lesson lesson) {
        Presentation presentation = lesson.presentation();
        Map<String, Tree> view = new LinkedHashMap<>();
        if (lesson.others().shown() > 1) {
            view.put("sequence", Tree.bare(Integer.toString(lesson.others().shown())));
        }
        presentation.cursor().ifPresent(cursor -> view.put("cursor", Tree.bare(Integer.toString(cursor))));
        if (presentation.further().get("view") instanceof Tree.Entries rest) {
            view.putAll(rest.entries());
        }
        if (!view.isEmpty()) {
            all.put("view", new Tree.Entries(view));
        }
    }

    private static Tree source(WeightSource source) {
        if (source instanceof WeightSource.Inline inline) {
            return tensor(inline.tensor());
        }
        Map<String, Tree> entries = new LinkedHashMap<>();
        if (source instanceof WeightSource.FromFile file) {
            if (file.array().isEmpty()) {
                return Tree.text(file.path());
            }
            entries.put("file", Tree.text(file.path()));
            entries.put("array", Tree.text(file.array().get()));
            return new Tree.Entries(entries);
        }
        Recipe recipe = ((WeightSource.Made) source).recipe();
        entries.put("init", Tree.text(recipe.kind().word()));
        recipe.settings().forEach((name, value) -> entries.put(name, number(value)));
        if (recipe.kind().isRandom()) {
            entries.put("seed", Tree.bare(Long.toString(recipe.seed())));
        }
        return new Tree.Entries(entries);
    }

    private static Tree series(List<Tensor> steps) {
        if (steps instanceof Series encoded) {
            return encoded.written();
        }
        boolean numbers = steps.stream().allMatch(step -> step.size() == 1);
        boolean vectors = steps.stream().allMatch(step -> step.shape().rank() == Rank.VECTOR);
        List<Tree> items = new ArrayList<>();
        for (Tensor step : steps) {
            items.add(numbers && vectors ? number(step.get(0)) : tensor(step));
        }
        return new Tree.Items(items);
    }

    private static Tree tensor(Tensor tensor) {
        return switch (tensor.shape().rank()) {
            case SCALAR -> number(tensor.get(0));
            case VECTOR -> row(tensor.toArray(), 0, tensor.size());
            case ROW, MATRIX -> {
                double[] values = tensor.toArray();
                List<Tree> rows = new ArrayList<>();
                for (int i = 0; i < tensor.rows(); i++) {
                    rows.add(row(values, i * tensor.cols(), tensor.cols()));
                }
                yield new Tree.Items(rows);
            }
        };
    }

    private static Tree row(double[] values, int from, int length) {
        List<Tree> items = new ArrayList<>(length);
        for (int i = from; i < from + length; i++) {
            items.add(number(values[i]));
        }
        return new Tree.Items(items);
    }

    private static Tree number(double value) {
        return Tree.bare(Decimals.shortest(value));
    }
}
