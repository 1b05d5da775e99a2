package unfold.lesson.matrix;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import unfold.lesson.problem.LessonException;
import unfold.lesson.problem.Place;
import unfold.lesson.text.Decimals;
import unfold.lesson.text.TextFile;

/**
 * {@code .npz}: a zip file of {@code .npy} arrays, stored or deflated, each named by its entry. The
 * only array of a file that was saved without a name ({@code arr_0}) has none.
 */
final class NpzMatrices implements MatrixFormat {

    private static final String ENDING = ".npy";

    @Override
    public boolean accepts(TextFile file) {
        return file.name().toLowerCase(Locale.ROOT).endsWith(".npz")
                || FirstBytes.areZip(file.bytes()) && ZipContent.of(file) == ZipContent.NUMPY;
    }

    @Override
    public List<NamedTensor> read(TextFile file) {
        Place place = Place.file(file.name());
        ZipFolder folder = ZipFolder.of(file, "a .npz file", "with numpy.savez");
        FoundArrays found = new FoundArrays(file.name());
        for (ZipFolder.Entry entry : folder.entries()) {
            read(entry, folder, found, place);
        }
        List<NamedTensor> all = found.all();
        NamedTensor first = all.get(0);
        boolean nameless = all.size() == 1 && first.name().equals(Optional.of("arr_0"));
        return nameless ? List.of(new NamedTensor(Optional.empty(), first.tensor(), place)) : all;
    }

    private static void read(ZipFolder.Entry entry, ZipFolder folder, FoundArrays found, Place file) {
        if (!entry.name().endsWith(ENDING)) {
            throw new LessonException(
                    file,
                    "The entry " + Decimals.quoted(entry.name())
                            + " is not an array, expected names that end with .npy; save the file with numpy.savez.");
        }
        String name = entry.name().substring(0, entry.name().length() - ENDING.length());
        Bytes bytes = new Bytes(folder.unpack(entry), found.place(name));
        NpyHeader header = NpyHeader.read(bytes);
        found.announce(name, header.array());
        found.read(name, header.array(), NpyMatrix.body(header, bytes));
    }
}
