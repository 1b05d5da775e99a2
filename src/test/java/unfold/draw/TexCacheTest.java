package unfold.draw;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

class TexCacheTest {

    @Test
    void aFormulaIsTypesetOnce() {
        TexCache cache = new TexCache(10);
        assertSame(cache.get("s_{2}", "s_2", 20), cache.get("s_{2}", "s_2", 20.05));
    }

    @Test
    void onlyTheLatestFormulasAreKeptAndFewerOfLongOnes() {
        TexCache cache = new TexCache(60);
        for (int i = 10; i < 50; i++) {
            cache.get("s_{" + i + "}", "s", 20);
        }
        assertEquals(60 / "s_{10}".length(), cache.size());
        TexImage latest = cache.get("s_{49}", "s", 20);
        assertSame(latest, cache.get("s_{49}", "s", 20));
        cache.get("s_{1} + s_{2} + s_{3} + s_{4} + s_{5} + s_{6} + s_{7} + s_{8} + s_{9}", "s", 20);
        assertEquals(1, cache.size());
    }

    @Test
    void whatIsOnlyMeasuredIsNotKeptButItsSizeIsThatOfTheImage() {
        TexCache cache = new TexCache(10);
        TexSize size = cache.size("s_{2}", "s_2", 20);
        assertEquals(0, cache.size());
        TexImage image = cache.get("s_{2}", "s_2", 20);
        assertEquals(new TexSize(image.width(), image.height(), image.depth()), size);
        assertSame(size, cache.size("s_{2}", "s_2", 20.05));
    }

    @Test
    void whatCannotBeTypesetIsShownAsPlainText() {
        TexImage image = new TexCache(10).get("\\nosuchcommand{", "1/2", 20);
        assertFalse(image.isTypeset());
        assertTrue(image.width() > 10);
    }

    @Test
    void greekAndCyrillicLettersAreTypeset() {
        assertTrue(new TexCache(10).get("\\delta_{2} + \\text{выход}", "", 20).isTypeset());
    }
}
