package unfold.draw;

import java.awt.Dimension;
import java.awt.Font;
import java.awt.geom.Rectangle2D;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Supplier;
import unfold.draw.screen.Screen;
import unfold.export.Picture;
import unfold.trace.Phase;

/** Writes screens of all samples to {@code target/gallery}, to be looked at. */
public final class Gallery {

    private Gallery() {}

    public static void main(String[] only) throws IOException {
        Path folder = Files.createDirectories(Path.of("target", "gallery"));
        Map<String, Supplier<Subject>> samples = new TreeMap<>();
        samples.put("lecture", Samples::lecture);
        samples.put("nan", () -> Samples.withGradient(Double.NaN));
        samples.put("infinite", () -> Samples.withGradient(Double.POSITIVE_INFINITY));
        samples.put("zero", () -> Samples.withGradient(0));
        samples.put("two-back", () -> Samples.lookback(5, 2));
        samples.put("elman3", () -> Runs.elman(3, 2, 1));
        samples.put("elman12", () -> Runs.elman(12, 7, 1));
        samples.put("elman40", () -> Runs.elman(40, 16, 1));
        samples.put("elman40-exploding", () -> Runs.elman(40, 16, 3));
        samples.put("elman100", () -> Runs.elman(100, 64, 1));
        samples.put("lstm3", () -> Runs.lstm(3, 2));
        samples.put("lstm12", () -> Runs.lstm(12, 7));
        samples.put("gru4", () -> Runs.gru(4, 2));
        samples.put("bidirectional4", () -> Runs.bidirectional(4, 2));
        samples.put("many-to-one5", () -> Runs.manyToOne(5, 2));
        for (Map.Entry<String, Supplier<Subject>> sample : samples.entrySet()) {
            if (only.length == 0 || sample.getKey().matches(only[0])) {
                write(folder, sample.getKey(), sample.getValue().get());
            }
        }
    }

    private static void write(Path folder, String name, Subject subject) throws IOException {
        int steps = subject.trace().steps().size();
        int turn = (int) subject.trace().steps().stream()
                .filter(step -> step.phase() == Phase.FORWARD)
                .count();
        Map<String, Integer> cursors = Map.of(
                "a-start", 0, "b-forward", turn / 2 + 1, "c-backward", turn + (steps - turn) * 6 / 10, "d-done", steps);
        for (Map.Entry<String, Integer> cursor : cursors.entrySet()) {
            Frame frame = Frame.at(subject, cursor.getValue());
            String file = name + "-" + cursor.getKey();
            picture(folder.resolve(file + "-1920-light.png"), new Dimension(1920, 1080), frame, Theme.light());
            picture(folder.resolve(file + "-1024-dark.png"), new Dimension(1024, 768), frame, Theme.dark());
            if (cursor.getKey().startsWith("c")) {
                picture(folder.resolve(file + "-1920-dark.png"), new Dimension(1920, 1080), frame, Theme.dark());
                picture(folder.resolve(file + "-1024-light.png"), new Dimension(1024, 768), frame, Theme.light());
                picture(
                        folder.resolve(file + "-1920-projector.png"),
                        new Dimension(1920, 1080),
                        frame,
                        Theme.projector());
            }
        }
    }

    private static void picture(Path file, Dimension size, Frame frame, Theme theme) throws IOException {
        Painter board = (g, area, f, t) -> {
            g.setColor(t.color(Hue.QUIET));
            Font font = t.font(1);
            Lettering.centred(g, font, "blackboard", area);
        };
        Rectangle2D area = new Rectangle2D.Double(0, 0, size.width, size.height);
        Picture.write(file, size, g -> new Screen(board, Samples.norms(frame.subject())).paint(g, area, frame, theme));
    }
}
