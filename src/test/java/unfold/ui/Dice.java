package unfold.ui;

import java.util.Arrays;
import java.util.List;
import java.util.Random;

/** What comes to mind, as a seed says. */
record Dice(Random random) {

    <T> T any(List<T> list) {
        return list.get(random.nextInt(list.size()));
    }

    <T> T any(T[] all) {
        return any(Arrays.asList(all));
    }

    boolean sometimes(int oneIn) {
        return random.nextInt(oneIn) == 0;
    }

    /** At least 0 and below {@code end}. */
    int below(int end) {
        return random.nextInt(end);
    }

    /** At least 0 and below 1. */
    double share() {
        return random.nextDouble();
    }
}
