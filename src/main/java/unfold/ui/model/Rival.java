package unfold.ui.model;

import java.nio.file.Path;
import java.util.Optional;
import unfold.lesson.BundledLessons;
import unfold.lesson.CellKind;
import unfold.lesson.LessonFile;
import unfold.lesson.OpenLesson;
import unfold.lesson.cell.Counterpart;

/** What is wanted beside the open lesson. Immutable; each is itself only. */
abstract sealed class Rival {

    /** What is told while it is made. */
    abstract String inWords();

    /** Makes it for the lesson that is open, which may take long. */
    abstract Made made(Showing base);

    /** Whether it is another one as soon as the open lesson changes. */
    boolean followsLesson() {
        return true;
    }

    /**
     * One that is made.
     *
     * @param lesson what it was made for
     * @param name tells it from the others
     */
    record Made(Rival rival, OpenLesson lesson, String name, Showing showing) {

        boolean isOf(Showing base) {
            return !rival.followsLesson() || lesson == base.lesson();
        }
    }

    Made made(Showing base, Counterpart counterpart) {
        Showing run = Showing.run(counterpart.lesson(), Optional.empty());
        return new Made(this, base.lesson(), counterpart.name(), run);
    }

    /** The lesson with another cell. */
    static final class Cell extends Rival {

        private final CellKind kind;

        Cell(CellKind kind) {
            this.kind = kind;
        }

        @Override
        String inWords() {
            return kind.title();
        }

        @Override
        Made made(Showing base) {
            return made(base, Counterpart.with(base.lesson(), kind));
        }
    }

    /** Another lesson on the data of the open one. */
    static final class Other extends Rival {

        private final LessonPlace place;

        Other(LessonPlace place) {
            this.place = place;
        }

        @Override
        String inWords() {
            Path file = place.file();
            return file == null ? place.bundled() : file.getFileName().toString();
        }

        @Override
        Made made(Showing base) {
            return made(
                    base,
                    Counterpart.with(
                            base.lesson(),
                            place.file() == null
                                    ? BundledLessons.ofProgram().read(place.bundled())
                                    : LessonFile.read(place.file())));
        }
    }

    /** The open lesson as it once was. */
    static final class Before extends Rival {

        private final Made kept;

        Before(String name, Showing showing) {
            this.kept = new Made(this, showing.lesson(), name, showing);
        }

        @Override
        String inWords() {
            return kept.name;
        }

        @Override
        Made made(Showing base) {
            return kept;
        }

        @Override
        boolean followsLesson() {
            return false;
        }
    }
}
