package unfold.ui.model;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Executor;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import unfold.derivation.Program;
import unfold.draw.cell.CellPictures;

/** The pictures of the cells of all models that are compared, made when they are first wanted. */
public final class ComparedCells {

    private final FrameModel frames;
    private final CompareModel compare;
    private final LessonModel lesson;
    private final LatestTask drawing;

    /** Those of the models that stand side by side now: pictures hold on to their program and its run. */
    private final Map<Program, CellPictures> made = new HashMap<>();

    private final ReadOnlyObjectWrapper<List<CellPictures>> pictures = new ReadOnlyObjectWrapper<>(this, "pictures");

    /**
     * @param worker runs what takes long
     * @param ui runs what touches properties
     */
    ComparedCells(LessonModel lesson, FrameModel frames, CompareModel compare, Executor worker, Executor ui) {
        this.lesson = lesson;
        this.frames = frames;
        this.compare = compare;
        this.drawing = new LatestTask(worker, ui);
        compare.sidesProperty().addListener(changed -> prepare());
        frames.insideCellProperty().addListener(changed -> prepare());
    }

    /** One for each model, in their order; null while they are not wanted, or not yet made. */
    public ReadOnlyObjectProperty<List<CellPictures>> picturesProperty() {
        return pictures.getReadOnlyProperty();
    }

    private void prepare() {
        List<Program> programs = compared();
        made.keySet().retainAll(programs);
        if (!frames.insideCellProperty().get() || programs.isEmpty()) {
            pictures.set(null);
            drawing.cancel();
            return;
        }
        takeThoseOfTheLesson(programs);
        if (made.keySet().containsAll(programs)) {
            show(programs);
            return;
        }
        pictures.set(null);
        List<Program> missing =
                programs.stream().filter(program -> !made.containsKey(program)).toList();
        drawing.start(
                "Drawing the cells",
                () -> missing.stream().map(CellPictures::new).toList(),
                drawn -> {
                    for (int i = 0; i < drawn.size(); i++) {
                        made.put(missing.get(i), drawn.get(i));
                    }
                    show(programs);
                },
                lesson::report);
    }

    /** The lesson itself is among the models, and its pictures may be there already. */
    private void takeThoseOfTheLesson(List<Program> programs) {
        CellPictures known = frames.picturesProperty().get();
        programs.stream()
                .filter(program -> known != null && known.areOf(program))
                .forEach(program -> made.putIfAbsent(program, known));
    }

    /** The programs of all models; none if nothing is compared. */
    private List<Program> compared() {
        Sides sides = compare.sidesProperty().get();
        List<Program> programs = new ArrayList<>();
        for (int i = 0; sides != null && sides.count() > 1 && i < sides.count(); i++) {
            programs.add(sides.showing(i).network().program());
        }
        return programs;
    }

    private void show(List<Program> programs) {
        pictures.set(programs.stream().map(made::get).toList());
    }
}
