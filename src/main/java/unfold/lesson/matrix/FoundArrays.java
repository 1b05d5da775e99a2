package unfold.lesson.matrix;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import unfold.lesson.problem.LessonException;
import unfold.lesson.problem.Place;
import unfold.lesson.text.Decimals;

/** The arrays of one binary file: sees that names differ and that all together are not too many. */
final class FoundArrays {

    /** Numbers of all arrays of one file together: 64 MiB of doubles. */
    static final int MOST_NUMBERS = 1 << 23;

    private final String file;
    private final Set<String> names = new HashSet<>();
    private final List<NamedTensor> found = new ArrayList<>();
    private long numbers;

    FoundArrays(String file) {
        this.file = file;
    }

    /** Where an array stands, for messages: "all.npz, array 'U'". */
    Place place(String name) {
        return Place.file(file + ", array " + Decimals.quoted(name));
    }

    /**
     * Sees whether one more array may be read, before anything is made for it.
     *
     * @throws LessonException if its name was there already, or it is too large
     */
    void announce(String name, StoredArray array) {
        if (!names.add(name)) {
            throw new LessonException(
                    place(name),
                    "The name is there twice in this file, expected once; rename or leave out one of the two.");
        }
        try {
            numbers += array.shape().size();
        } catch (LessonException e) {
            throw e.at(place(name));
        }
        if (numbers > MOST_NUMBERS) {
            throw new LessonException(
                    place(name),
                    "The arrays of the file together have more than " + MOST_NUMBERS
                            + " numbers, the most that is read; save fewer arrays in one file.");
        }
    }

    /**
     * Reads the numbers of an announced array.
     *
     * @param bytes as many as it needs
     */
    void read(String name, StoredArray array, Bytes bytes) {
        found.add(new NamedTensor(Optional.of(name), array.tensor(bytes), place(name)));
    }

    /**
     * All arrays in their order.
     *
     * @throws LessonException if there is none
     */
    List<NamedTensor> all() {
        if (found.isEmpty()) {
            throw new LessonException(
                    Place.file(file), "The file holds no array, expected at least one; save the matrices into it.");
        }
        return List.copyOf(found);
    }
}
