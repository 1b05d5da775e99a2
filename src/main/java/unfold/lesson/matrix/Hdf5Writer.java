package unfold.lesson.matrix;

import io.jhdf.HdfFile;
import io.jhdf.WritableHdfFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import unfold.lesson.problem.LessonException;
import unfold.tensor.Tensor;

/** {@code .h5}: one array of doubles for each matrix, side by side and not compressed. */
final class Hdf5Writer {

    private Hdf5Writer() {}

    static byte[] bytes(Map<String, Tensor> matrices) {
        Path temporary = null;
        try {
            // The library writes to a path only.
            temporary = Files.createTempFile("unfold", ".h5");
            try (WritableHdfFile file = HdfFile.write(temporary)) {
                // What made the file would tell of the machine that it was made on.
                file.removeAttribute("_jHDF");
                matrices.forEach((name, tensor) -> file.putDataset(name, value(tensor)));
            }
            return Files.readAllBytes(temporary);
        } catch (IOException e) {
            throw new LessonException("The folder for temporary files cannot be written to, which HDF5 needs; choose"
                    + " .npz, or make room.");
        } finally {
            if (temporary != null) {
                temporary.toFile().delete();
            }
        }
    }

    private static Object value(Tensor tensor) {
        return switch (tensor.shape().rank()) {
            case SCALAR -> tensor.get(0);
            case VECTOR -> tensor.toArray();
            case ROW, MATRIX -> {
                double[][] rows = new double[tensor.rows()][tensor.cols()];
                for (int i = 0; i < rows.length; i++) {
                    for (int j = 0; j < rows[i].length; j++) {
                        rows[i][j] = tensor.get(i, j);
                    }
                }
                yield rows;
            }
        };
    }
}
