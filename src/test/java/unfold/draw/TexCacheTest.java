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
    void onlyTheLatestFormulasAreKept() {
        TexCache cache = new TexCache(10);
        for (int i = 0; i < 50; i++) {
            cache.get("s_{" + i + "}", "s", 20);
        }
        assertEquals(10, cache.size());
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
