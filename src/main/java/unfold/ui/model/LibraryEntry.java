package unfold.ui.model;

import java.util.Arrays;
import java.util.Locale;
import unfold.lesson.BundledLessons;
import unfold.lesson.Lesson;

/**
 * A lesson as the library shows it. Immutable.
 *
 * @param place where it is opened from
 * @param title one line
 * @param group the heading that it stands under in the library; empty for a file
 * @param introduction what it is about; empty if it is not read yet, or does not say
 * @param equations its recurrence; empty if it is not read yet
 */
public record LibraryEntry(LessonPlace place, String title, String group, String introduction, String equations) {

    /** What the list of the bundled lessons says about one of them. */
    static LibraryEntry listed(BundledLessons.Entry entry) {
        return new LibraryEntry(LessonPlace.bundled(entry.name()), entry.title(), entry.group(), "", "");
    }

    /** A file of which no more than its name is known. */
    static LibraryEntry unread(LessonPlace place) {
        return new LibraryEntry(place, place.file().getFileName().toString(), "", "", "");
    }

    /** The same with what stands in the lesson itself. */
    LibraryEntry with(Lesson lesson) {
        return new LibraryEntry(
                place, lesson.title(), group, lesson.presentation().introduction(), lesson.equations());
    }

    /** The first paragraph of the introduction, on one line; for a file without one, where it lies. */
    public String summary() {
        if (introduction.isEmpty() && place.file() != null) {
            return place.file().toString();
        }
        return introduction.split("\\n\\s*\\n", 2)[0].strip().replaceAll("\\s+", " ");
    }

    /** Whether every word of a query stands somewhere in the lesson, however it is capitalised. */
    boolean matches(String query) {
        String text = String.join("\n", title, group, introduction, equations).toLowerCase(Locale.ROOT);
        return Arrays.stream(query.toLowerCase(Locale.ROOT).strip().split("\\s+"))
                .allMatch(text::contains);
    }
}
