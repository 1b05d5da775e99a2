package unfold.ui.model;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import unfold.lesson.matrix.MatrixFile;
import unfold.lesson.text.TextFile;

/** Reading that nobody waits for any more is stopped, and what the same thread does next is not. */
class StoppedReadingTest {

    @TempDir
    private Path folder;

    @Test
    void cancelledReadingEndsAndTheThreadGoesOnWithOtherWork() throws Exception {
        ExecutorService worker = Executors.newSingleThreadExecutor();
        try {
            LatestTask task = new LatestTask(worker, Runnable::run);
            TextFile file = endless();
            CountDownLatch begun = new CountDownLatch(1);
            AtomicReference<Throwable> end = new AtomicReference<>();
            task.start(
                    "Reading",
                    () -> {
                        begun.countDown();
                        try {
                            // Far longer than the test waits, were it not stopped.
                            while (true) {
                                MatrixFile.read(file);
                            }
                        } catch (CancellationException e) {
                            end.set(e);
                            throw e;
                        }
                    },
                    done -> {},
                    failure -> end.set(new AssertionError("told of what was cancelled", failure)));
            begun.await();
            assertTrue(task.cancel());
            boolean interrupted =
                    worker.submit(() -> Thread.currentThread().isInterrupted()).get(20, TimeUnit.SECONDS);
            assertFalse(interrupted);
            assertTrue(end.get() instanceof CancellationException);
        } finally {
            worker.shutdownNow();
        }
    }

    private static TextFile endless() {
        return new TextFile("W.csv", "1,2,3\n".repeat(1000).getBytes(java.nio.charset.StandardCharsets.UTF_8));
    }

    @Test
    void everyTextFormatAndEveryFileStopsWhenItsThreadIsInterrupted() throws IOException {
        List<Path> files = new ArrayList<>();
        files.add(Files.writeString(folder.resolve("W.csv"), "1,2\n"));
        files.add(Files.writeString(folder.resolve("W.json"), "[[1, 2]]"));
        files.add(Files.writeString(folder.resolve("W.m"), "W = [1 2]"));
        files.add(Files.writeString(folder.resolve("W.tex"), "\\begin{bmatrix} 1 \\end{bmatrix}"));
        for (Path path : files) {
            byte[] bytes = Files.readAllBytes(path);
            Thread.currentThread().interrupt();
            try {
                MatrixFile.read(new TextFile(path.getFileName().toString(), bytes));
                assertNull(path, "was read to its end");
            } catch (CancellationException e) {
                assertTrue(Thread.interrupted());
            }
            Thread.currentThread().interrupt();
            try {
                TextFile.read(path, 100);
                assertNull(path, "was read to its end");
            } catch (CancellationException e) {
                assertTrue(Thread.interrupted());
            }
        }
    }

    @Test
    void savingIsDoneToItsEnd() throws Exception {
        ExecutorService worker = Executors.newFixedThreadPool(2);
        try {
            LatestTask task = LatestTask.writing(worker, Runnable::run);
            CountDownLatch begun = new CountDownLatch(1);
            CountDownLatch goOn = new CountDownLatch(1);
            AtomicReference<Boolean> first = new AtomicReference<>();
            CountDownLatch ended = new CountDownLatch(1);
            task.start(
                    "Saving",
                    () -> {
                        begun.countDown();
                        goOn.await();
                        first.set(Thread.currentThread().isInterrupted());
                        ended.countDown();
                        return "";
                    },
                    done -> {},
                    failure -> {});
            begun.await();
            task.start("Saving", () -> "", done -> {}, failure -> {});
            goOn.countDown();
            assertTrue(ended.await(20, TimeUnit.SECONDS));
            assertEquals(Boolean.FALSE, first.get());
        } finally {
            worker.shutdownNow();
        }
    }
}
