package unfold.ui.model;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.stream.Stream;

/** The lessons last opened, the latest first; remembered in a store. Its methods belong to the UI's thread. */
public final class LastOpened {

    /** So many are remembered. */
    static final int MOST = 6;

    private final LastOpenedStore store;
    private final Executor worker;
    private volatile List<LessonPlace> places;

    /** Begins with what the store has; writes to it on the worker. */
    LastOpened(LastOpenedStore store, Executor worker) {
        this.store = store;
        this.worker = worker;
        this.places = read(store).distinct().limit(MOST).toList();
    }

    private static Stream<LessonPlace> read(LastOpenedStore store) {
        return store.read().stream().map(LessonPlace::read).flatMap(Optional::stream);
    }

    /** The lesson opened last, if a store has one. */
    static Optional<LessonPlace> first(LastOpenedStore store) {
        return read(store).findFirst();
    }

    List<LessonPlace> places() {
        return places;
    }

    /** Puts a place in front. */
    void remember(LessonPlace place) {
        List<LessonPlace> next = new ArrayList<>(places);
        next.remove(place);
        next.add(0, place);
        List<LessonPlace> kept = List.copyOf(next.subList(0, Math.min(MOST, next.size())));
        if (!kept.equals(places)) {
            places = kept;
            // Whichever write comes last, it writes the latest list.
            worker.execute(
                    () -> store.write(places.stream().map(LessonPlace::toString).toList()));
        }
    }
}
