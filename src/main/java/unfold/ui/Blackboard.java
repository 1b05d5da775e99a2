package unfold.ui;

import java.awt.geom.Rectangle2D;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.beans.binding.Bindings;
import javafx.scene.AccessibleRole;
import unfold.derivation.Program;
import unfold.draw.Commentary;
import unfold.draw.Frame;
import unfold.draw.Painter;
import unfold.draw.Pins;
import unfold.draw.Theme;
import unfold.draw.blackboard.BlackboardPainter;
import unfold.draw.blackboard.BoardColors;
import unfold.draw.pin.PinBoard;
import unfold.explain.Detail;
import unfold.explain.Explainer;
import unfold.explain.Explanation;
import unfold.explain.origin.Arithmetic;
import unfold.ui.model.FrameModel;
import unfold.ui.model.PinsModel;
import unfold.ui.model.Showing;
import unfold.ui.model.WindowModel;
import unfold.ui.pane.FramePane;

/** The pane that explains the current operation, to the eye and to a screen reader. */
final class Blackboard {

    /** More addends than these nobody listens to. */
    private static final int SPOKEN = 12;

    private Blackboard() {}

    static FramePane pane(WindowModel model) {
        FrameModel frames = model.frames();
        FramePane pane = new FramePane(new LatestProgram(model), frames, model.appearance());
        pane.setId("blackboard");
        pane.setAccessibleRole(AccessibleRole.TEXT);
        PinsModel pins = frames.pins();
        pane.accessibleTextProperty()
                .bind(Bindings.createStringBinding(
                        () -> inWords(model), frames.frame(), pins.allProperty(), pins.lookedProperty()));
        pins.allProperty().addListener(changed -> pane.repaint());
        pins.lookedProperty().addListener(changed -> pane.repaint());
        pins.digitsProperty().addListener(changed -> pane.repaint());
        new PinPointer(pane, model);
        return pane;
    }

    /** One painter as long as the program stays the same: it keeps what does not change with the numbers. */
    private static final class LatestProgram implements Supplier<Painter> {

        private final WindowModel model;
        private Program program;
        private Painter painter;

        LatestProgram(WindowModel model) {
            this.model = model;
        }

        @Override
        public Painter get() {
            if (program != program(model)) {
                program = program(model);
                painter = withPins(new BlackboardPainter(program));
            }
            return painter;
        }

        private static Painter withPins(Painter board) {
            return (g, area, frame, theme) -> {
                Pins pins = frame.marks().pins();
                Rectangle2D place = PinBoard.place(area, theme, frame);
                double above = area.getHeight() - place.getHeight();
                board.paint(g, new Rectangle2D.Double(area.getX(), area.getY(), area.getWidth(), above), frame, theme);
                if (!pins.isEmpty()) {
                    PinBoard.of(place, pins, theme).paint(g);
                }
            };
        }
    }

    private static Program program(WindowModel model) {
        Showing showing = model.frames().shownProperty().get();
        return showing.network().program();
    }

    static String inWords(WindowModel model) {
        Frame frame = model.frames().frame().get();
        if (frame == null) {
            return "";
        }
        Theme theme = model.appearance().theme();
        Explainer explainer = new Explainer(
                program(model),
                frame.trace(),
                new BoardColors(theme),
                frame.subject().labels());
        Explanation said = said(explainer, frame);
        Commentary own = frame.subject().commentary();
        List<String> lessons = frame.cursor() == 0 ? own.introduction() : own.at(frame.cursor());
        Pins pins = model.frames().marked().orElseThrow().marks().pins();
        Arithmetic spoken = new Arithmetic(pins::figure, SPOKEN, SPOKEN, 0);
        String pinned = pins.looked().map(pin -> spoken.text(pin.origin())).orElse("");
        return Stream.concat(
                        Stream.of(said.title().plain() + ". " + said.sentence().plain(), pinned),
                        lessons.stream().map(text -> text.strip().replaceAll("\\s+", " ")))
                .collect(Collectors.joining(" "));
    }

    private static Explanation said(Explainer explainer, Frame frame) {
        if (frame.cursor() == 0) {
            return explainer.opening();
        }
        boolean done = frame.cursor() == frame.trace().steps().size();
        return done ? explainer.closing(Detail.FULL) : explainer.step(frame.cursor() - 1, Detail.FULL);
    }
}
