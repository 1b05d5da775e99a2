package unfold.bench;

import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * The time from the start of the process to the first painted picture of the worked example, beside that of a window
 * with one label: both are started by turns, with the packed jar and the same command. Needs a display and {@code
 * mvn -DskipTests package}; run it with {@code xvfb-run -s "-screen 0 1920x1080x24" java -cp
 * target/unfold.jar:target/test-classes unfold.bench.StartBenchmark}. {@code -Drounds=15} takes more of them; options
 * for the processes can be given as arguments.
 */
public final class StartBenchmark {

    private static final String JAR = Path.of("target", "unfold.jar").toString();
    private static final String CLASS_PATH = JAR + File.pathSeparator + Path.of("target", "test-classes");
    private static final String JAVA =
            Path.of(System.getProperty("java.home"), "bin", "java").toString();

    private StartBenchmark() {}

    public static void main(String[] args) throws IOException {
        int rounds = Integer.getInteger("rounds", 9);
        List<Double> label = new ArrayList<>();
        List<Double> program = new ArrayList<>();
        for (int i = 0; i <= rounds; i++) {
            double ofLabel = start(List.of(args), LabelWindow.class.getName(), "Label");
            double ofProgram = start(List.of(args), "unfold.Main", "Three steps by hand");
            // The first of each only fills the system's caches.
            if (i > 0) {
                label.add(ofLabel);
                program.add(ofProgram);
            }
        }
        Spread ofLabel = spread(label);
        Spread ofProgram = spread(program);
        System.out.println(Machine.inWords());
        System.out.println("| ms to the first picture, median (10 %-90 %) of " + rounds + " | |");
        System.out.println("| --- | --- |");
        System.out.println("| window with one label | " + ofLabel + " |");
        System.out.println("| Unfold with the worked example | " + ofProgram + " |");
        System.out.printf(Locale.ROOT, "| ratio | %.2f |%n", ofProgram.median() / ofLabel.median());
    }

    private static Spread spread(List<Double> times) {
        return new Spread(times.stream().mapToDouble(each -> each).toArray());
    }

    private static double start(List<String> options, String main, String title) throws IOException {
        List<String> command = new ArrayList<>(List.of(JAVA));
        command.addAll(options);
        command.add("-Dbegun=" + System.currentTimeMillis());
        command.addAll(List.of("-cp", CLASS_PATH, FirstFrame.class.getName(), main, title));
        Process process = new ProcessBuilder(command)
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        try (BufferedReader said =
                new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8))) {
            String time = said.readLine();
            if (time == null) {
                throw new IOException(main + " has shown nothing; is there a display?");
            }
            return Double.parseDouble(time);
        }
    }
}
