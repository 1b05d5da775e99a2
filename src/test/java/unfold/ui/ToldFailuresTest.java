package unfold.ui;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Optional;
import org.junit.jupiter.api.Test;

class ToldFailuresTest {

    private static final String SMALL = """
            java.lang.IllegalArgumentException: Too small int buffer size 1280x800 [1024000] > 786432
            \tat com.sun.glass.ui.Pixels.<init>(Pixels.java:129)
            \tat com.sun.prism.impl.QueuedPixelSource.getUnusedPixels(QueuedPixelSource.java:160)
            \tat com.sun.javafx.tk.quantum.UploadingPainter.run(UploadingPainter.java:157)
            \tat java.base/java.lang.Thread.run(Thread.java:840)
            """;

    private static final String FULL = """
            java.nio.BufferOverflowException
            \tat java.base/java.nio.IntBuffer.put(IntBuffer.java:1179)
            \tat com.sun.javafx.tk.quantum.UploadingPainter.run(UploadingPainter.java:163)
            \tat java.base/java.lang.Thread.run(Thread.java:840)
            """;

    @Test
    void aPictureThatTheToolkitLosesIsNoFailure() {
        assertEquals(Optional.empty(), ToldFailures.failure(SMALL + FULL + "seed 7\n"));
    }

    @Test
    void norIsWhatHasBeenToldOfItSoFar() {
        for (String trace : new String[] {SMALL, FULL}) {
            int line = trace.indexOf('\n') + 1;
            assertEquals(Optional.empty(), ToldFailures.failure(trace.substring(0, line)));
            assertEquals(Optional.empty(), ToldFailures.failure(trace.substring(line)));
        }
    }

    @Test
    void anythingElseThatFailsIsOne() {
        String ours = FULL.replace("com.sun.javafx.tk.quantum.UploadingPainter", "unfold.ui.pane.PixelTile");
        assertTrue(ToldFailures.failure(ours).isPresent());
        assertTrue(ToldFailures.failure(FULL + ours).isPresent());
        assertTrue(ToldFailures.failure("java.lang.NullPointerException\n").isPresent());
    }
}
