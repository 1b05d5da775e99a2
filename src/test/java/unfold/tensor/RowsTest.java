package unfold.tensor;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;

import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The fast loops against the plainest ones, bit for bit. */
class RowsTest {

    private final Random random = new Random(11);

    private double[] numbers(int count) {
        return random.doubles(count, -2, 2).toArray();
    }

    private double[][] rows(int count, int length) {
        double[][] rows = new double[count][];
        for (int i = 0; i < count; i++) {
            rows[i] = numbers(length);
        }
        return rows;
    }

    @ParameterizedTest
    @CsvSource({"1,1", "3,2", "2,70", "5,8", "4,16", "7,33", "64,64"})
    void multiplesOfRowsAreAddedInTheirOrder(int count, int length) {
        double[][] rows = rows(count, length);
        double[] factors = numbers(count);
        double[] sum = numbers(length);
        double[] expected = sum.clone();
        double[] alone = new double[length];
        for (int k = 0; k < count; k++) {
            for (int j = 0; j < length; j++) {
                expected[j] += factors[k] * rows[k][j];
                alone[j] += factors[k] * rows[k][j];
            }
        }
        Rows.addMultiples(sum, rows, factors);
        assertArrayEquals(expected, sum);
        Rows.setMultiples(sum, rows, factors);
        assertArrayEquals(alone, sum);
    }

    @ParameterizedTest
    @CsvSource({"1,1,1", "9,2,3", "3,5,9", "6,12,17", "50,32,32"})
    void outerProductsAreAddedInTheirOrder(int count, int height, int width) {
        double[][] left = rows(count, height);
        double[][] right = rows(count, width);
        double[][] sum = rows(height, width);
        double[][] expected = new double[height][];
        for (int i = 0; i < height; i++) {
            expected[i] = sum[i].clone();
            for (int k = 0; k < count; k++) {
                for (int j = 0; j < width; j++) {
                    expected[i][j] += left[k][i] * right[k][j];
                }
            }
        }
        Rows.addOuterProducts(sum, left, right);
        assertArrayEquals(expected, sum);
    }

    @ParameterizedTest
    @CsvSource({"1,1", "3,2", "2,5"})
    void rowsAndColumnsAreThoseOfTheMatrix(int height, int width) {
        double[] entries = numbers(height * width);
        double[][] rows = Rows.of(Shape.matrix(height, width), entries);
        double[][] columns = Rows.columnsOf(Shape.matrix(height, width), entries);
        for (int i = 0; i < height; i++) {
            for (int j = 0; j < width; j++) {
                assertArrayEquals(
                        new double[] {entries[i * width + j], entries[i * width + j]},
                        new double[] {rows[i][j], columns[j][i]});
            }
        }
    }
}
