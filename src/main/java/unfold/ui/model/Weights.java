package unfold.ui.model;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import unfold.lesson.OpenLesson;
import unfold.lesson.WeightFiles;
import unfold.lesson.mapping.Mapping;
import unfold.lesson.mapping.Source;
import unfold.lesson.packing.Packing;
import unfold.lesson.problem.LessonException;

/**
 * Loads files of weights into the open lesson: at once where every array has the name and the shape of a parameter,
 * or after it was mapped.
 */
final class Weights {

    private static final String WHAT = "Loading weights";

    private final LessonModel lesson;
    private Optional<Consumer<Optional<Mapping>>> mapper = Optional.empty();

    /** What has been read: what it changes at once, or what has to be decided first. */
    private record Loaded(Mapping mapping, Optional<Changed> changed) {}

    Weights(LessonModel lesson) {
        this.lesson = lesson;
    }

    /**
     * Has files that do not fit at once mapped, and tells of those that do. Where nothing maps them, they are loaded
     * if there is only one way, and refused otherwise.
     */
    void mapBy(Consumer<Optional<Mapping>> other) {
        mapper = Optional.of(other);
    }

    void load(List<Path> paths) {
        load(paths, mapping -> mapper.isEmpty() || mapping.isExact());
    }

    /** Loads files after they were mapped, also if they fit as they are. */
    void loadMapped(List<Path> paths) {
        load(paths, mapping -> mapper.isEmpty());
    }

    private void load(List<Path> paths, Predicate<Mapping> atOnce) {
        Showing base = lesson.showingProperty().get();
        if (paths.isEmpty()) {
            return;
        }
        if (base == null) {
            lesson.warn("Open a lesson first; the weights are loaded into it.");
            return;
        }
        lesson.run(WHAT, () -> read(base, paths, atOnce), this::deliver, failure -> lesson.fail(WHAT, failure));
    }

    private Loaded read(Showing base, List<Path> paths, Predicate<Mapping> atOnce) {
        Source source = new Source(name(paths), WeightFiles.load(paths));
        Mapping mapping =
                mapper.isPresent() ? Mapping.of(base.lesson(), source) : Mapping.asNamed(base.lesson(), source);
        Optional<Changed> changed = atOnce.test(mapping) ? Optional.of(changed(base, mapping)) : Optional.empty();
        return new Loaded(mapping, changed);
    }

    private static String name(List<Path> paths) {
        String first = paths.get(0).getFileName().toString();
        return paths.size() == 1 ? first : first + " and " + (paths.size() - 1) + " more";
    }

    private void deliver(Loaded loaded) {
        Optional<Mapping> open = loaded.changed.isEmpty() ? Optional.of(loaded.mapping) : Optional.empty();
        loaded.changed.ifPresent(lesson::take);
        mapper.ifPresent(each -> each.accept(open));
    }

    /**
     * The lesson with the weights, and what should be known about how they were understood.
     *
     * @throws LessonException if they do not fit, or could mean several things
     */
    static Changed changed(Showing base, Mapping mapping) {
        OpenLesson loaded = mapping.loaded();
        List<String> told = new ArrayList<>(List.of("The weights are loaded; the run is computed anew."));
        told.addAll(mapping.notes());
        String unused = mapping.arrays().keySet().stream()
                .filter(array -> !mapping.use(array).isUsed())
                .collect(Collectors.joining(", "));
        if (!unused.isEmpty()) {
            told.add("Not used: " + unused + ".");
        }
        return Changed.by(action(mapping), Showing.run(loaded, base.file()), String.join(" ", told));
    }

    /** "Load weights from lstm.npz (PyTorch)". */
    private static String action(Mapping mapping) {
        String packing = mapping.packing()
                .map(Packing::title)
                .map(title -> " (" + title + ")")
                .orElse("");
        return mapping.isExact() ? "Load weights" : "Load weights from " + mapping.file() + packing;
    }
}
