package unfold.ui.model;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import unfold.draw.Frame;
import unfold.lesson.BundledLessons;
import unfold.lesson.Lesson;
import unfold.lesson.LessonFile;
import unfold.lesson.OpenLesson;
import unfold.lesson.problem.LessonException;

/**
 * The library: all lessons to choose from, on shelves, and which of them a query finds. Its methods
 * belong to the UI's thread, but for {@link #picture}.
 */
public final class LibraryModel {

    /** The heading of the lessons last opened. */
    public static final String LAST_OPENED = "Last opened";

    private static final String SUFFIX = ".yaml";

    private final LessonModel lesson;
    private final LastOpened lastOpened;
    private final Executor worker;
    private final Executor ui;
    private final LatestTask reading;
    private final BundledLessons bundled = BundledLessons.ofProgram();

    /** Every lesson that was read or listed, the bundled ones in their order. */
    private final Map<LessonPlace, LibraryEntry> known = new LinkedHashMap<>();

    private final StringProperty query = new SimpleStringProperty(this, "query", "");
    private final ReadOnlyObjectWrapper<List<Shelf>> shelves = new ReadOnlyObjectWrapper<>(this, "shelves", List.of());
    private final ReadOnlyIntegerWrapper selection = new ReadOnlyIntegerWrapper(this, "selection", -1);

    /**
     * @param lesson what opens a lesson; what it shows is remembered as opened
     * @param worker runs what takes long
     * @param ui runs what touches properties
     */
    LibraryModel(LessonModel lesson, LastOpened lastOpened, Executor worker, Executor ui) {
        this.lesson = lesson;
        this.lastOpened = lastOpened;
        this.worker = worker;
        this.ui = ui;
        this.reading = new LatestTask(worker, ui);
        bundled.all().forEach(entry -> know(LibraryEntry.listed(entry)));
        query.addListener(changed -> filter());
        lesson.showingProperty().addListener((property, old, now) -> remember(old, now));
    }

    /** What is searched for: words that all have to stand in a lesson; empty for all lessons. */
    public StringProperty queryProperty() {
        return query;
    }

    /** The lessons that are found, by heading: those last opened first, then the groups in their order. */
    public ReadOnlyObjectProperty<List<Shelf>> shelvesProperty() {
        return shelves.getReadOnlyProperty();
    }

    /** The position of the selected lesson among {@link #found}; -1 if nothing is found. */
    public ReadOnlyIntegerProperty selectionProperty() {
        return selection.getReadOnlyProperty();
    }

    /** All that is found, shelf by shelf; a lesson that was opened stands on two of them. */
    public List<LibraryEntry> found() {
        return shelves.get().stream().flatMap(shelf -> shelf.entries().stream()).toList();
    }

    /** Begins anew: everything is found, nothing typed. What is not read yet is read on the worker. */
    public void enter() {
        query.set("");
        filter();
        prepare();
    }

    /** Reads on the worker what is not read yet, and files anew, so that it can be searched. */
    public void prepare() {
        List<LibraryEntry> unread = new ArrayList<>();
        lastOpened.places().stream()
                .filter(place -> place.file() != null)
                .map(LibraryEntry::unread)
                .forEach(unread::add);
        known.values().stream()
                .filter(entry ->
                        entry.place().file() == null && entry.equations().isEmpty())
                .forEach(unread::add);
        reading.start("", () -> unread.stream().map(this::read).toList(), this::take, failure -> {});
    }

    /** A file that is not there, or is no lesson, keeps its place: opening it says what is wrong. */
    private LibraryEntry read(LibraryEntry entry) {
        try {
            return entry.with(lesson(entry.place()));
        } catch (LessonException e) {
            return entry;
        }
    }

    private Lesson lesson(LessonPlace place) {
        return place.file() == null ? bundled.read(place.bundled()) : LessonFile.read(place.file());
    }

