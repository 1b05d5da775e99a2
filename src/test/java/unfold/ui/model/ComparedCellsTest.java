package unfold.ui.model;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertSame;

import java.awt.geom.Rectangle2D;
import java.lang.ref.WeakReference;
import java.util.List;
import org.junit.jupiter.api.Test;
import unfold.derivation.Program;
import unfold.draw.Frame;
import unfold.draw.Theme;
import unfold.draw.cell.CellPictures;
import unfold.lesson.CellKind;

class ComparedCellsTest {

    private static final int COLLECTIONS = 20;

    private final WindowModel model = new WindowModel(Runnable::run, Runnable::run, new ChosenFiles());

    private List<CellPictures> pictures() {
        return model.cells().picturesProperty().get();
    }

    @Test
    void picturesStayAsLongAsTheModelsAreCompared() {
        model.lesson().openBundled(LessonModel.FIRST);
        model.compare().with(CellKind.GRU);
        model.frames().toggleCell();
        List<CellPictures> made = pictures();
        assertEquals(2, made.size());
        model.frames().toggleCell();
        assertNull(pictures());
        model.frames().toggleCell();
        assertSame(made.get(1), pictures().get(1));
    }

    @Test
    void picturesOfTheLessonAreNotMadeTwice() {
        model.lesson().openBundled(LessonModel.FIRST);
        model.frames().toggleCell();
        model.compare().with(CellKind.GRU);
        assertEquals(2, pictures().size());
        assertSame(model.frames().picturesProperty().get(), pictures().get(0));
    }

    @Test
    void aModelThatIsComparedNoMoreIsNotKept() {
        model.lesson().openBundled(LessonModel.FIRST);
        WeakReference<Program> rival = rivalWithItsCellLaidOut();
        model.compare().stop();
        for (int i = 0; i < COLLECTIONS && rival.get() != null; i++) {
            System.gc();
        }
        assertNull(rival.get());
    }

    private WeakReference<Program> rivalWithItsCellLaidOut() {
        model.compare().with(CellKind.GRU);
        model.frames().toggleCell();
        Showing rival = model.compare().sidesProperty().get().showing(1);
        pictures().get(1).layout(Frame.at(rival.subject(), 3), new Rectangle2D.Double(0, 0, 800, 600), Theme.light());
        return new WeakReference<>(rival.network().program());
    }
}
