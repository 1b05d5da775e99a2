package unfold.ui;

import java.awt.geom.Rectangle2D;
import unfold.draw.Theme;
import unfold.ui.model.FirstLesson;
import unfold.ui.model.FirstLook;
import unfold.ui.model.LastOpenedStore;
import unfold.ui.model.Settings;

/** The first picture of a window that nobody sees. */
public final class Practice {

    private static final int WIDTH = 1728;
    private static final int HEIGHT = 972;

    private Practice() {}

    /** Reads the bundled lesson and paints it, on several threads; returns when that is done. */
    public static void paint() {
        FirstLook look = new FirstLook(Settings.USUAL, false);
        HeadStart.with(FirstLesson.last(LastOpenedStore.NONE))
                .into(lesson -> {
                    Theme theme = look.theme(WIDTH, HEIGHT);
                    return new FirstPicture(
                            lesson,
                            Places.of(new Rectangle2D.Double(0, 0, WIDTH, HEIGHT), 1, true, look.panels(), theme),
                            1,
                            theme);
                })
                .join();
    }
}
