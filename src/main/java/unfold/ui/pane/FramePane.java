package unfold.ui.pane;

import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import unfold.draw.Frame;
import unfold.draw.Painter;
import unfold.draw.Theme;
import unfold.ui.model.Appearance;
import unfold.ui.model.FrameModel;

/** A pane on which a painter paints the picture of now. */
public final class FramePane extends CanvasPane {

    private final Supplier<Painter> painter;
    private final FrameModel frames;
    private final Appearance appearance;

    /** @param painter gives the painter of now, which any thread may use */
    public FramePane(Supplier<Painter> painter, FrameModel frames, Appearance appearance) {
        this.painter = painter;
        this.frames = frames;
        this.appearance = appearance;
        frames.frame().addListener(changed -> repaint());
        appearance.themeProperty().addListener(changed -> repaint());
    }

    @Override
    protected Optional<Sketch> sketch() {
        return frames.marked().map(this::sketch);
    }

    @Override
    protected Optional<Sketch> expected() {
        return frames.expected().map(this::sketch);
    }

    private Sketch sketch(Frame frame) {
        Painter now = painter.get();
        Rectangle2D area = area();
        Theme theme = appearance.theme();
        return Sketch.of(List.of(now, area, frame, theme), g -> now.paint(g, area, frame, theme));
    }

    @Override
    protected void paint(Graphics2D g, Rectangle2D area) {
        empty(g, area, appearance.theme());
    }
}
