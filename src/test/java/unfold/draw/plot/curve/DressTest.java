package unfold.draw.plot.curve;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import unfold.draw.Hue;
import unfold.draw.Theme;

class DressTest {

    private static final Theme THEME = Theme.light();
    private static final int SIDE = 40;

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3})
    void twoVariablesOfOneRunAreToldApartInTheLegend(int runs) {
        Dress dress = new Dress(runs, THEME);
        int first = middle(dress, Look.of(0, 0));
        int second = middle(dress, Look.of(0, 1));
        assertNotEquals(first, second);
        assertEquals(dress.color(Look.of(0, 0)).getRGB(), first);
        int expected = runs > 1
                ? THEME.color(Hue.PANEL).getRGB()
                : dress.color(Look.of(0, 1)).getRGB();
        assertEquals(expected, second);
    }

    private static int middle(Dress dress, Look look) {
        BufferedImage image = new BufferedImage(SIDE, SIDE, BufferedImage.TYPE_INT_ARGB);
        Graphics2D g = image.createGraphics();
        dress.sample(g, look, new Rectangle2D.Double(0, 0, SIDE, SIDE));
        g.dispose();
        return image.getRGB(SIDE / 2, SIDE / 2);
    }
}
