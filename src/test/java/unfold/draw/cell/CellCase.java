package unfold.draw.cell;

import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import unfold.derivation.Program;
import unfold.draw.Subject;
import unfold.draw.Theme;
import unfold.draw.screen.ScreenLayout;
import unfold.lesson.BundledLessons;
import unfold.lesson.OpenLesson;
import unfold.trace.Trace;

/** A bundled lesson with its cell pictures. */
record CellCase(
        String name, Program program, Subject subject, CellPictures pictures, Map<Integer, List<OpenLayout>> laid) {

    private static final List<CellCase> ALL = new ArrayList<>();

    static CellCase of(String name) {
        OpenLesson lesson = OpenLesson.open(BundledLessons.ofProgram().read(name));
        Program program = lesson.network().program();
        Trace trace = lesson.trace();
        Subject subject = Subject.of(name, trace, program.dependencies(), program.names());
        return new CellCase(name, program, subject, new CellPictures(program), new HashMap<>());
    }

    /** The first bundled lesson of every recurrence, opened once for all tests: other numbers make no other cell. */
    static synchronized Stream<CellCase> all() {
        if (ALL.isEmpty()) {
            Set<String> known = new HashSet<>();
            BundledLessons.ofProgram().all().stream()
                    .map(BundledLessons.Entry::name)
                    .filter(name ->
                            known.add(BundledLessons.ofProgram().read(name).equations()))
                    .forEach(name -> ALL.add(of(name)));
        }
        return List.copyOf(ALL).stream();
    }

    /** The place of the stage on a screen. */
    static Rectangle2D stage(int width, int height, Theme theme) {
        return ScreenLayout.of(new Rectangle2D.Double(0, 0, width, height), theme)
                .stage();
    }

    /** The layout of what is computed at every time step. */
    CellLayout layout() {
        return pictures.all(subject, stage(1920, 1080, Theme.light()), Theme.light(), 1)
                .get(0)
                .cell();
    }

    /** The layouts of all pictures in usual sizes. */
    List<CellLayout> layouts() {
        return stages(2).stream().map(OpenLayout::cell).toList();
    }

    /** The stages with each picture open at a step of its sequence, in usual sizes; laid out once for all tests. */
    synchronized List<OpenLayout> stages(int time) {
        return laid.computeIfAbsent(time, at -> {
            List<OpenLayout> stages = new ArrayList<>();
            // The most and the least room for what has to be written.
            stages.addAll(pictures.all(subject, stage(1920, 1080, Theme.light()), Theme.light(), at));
            stages.addAll(pictures.all(subject, stage(1024, 768, Theme.projector()), Theme.projector(), at));
            return List.copyOf(stages);
        });
    }

    @Override
    public String toString() {
        return name;
    }
}
