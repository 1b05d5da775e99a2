package unfold.ui.model;

import java.nio.file.Path;
import java.util.List;
import unfold.lesson.LessonFile;

/** What becomes of files that are dropped on the window. */
final class DroppedFiles {

    private DroppedFiles() {}

    /** Opens one lesson, or loads any number of weights; tells if it is neither. What it is stands in the files. */
    static void take(LessonModel lesson, List<Path> paths) {
        String what = "Reading what was dropped";
        lesson.run(
                what,
                () -> paths.stream().filter(LessonFile::isLesson).count(),
                lessons -> take(lesson, paths, lessons),
                failure -> lesson.fail(what, failure));
    }

    private static void take(LessonModel lesson, List<Path> paths, long lessons) {
        if (lessons == 0) {
            lesson.loadWeights(paths);
        } else if (paths.size() == 1) {
            lesson.open(paths.get(0));
        } else {
            lesson.warn("Drop one lesson alone, or files of weights alone: these are " + lessons + " lesson"
                    + (lessons == 1 ? "" : "s") + " among " + paths.size() + " files.");
        }
    }
}