    private void take(List<LibraryEntry> read) {
        read.forEach(this::know);
        int before = selection.get();
        filter();
        select(before);
    }

    private void know(LibraryEntry entry) {
        known.put(entry.place(), entry);
    }

    private void filter() {
        List<Shelf> next = new ArrayList<>();
        addShelf(
                next,
                LAST_OPENED,
                lastOpened.places().stream()
                        .filter(place -> place.file() != null || known.containsKey(place))
                        .map(place -> known.getOrDefault(place, unreadIfFile(place)))
                        .toList());
        for (String group : bundled.groups()) {
            addShelf(
                    next,
                    group,
                    known.values().stream()
                            .filter(entry -> entry.group().equals(group))
                            .toList());
        }
        shelves.set(List.copyOf(next));
        selection.set(next.isEmpty() ? -1 : 0);
    }

    private static LibraryEntry unreadIfFile(LessonPlace place) {
        return place.file() == null ? null : LibraryEntry.unread(place);
    }

    private void addShelf(List<Shelf> all, String title, List<LibraryEntry> entries) {
        List<LibraryEntry> matching =
                entries.stream().filter(entry -> entry.matches(query.get())).toList();
        if (!matching.isEmpty()) {
            all.add(new Shelf(title, matching));
        }
    }

    /** Selects what stands at a position, or what is nearest to it. */
    public void select(int position) {
        int count = found().size();
        selection.set(count == 0 ? -1 : Math.max(0, Math.min(count - 1, position)));
    }

    /** Selects the next one, or the one before. */
    public void move(int by) {
        select(selection.get() + by);
    }

    /** Selects what stands below, or above, where so many stand side by side on a shelf. */
    public void moveRow(int direction, int columns) {
        List<List<Integer>> rows = new ArrayList<>();
        int position = 0;
        for (Shelf shelf : shelves.get()) {
            for (int i = 0; i < shelf.entries().size(); i++, position++) {
                if (i % columns == 0) {
                    rows.add(new ArrayList<>());
                }
                rows.get(rows.size() - 1).add(position);
            }
        }
        for (int i = 0; i < rows.size(); i++) {
            int column = rows.get(i).indexOf(selection.get());
            int target = i + direction;
            if (column >= 0 && target >= 0 && target < rows.size()) {
                List<Integer> row = rows.get(target);
                selection.set(row.get(Math.min(column, row.size() - 1)));
                return;
            }
        }
    }

    /** Opens a lesson, after asking about unsaved work. */
    public void open(LibraryEntry entry) {
        if (entry.place().file() != null) {
            lesson.open(entry.place().file());
        } else {
            lesson.openBundled(entry.place().bundled());
        }
    }

    /**
     * The run of a lesson when all is done, to be drawn as its picture. May take long and may be
     * called on any thread.
     *
     * @throws RuntimeException if the lesson cannot be opened
     */
    public Frame picture(LibraryEntry entry) {
        Showing showing = Showing.run(OpenLesson.open(lesson(entry.place())), Optional.empty());
        return Frame.at(showing.subject(), showing.trace().steps().size());
    }

    /** Runs work on the worker and hands what it comes to over on the UI's thread. */
    public <T> void later(Supplier<T> work, Consumer<T> done) {
        worker.execute(() -> {
            T result = work.get();
            ui.execute(() -> done.accept(result));
        });
    }

    /** What the program opens by itself at its start was not chosen by anybody. */
    private void remember(Showing old, Showing now) {
        String name = now.lesson().lesson().origin().name();
        String bundledName =
                name != null && name.endsWith(SUFFIX) ? name.substring(0, name.length() - SUFFIX.length()) : "";
        if (now.file().isPresent()) {
            lastOpened.remember(LessonPlace.file(now.file().get()));
        } else if (known.containsKey(LessonPlace.bundled(bundledName))
                && !(old == null && bundledName.equals(LessonModel.FIRST))) {
            lastOpened.remember(LessonPlace.bundled(bundledName));
        }
    }
}
