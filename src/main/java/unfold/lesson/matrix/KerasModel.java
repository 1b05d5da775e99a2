package unfold.lesson.matrix;

import java.util.List;
import java.util.Locale;
import unfold.lesson.problem.LessonException;
import unfold.lesson.problem.Place;
import unfold.lesson.text.TextFile;

/** {@code .keras}: a zip file of Keras 3, of which only the HDF5 file with the weights is unpacked and read. */
final class KerasModel implements MatrixFormat {

    /** The entry that holds the weights. */
    static final String WEIGHTS = "model.weights.h5";

    @Override
    public boolean accepts(TextFile file) {
        return file.name().toLowerCase(Locale.ROOT).endsWith(".keras")
                || FirstBytes.areZip(file.bytes()) && ZipContent.of(file) == ZipContent.KERAS;
    }

    @Override
    public List<NamedTensor> read(TextFile file) {
        Place place = Place.file(file.name());
        ZipFolder folder = ZipFolder.of(file, "a .keras file", "with model.save");
        ZipFolder.Entry entry = folder.entries().stream()
                .filter(each -> each.name().equals(WEIGHTS))
                .findFirst()
                .orElseThrow(() -> new LessonException(
                        place, "The file holds no " + WEIGHTS + "; save it with model.save of Keras 3."));
        return Hdf5Arrays.read(folder.unpack(entry), file.name());
    }
}
