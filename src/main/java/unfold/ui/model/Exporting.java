package unfold.ui.model;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Executor;
import unfold.lesson.Exported;
import unfold.lesson.matrix.MatrixWriter;
import unfold.trace.Trace;

/** Writes what the open lesson has computed into files of matrices. Its methods belong to the UI's thread. */
public final class Exporting {

    private final LessonModel lesson;
    private final FileChoice choice;
    private final Executor worker;
    private final Executor ui;

    Exporting(LessonModel lesson, FileChoice choice, Executor worker, Executor ui) {
        this.lesson = lesson;
        this.choice = choice;
        this.worker = worker;
        this.ui = ui;
    }

    /** Asks for a file and writes all weights, or all of their gradients, in the format of its ending. */
    public void export(Exported exported) {
        Showing open = lesson.showingProperty().get();
        if (open == null) {
            lesson.warn("Open a lesson first; its " + exported.word() + " are written.");
            return;
        }
        Optional<Path> chosen = choice.matrices("Export " + exported.word(), exported.word() + ".csv");
        if (chosen.isEmpty()) {
            return;
        }
        Path named = withEnding(chosen.get());
        // The reader was asked about the name as typed, not about this one.
        if (!named.equals(chosen.get()) && Files.exists(named)) {
            lesson.warn(named.getFileName() + " exists already; nothing was written."
                    + " Choose it in the dialog to replace it.");
            return;
        }
        write(exported, open.whole().orElse(open).trace(), named);
    }

    private static Path withEnding(Path path) {
        String name = path.getFileName().toString();
        return name.indexOf('.') < 0 ? path.resolveSibling(name + ".csv") : path;
    }

    private void write(Exported exported, Trace trace, Path file) {
        String what = "Exporting " + exported.word();
        lesson.dismiss();
        // A task of its own: no file is given up for the next one.
        LatestTask.writing(worker, ui)
                .start(
                        what,
                        () -> {
                            MatrixWriter.write(exported.of(trace), file);
                            return file;
                        },
                        done -> lesson.tell("The " + exported.word() + " are written to " + done.getFileName() + "."),
                        failure -> lesson.fail(what, failure));
    }
}
