package unfold.bench;

import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.ejml.data.DMatrixRMaj;
import org.ejml.dense.row.CommonOps_DDRM;
import org.ejml.dense.row.mult.VectorVectorMult_DDRM;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import unfold.tensor.Rows;

/**
 * The products that a run is made of, in every form that there is: those of EJML, and the rows that the engine is
 * written with. {@code mvn -q -Pbench test-compile exec:exec -Dbench.args=KernelBenchmark}.
 */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(2)
public class KernelBenchmark {

    private static final int STEPS = 100;

    @Param({"32", "128", "256"})
    public int units;

    private DMatrixRMaj matrix;
    private DMatrixRMaj left;
    private DMatrixRMaj right;
    private DMatrixRMaj result;
    private DMatrixRMaj sum;
    private double[][] rows;
    private double[][] sums;
    private double[][] steps;
    private double[][] deltas;
    private double[] vector;
    private double[] target;

    @Setup
    public void prepare() {
        Random random = new Random(1);
        rows = random(random, units);
        steps = random(random, STEPS);
        deltas = random(random, STEPS);
        sums = new double[units][units];
        matrix = new DMatrixRMaj(rows);
        sum = matrix.createLike();
        left = new DMatrixRMaj(steps[0].clone());
        right = new DMatrixRMaj(deltas[0].clone());
        result = left.createLike();
        vector = steps[0].clone();
        target = new double[units];
    }

    private double[][] random(Random random, int count) {
        double[][] numbers = new double[count][units];
        for (double[] row : numbers) {
            for (int i = 0; i < units; i++) {
                row[i] = random.nextGaussian() / units;
            }
        }
        return numbers;
    }

    /** A x in the order of the dot product. */
    @Benchmark
    public DMatrixRMaj product() {
        CommonOps_DDRM.mult(matrix, left, result);
        return result;
    }

    /** Aᵀ x, which goes along the rows. */
    @Benchmark
    public DMatrixRMaj transposedProduct() {
        CommonOps_DDRM.multTransA(matrix, left, result);
        return result;
    }

    /** Aᵀ x from four rows at a time. */
    @Benchmark
    public double[] transposedProductOfRows() {
        Rows.addMultiples(target, rows, vector);
        return target;
    }

    /** A + u vᵀ as a product of matrices. */
    @Benchmark
    public DMatrixRMaj outerProductAsProduct() {
        CommonOps_DDRM.multAddTransB(left, right, sum);
        return sum;
    }

    /** A + u vᵀ. */
    @Benchmark
    public DMatrixRMaj outerProduct() {
        VectorVectorMult_DDRM.addOuterProd(1, left, right, sum);
        return sum;
    }

    /** A + Σ u_t v_tᵀ over 100 time steps: a hundred times as much. */
    @Benchmark
    public double[][] outerProductsOfAllSteps() {
        Rows.addOuterProducts(sums, deltas, steps);
        return sums;
    }
}
