package unfold.trace;

import java.util.stream.IntStream;

/**
 * The part of the run's clock that one sequence runs over. Its steps 1, 2, … stand at {@code start +
 * 1}, {@code start + 2}, …; values before its first step stand at {@code start} and below.
 *
 * @param letter of the sequence's index: {@code t}
 * @param end what its last step is called: {@code T}
 * @param start the time of its step 0
 * @param length how many steps it has
 * @param before how many times before its first step belong to it
 */
public record Interval(String letter, String end, int start, int length, int before) {

    /** The time of the first step. */
    public int first() {
        return start + 1;
    }

    /** The time of the last step. */
    public int last() {
        return start + length;
    }

    /** Whether one of the steps stands at that time. */
    public boolean contains(int time) {
        return time > start && time <= last();
    }

    /** The number of the step at that time: 1 for the first, 0 and below before it. */
    public int number(int time) {
        return time - start;
    }

    /** The times of all steps, ascending. */
    public IntStream times() {
        return IntStream.rangeClosed(first(), last());
    }
}
