package unfold.bench;

import java.util.List;
import java.util.stream.IntStream;

/**
 * Times contenders in turns, A B C A B C …, so that whatever else the machine does meets all of them alike. Each turn
 * is long enough for the clock.
 *
 * @param rounds how many turns each has
 * @param warmUp for how long each runs before, in milliseconds, and for at least three runs
 */
public record Interleaved(int rounds, int warmUp) {

    private static final long NANOS_PER_MILLI = 1_000_000;
    private static final double NANOS_PER_MICRO = 1e3;

    /** The least length of a turn, in nanoseconds. */
    private static final long TURN = 5 * NANOS_PER_MILLI;

    private static final int LEAST_RUNS = 3;

    /** What the runs returned: nobody reads it, but no compiler knows that. */
    private static volatile double returned;

    /** The times of one run of each, in their order. */
    public List<Spread> measure(List<Contender> contenders) {
        int[] runs = contenders.stream().mapToInt(this::warmed).toArray();
        double[][] times = new double[contenders.size()][rounds];
        for (int round = 0; round < rounds; round++) {
            for (int i = 0; i < runs.length; i++) {
                times[i][round] = time(contenders.get(i), runs[i]) / NANOS_PER_MICRO / runs[i];
            }
        }
        return IntStream.range(0, runs.length)
                .mapToObj(i -> new Spread(times[i]))
                .toList();
    }

    /** Warms up; the number of runs that fill a turn. */
    private int warmed(Contender contender) {
        long end = System.nanoTime() + warmUp * NANOS_PER_MILLI;
        int block = 1;
        int done = 0;
        while (done < LEAST_RUNS || System.nanoTime() < end) {
            long last = time(contender, block);
            done += block;
            if (last < TURN / 2) {
                block *= 2;
            }
        }
        return block;
    }

    private static long time(Contender contender, int runs) {
        double sum = 0;
        long start = System.nanoTime();
        for (int i = 0; i < runs; i++) {
            sum += contender.run().getAsDouble();
        }
        long time = System.nanoTime() - start;
        returned = sum;
        return time;
    }
}
