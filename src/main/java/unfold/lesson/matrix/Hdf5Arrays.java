package unfold.lesson.matrix;

import io.jhdf.HdfFile;
import io.jhdf.api.Dataset;
import io.jhdf.api.dataset.ChunkedDataset;
import io.jhdf.dataset.DatasetBase;
import io.jhdf.exceptions.HdfFilterException;
import io.jhdf.filter.PipelineFilterWithData;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.stream.LongStream;
import unfold.lesson.problem.LessonException;
import unfold.lesson.problem.Place;
import unfold.lesson.text.Cancellation;
import unfold.lesson.text.Decimals;

/**
 * The arrays of an HDF5 file that stands in memory. Sizes are checked before anything is unpacked or made room for,
 * and nothing but these bytes is ever read.
 */
final class Hdf5Arrays {

    private static final int LZF = 32_000;

    /** Filters by their numbers in HDF5: deflate, shuffle, Fletcher-32, LZF. Others make room for what a file claims. */
    private static final Set<Integer> FILTERS = Set.of(BoundedInflate.ID, 2, 3, LZF);

    static {
        BoundedInflate.install();
    }

    private final FoundArrays found;
    private final Place place;

    private Hdf5Arrays(String file) {
        this.found = new FoundArrays(file);
        this.place = Place.file(file);
    }

    /**
     * All arrays, at least one.
     *
     * @param file the name for messages
     * @throws LessonException if the file is damaged, or holds anything but arrays of real numbers
     */
    static List<NamedTensor> read(byte[] bytes, String file) {
        return new Hdf5Arrays(file).all(bytes);
    }

    private List<NamedTensor> all(byte[] bytes) {
        try (HdfFile hdf = HdfFile.fromBytes(bytes)) {
            List<Hdf5Tree.Leaf> leaves = Hdf5Tree.leaves(hdf, found);
            List<String> names = Hdf5Tree.names(leaves);
            for (int i = 0; i < leaves.size(); i++) {
                Cancellation.check();
                read(names.get(i), leaves.get(i));
            }
            return found.all();
        } catch (LessonException e) {
            throw e;
        } catch (RuntimeException | StackOverflowError e) {
            // The library throws whatever the damage leads to; its words would name classes.
            throw isExternal(e) ? external() : damaged(place);
        }
    }

    private void read(String name, Hdf5Tree.Leaf leaf) {
        Place array = found.place(name);
        try {
            StoredArray stored = stored(leaf);
            found.announce(name, stored);
            seeThatItUnpacks(leaf.dataset(), stored);
            found.read(name, stored, numbers((DatasetBase) leaf.dataset(), stored, array));
        } catch (LessonException e) {
            throw e.at(array);
        } catch (RuntimeException e) {
            throw damaged(array);
        }
    }

    private static StoredArray stored(Hdf5Tree.Leaf leaf) {
        ElementType type = Hdf5Types.of(leaf.dataset().getDataType());
        List<Long> lengths = new ArrayList<>(
                LongStream.of(leaf.dataset().getDimensionsAsLong()).boxed().toList());
        if (leaf.columnMajor()) {
            Collections.reverse(lengths);
        }
        return new StoredArray(type, lengths, leaf.columnMajor());
    }

    private static void seeThatItUnpacks(Dataset dataset, StoredArray array) {
        if (!(dataset instanceof ChunkedDataset chunked)) {
            return;
        }
        long piece = array.type().size();
        for (int length : chunked.getChunkDimensions()) {
            piece = length <= 0 || piece > BoundedInflate.MOST_BYTES ? Long.MAX_VALUE : piece * length;
        }
        if (piece > BoundedInflate.MOST_BYTES) {
            throw new LessonException("The array is stored in pieces of more than " + (BoundedInflate.MOST_BYTES >> 20)
                    + " MiB, the most that is read; save it without chunks.");
        }
        for (PipelineFilterWithData filter : filters(chunked)) {
            if (!FILTERS.contains(filter.getId()) || filter.getId() == LZF && !isBounded(filter.getFilterData())) {
                throw packed(Decimals.quoted(filter.getName()));
            }
        }
    }

    private static List<PipelineFilterWithData> filters(ChunkedDataset dataset) {
        try {
            return dataset.getFilters();
        } catch (HdfFilterException e) {
            throw packed("a filter that is not known");
        }
    }

    private static LessonException packed(String filter) {
        return new LessonException("The array is packed with " + filter
                + ", expected gzip or nothing; save it with compression=\"gzip\" in h5py.");
    }

    /** The third setting of LZF is the length to which each piece unpacks. */
    private static boolean isBounded(int[] settings) {
        return settings.length > 2 && settings[2] >= 0 && settings[2] <= BoundedInflate.MOST_BYTES;
    }

    private static Bytes numbers(DatasetBase dataset, StoredArray array, Place place) {
        if (dataset.isEmpty()) {
            throw new LessonException(
                    "The array has a shape, but no number was ever written into it; save it with its" + " numbers.");
        }
        ByteBuffer buffer = dataset.getDataBuffer();
        buffer.order(Hdf5Types.order(dataset.getDataType()));
        return Bytes.of(buffer, place).take(array.byteCount(), "the array");
    }

    private static boolean isExternal(Throwable e) {
        for (Throwable cause = e; cause != null; cause = cause.getCause()) {
            if (String.valueOf(cause.getMessage()).contains("External Data Files")) {
                return true;
            }
        }
        return false;
    }

    private LessonException external() {
        return new LessonException(
                place,
                "The numbers of an array stand in another file, which is not opened; save the array itself into this"
                        + " file.");
    }

    private static LessonException damaged(Place place) {
        return new LessonException(
                place,
                "What stands here cannot be read as HDF5. The file was cut short or damaged, or uses a rare part of the"
                        + " format; copy it again, or save it anew with h5py or as .npz.");
    }
}
