package unfold.draw.cell;

import java.util.Arrays;

/** Where the lines of seats and streets lie along one direction, in pixels from the start. */
final class Spread {

    private final double[] start;
    private final double[] size;

    /**
     * @param sizes what each line needs: streets at even places, seats at odd ones
     */
    Spread(double[] sizes) {
        this.size = sizes.clone();
        this.start = new double[sizes.length];
        for (int i = 1; i < sizes.length; i++) {
            start[i] = start[i - 1] + sizes[i - 1];
        }
    }

    double total() {
        return start[start.length - 1] + size[size.length - 1];
    }

    double middle(int line) {
        return start[line] + size[line] / 2;
    }

    double start(int line) {
        return start[line];
    }

    double end(int line) {
        return start[line] + size[line];
    }

    /** The same with more room in the streets that are not at the ends, at most {@code most} each. */
    Spread stretched(double available, double most) {
        double[] sizes = size.clone();
        long streets = Arrays.stream(inner()).filter(i -> size[i] > 0).count();
        double each = streets == 0 ? 0 : Math.max(0, Math.min(most, (available - total()) / streets));
        for (int i : inner()) {
            sizes[i] += size[i] > 0 ? each : 0;
        }
        return new Spread(sizes);
    }

    private int[] inner() {
        int[] inner = new int[Math.max(0, size.length / 2 - 1)];
        for (int i = 0; i < inner.length; i++) {
            inner[i] = 2 * i + 2;
        }
        return inner;
    }
}
