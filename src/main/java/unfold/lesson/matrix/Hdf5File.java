package unfold.lesson.matrix;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import unfold.lesson.problem.LessonException;
import unfold.lesson.problem.Place;
import unfold.lesson.text.TextFile;

/**
 * HDF5: {@code .h5} and {@code .hdf5} of h5py, Keras and Octave, and {@code .mat} of MATLAB 7.3. Full arrays of real
 * numbers with at most two dimensions are read from all groups. MATLAB and Octave store columns, which is undone.
 * Optimizer states that Keras keeps beside its weights are passed over.
 */
final class Hdf5File implements MatrixFormat {

    private static final byte[] SIGNATURE = {(byte) 0x89, 'H', 'D', 'F', '\r', '\n', 0x1A, '\n'};
    private static final int FIRST_USER_BLOCK = 512;

    @Override
    public boolean accepts(TextFile file) {
        String name = file.name().toLowerCase(Locale.ROOT);
        return name.endsWith(".h5") || name.endsWith(".hdf5") || isHdf5(file.bytes());
    }

    @Override
    public List<NamedTensor> read(TextFile file) {
        Place place = Place.file(file.name());
        if (file.bytes().length == 0) {
            throw new LessonException(place, "The file is empty; save it again with its content.");
        }
        if (!isHdf5(file.bytes())) {
            throw new LessonException(
                    place,
                    "The file does not begin as an HDF5 file does (\\x89HDF); save it with h5py, or give it the ending"
                            + " of what it is.");
        }
        return Hdf5Arrays.read(file.bytes(), file.name());
    }

    /** The signature stands at the start, or behind a block of the user's, at a power of two from 512 on. */
    private static boolean isHdf5(byte[] bytes) {
        for (long at = 0; at + SIGNATURE.length <= bytes.length; at = Math.max(FIRST_USER_BLOCK, 2 * at)) {
            int start = (int) at;
            if (Arrays.equals(bytes, start, start + SIGNATURE.length, SIGNATURE, 0, SIGNATURE.length)) {
                return true;
            }
        }
        return false;
    }
}
