package unfold.lesson;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;

/**
 * Whole files of every format that is read, and damaged ones made from them. A file that is put into one of its folders
 * takes part.
 */
public final class Corpus {

    private static final Path RESOURCES = Path.of("src", "test", "resources", "unfold", "lesson");
    private static final byte[] TELLING = "[]{}:,-+.#%|>&*!'\"\\\t\n e=;0N\u0000?".getBytes(StandardCharsets.UTF_8);

    /** Lengths that lie. */
    private static final long[] LIES = {0, 1, -1, 2, 255, 65_535, Integer.MAX_VALUE, Integer.MIN_VALUE, 1L << 32, -8};

    private static final String[] NUMBERS = {"1e400", "999999999999", "-0", "NaN", "1e-999", "0x10", "1e", "1_000"};

    private final List<Seed> seeds;

    /** One whole file. */
    public record Seed(String name, byte[] bytes) {

        /** What its name ends with. */
        public String format() {
            return name.substring(name.lastIndexOf('.') + 1);
        }
    }

    public Corpus() throws IOException {
        try (Stream<Path> files = Files.walk(RESOURCES.resolve("files"));
                Stream<Path> more = Files.walk(RESOURCES.resolve("corpus"))) {
            Stream<Path> lesson = Stream.of(Path.of("assets", "lessons", "worked-example.yaml"));
            List<Path> all = Stream.concat(lesson, Stream.concat(files, more))
                    .filter(Files::isRegularFile)
                    .sorted()
                    .toList();
            Seed[] read = new Seed[all.size()];
            for (int i = 0; i < read.length; i++) {
                read[i] = new Seed(all.get(i).getFileName().toString(), Files.readAllBytes(all.get(i)));
            }
            seeds = List.of(read);
        }
    }

    public List<Seed> seeds() {
        return seeds;
    }

    /** The damaged file of a number: the same for the same number. */
    public Seed damaged(int number) {
        Seed seed = seeds.get(number % seeds.size());
        Random random = new Random(number);
        byte[] bytes = seed.bytes.clone();
        // Much damage is refused at once; a single change gets further.
        for (int change = random.nextInt(2) * random.nextInt(4); change >= 0 && bytes.length > 0; change--) {
            bytes = changed(bytes, random);
        }
        return new Seed(seed.name, bytes);
    }

    private byte[] changed(byte[] bytes, Random random) {
        int at = random.nextInt(bytes.length);
        int length = Math.min(bytes.length - at, 1 + random.nextInt(random.nextBoolean() ? 12 : 200));
        switch (random.nextInt(10)) {
            case 0 -> bytes[at] ^= (byte) (1 << random.nextInt(8));
            case 1 -> bytes[at] = TELLING[random.nextInt(TELLING.length)];
            case 2 -> bytes[at] = (byte) random.nextInt(256);
            case 3 -> lie(bytes, at, random);
            case 4 -> {
                return joined(bytes, at, bytes, at + length);
            }
            case 5 -> {
                return joined(bytes, at + length, bytes, at);
            }
            case 6 -> {
                return Arrays.copyOf(bytes, at);
            }
            case 7 -> {
                byte[] other = seeds.get(random.nextInt(seeds.size())).bytes;
                return joined(bytes, at, other, random.nextInt(other.length));
            }
            case 8 -> {
                byte[] number = NUMBERS[random.nextInt(NUMBERS.length)].getBytes(StandardCharsets.UTF_8);
                return joined(joined(bytes, at, number, 0), at + number.length, bytes, at);
            }
            default -> {
                byte[] doubled = joined(bytes, at + length, bytes, at);
                return joined(doubled, at + length, doubled, at);
            }
        }
        return bytes;
    }

    /** Overwrites 2, 4 or 8 bytes, in either order, where lengths stand: mostly at even places. */
    private static void lie(byte[] bytes, int place, Random random) {
        int size = 2 << random.nextInt(3);
        int at = random.nextInt(4) == 0 ? place : place & -size;
        boolean little = random.nextBoolean();
        long value = LIES[random.nextInt(LIES.length)];
        for (int i = 0; i < size && at + i < bytes.length; i++) {
            bytes[at + i] = (byte) (value >> 8 * (little ? i : size - 1 - i));
        }
    }

    /** What stands in the first before {@code end}, then what stands in the second from {@code start} on. */
    private static byte[] joined(byte[] first, int end, byte[] second, int start) {
        byte[] result = Arrays.copyOf(first, end + second.length - start);
        System.arraycopy(second, start, result, end, second.length - start);
        return result;
    }
}
