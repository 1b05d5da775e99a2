package unfold.ui;

import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import unfold.draw.Frame;
import unfold.draw.Hue;
import unfold.draw.Painter;
import unfold.draw.Theme;
import unfold.draw.blackboard.BlackboardPainter;
import unfold.draw.header.HeaderPainter;
import unfold.draw.parameters.ParametersLayout;
import unfold.draw.parameters.ParametersPainter;
import unfold.draw.proof.Badge;
import unfold.draw.stage.StagePainter;
import unfold.ui.model.FirstLesson;
import unfold.ui.pane.ParametersPane;

/**
 * What a window shows before it is built: the first picture of its lesson, where the panes will have it, and the
 * grounds of the bars. It is painted without the toolkit, on any thread.
 *
 * @param places where the parts of the window will be
 * @param density how many pixels of the screen lie along one unit
 */
record FirstPicture(FirstLesson.Picture lesson, Places places, double density, Theme theme) {

    /**
     * The pixels, opaque all over.
     *
     * @param other paints a part of them at the same time
     */
    BufferedImage paint(Executor other) {
        BufferedImage image = new BufferedImage(
                pixels(places.size().getWidth()), pixels(places.size().getHeight()), BufferedImage.TYPE_INT_ARGB_PRE);
        on(image, this::grounds);
        CompletableFuture<Void> beside = CompletableFuture.runAsync(() -> on(image, this::beside), other);
        on(image, this::network);
        beside.join();
        return image;
    }

    private void on(BufferedImage image, Consumer<Graphics2D> painter) {
        Graphics2D g = image.createGraphics();
        try {
            g.scale(density, density);
            painter.accept(g);
        } finally {
            g.dispose();
        }
    }

    private int pixels(double length) {
        return Math.max(1, (int) Math.ceil(length * density - 1e-6));
    }

    private void network(Graphics2D g) {
        paint(g, Optional.of(places.stage()), new StagePainter());
    }

    private void beside(Graphics2D g) {
        paint(g, places.blackboard(), new BlackboardPainter(lesson.program()));
        paint(g, places.parameters(), FirstPicture::parameters);
        paint(g, Optional.of(places.header()), new HeaderPainter(Badge.of(lesson.proof())));
    }

    /** Each bar has a line along the edge that it shares with the panes. */
    private void grounds(Graphics2D g) {
        fill(g, places.size(), theme.color(Hue.LINE));
        Rectangle2D menus = places.menus();
        fill(g, cut(menus, 0, 1), theme.color(Hue.PANEL));
        fill(g, cut(places.transport(), 1, 0), theme.color(Hue.GROUND));
        places.status().ifPresent(status -> fill(g, cut(status, 1, 0), theme.color(Hue.PANEL)));
        places.tabs().ifPresent(tabs -> fill(g, cut(tabs, 0, 1), theme.color(Hue.GROUND)));
        places.plots().ifPresent(plots -> fill(g, plots, theme.color(Hue.PANEL)));
    }

    private static Rectangle2D cut(Rectangle2D area, double above, double below) {
        return new Rectangle2D.Double(
                area.getX(), area.getY() + above, area.getWidth(), Math.max(0, area.getHeight() - above - below));
    }

    private static void fill(Graphics2D g, Rectangle2D area, java.awt.Color color) {
        g.setColor(color);
        g.fill(area);
    }

    /** Each part is painted as on a pane of its own. */
    private void paint(Graphics2D g, Optional<Rectangle2D> place, Painter painter) {
        place.filter(area -> area.getWidth() >= 1 && area.getHeight() >= 1).ifPresent(area -> {
            Graphics2D own = (Graphics2D) g.create();
            own.translate(area.getX(), area.getY());
            Rectangle2D all = new Rectangle2D.Double(0, 0, area.getWidth(), area.getHeight());
            own.clip(all);
            try {
                painter.paint(own, all, lesson.frame(), theme);
            } finally {
                own.dispose();
            }
        });
    }

    private static void parameters(Graphics2D g, Rectangle2D area, Frame frame, Theme theme) {
        ParametersLayout layout = ParametersPane.layout(frame.subject(), area, theme);
        new ParametersPainter().paint(g, layout, area, frame, theme);
    }
}
