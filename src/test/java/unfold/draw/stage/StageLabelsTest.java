package unfold.draw.stage;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import unfold.derivation.Program;
import unfold.draw.Subject;
import unfold.draw.Theme;
import unfold.lesson.BundledLessons;
import unfold.lesson.OpenLesson;
import unfold.trace.Quantity;

/** The names of units and the tokens of time steps have places of their own. */
class StageLabelsTest {

    private static final Rectangle2D WIDE = new Rectangle2D.Double(0, 0, 1260, 620);
    private static final Rectangle2D NARROW = new Rectangle2D.Double(0, 0, 670, 420);

    static Stream<Arguments> stages() {
        List<Arguments> all = new ArrayList<>();
        for (String lesson : List.of("characters", "tagging", "character-model", "word-by-word", "skip-gram")) {
            for (Rectangle2D area : List.of(WIDE, NARROW)) {
                for (Theme theme : List.of(Theme.light(), Theme.projector())) {
                    all.add(Arguments.of(lesson, area, theme));
                }
            }
        }
        return all.stream();
    }

    private static Subject subject(String lesson) {
        OpenLesson open = OpenLesson.open(BundledLessons.ofProgram().read(lesson));
        Program program = open.network().program();
        return Subject.of(lesson, open.trace(), program.dependencies(), program.names())
                .with(open.labels());
    }

    @ParameterizedTest
    @MethodSource("stages")
    void labelsStandInTheirBoxAndCoverNothing(String lesson, Rectangle2D area, Theme theme) {
        Subject subject = subject(lesson);
        StageLayout layout = StageLayout.of(subject, area, theme, 2);
        int labels = 0;
        for (Box box : layout.boxes()) {
            if (box.panels().get(0).label() == null) {
                continue;
            }
            BoxShape shape =
                    layout.fit().shape(subject.trace().quantity(box.slot().quantity()));
            Optional<Rectangle2D> units = shape.units(box.panels().get(0).grid());
            if (units.isPresent()) {
                standsFree(units.get(), box);
                labels++;
            }
            if (shape.text().token() > 0) {
                Rectangle2D token = shape.token(box.frame());
                standsFree(token, box);
                units.ifPresent(place -> assertFalse(token.intersects(place), box::toString));
                labels++;
            }
        }
        assertTrue(labels > 0);
    }

    private static void standsFree(Rectangle2D label, Box box) {
        Rectangle2D frame = box.frame();
        // Sums of sizes may differ in their last bit.
        Rectangle2D within = new Rectangle2D.Double(
                frame.getX() - 1e-6, frame.getY() - 1e-6, frame.getWidth() + 2e-6, frame.getHeight() + 2e-6);
        Rectangle2D inside = new Rectangle2D.Double(
                label.getX() + 1e-6, label.getY() + 1e-6, label.getWidth() - 2e-6, label.getHeight() - 2e-6);
        assertTrue(within.contains(label), box::toString);
        for (Panel panel : box.panels()) {
            assertFalse(inside.intersects(panel.grid().area()), box::toString);
        }
    }

    @ParameterizedTest
    @MethodSource("stages")
    void tokensKeepNarrowCellsOffTheirPlace(String lesson, Rectangle2D area, Theme theme) {
        Subject subject = subject(lesson);
        StageLayout layout = StageLayout.of(subject, area, theme, 2);
        for (Box box : layout.boxes()) {
            Quantity quantity = subject.trace().quantity(box.slot().quantity());
            BoxShape shape = layout.fit().shape(quantity);
            if (box.panels().get(0).label() == null) {
                double token = shape.text().tokenHeight(layout.fit().sizes());
                assertEquals(shape.height() - token, box.frame().getHeight(), 1e-6, box::toString);
            }
        }
    }
}
