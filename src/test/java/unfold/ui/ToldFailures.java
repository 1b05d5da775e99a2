package unfold.ui;

import java.io.ByteArrayOutputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import java.util.regex.Pattern;

/** Failures that nobody throws: the toolkit tells on standard error, or logs, what fails while it draws a frame. */
final class ToldFailures extends Handler {

    static final Pattern FAILURE = Pattern.compile("\\b[A-Z]\\w*(Exception|Error)\\b");

    /**
     * When a window becomes larger, the toolkit may find the buffer of its next picture too small, before it fills it or
     * while it does, and takes another. The rest of what it tells may still be on its way.
     */
    private static final Pattern LOST_PICTURE = Pattern.compile("java\\."
            + "(lang\\.IllegalArgumentException: Too small int buffer size.*"
            + "|nio\\.BufferOverflowException(\\R\\s+at java\\.base.*)?"
            + "(\\R\\s+at com\\.sun\\.javafx\\.tk\\.quantum\\.UploadingPainter.*|\\s*\\z))"
            + "(\\R\\s+at .*)*");

    private final PrintStream before = System.err;
    private final ByteArrayOutputStream told = new ByteArrayOutputStream();

    /** Listens from now on. */
    ToldFailures() {
        System.setErr(new PrintStream(new Tee(), true, StandardCharsets.UTF_8));
        Logger.getLogger("").addHandler(this);
    }

    private final class Tee extends OutputStream {

        @Override
        public void write(int octet) {
            before.write(octet);
            told.write(octet);
        }

        @Override
        public void write(byte[] octets, int from, int count) {
            before.write(octets, from, count);
            told.write(octets, from, count);
        }
    }

    @Override
    public void publish(LogRecord record) {
        if (record.getThrown() != null) {
            record.getThrown().printStackTrace();
        }
    }

    @Override
    public void flush() {
        before.flush();
    }

    @Override
    public void close() {
        Logger.getLogger("").removeHandler(this);
        System.setErr(before);
    }

    /** What has been told since this was asked last, if that speaks of a failure. */
    Optional<String> failure() {
        String words;
        synchronized (told) {
            words = told.size() == 0 ? "" : told.toString(StandardCharsets.UTF_8);
            told.reset();
        }
        return failure(words);
    }

    /** What is told, without pictures that the toolkit has lost, if that speaks of a failure. */
    static Optional<String> failure(String words) {
        return Optional.of(LOST_PICTURE.matcher(words).replaceAll(""))
                .filter(text -> FAILURE.matcher(text).find());
    }
}
