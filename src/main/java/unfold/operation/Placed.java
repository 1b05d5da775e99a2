package unfold.operation;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.ejml.data.DMatrixRMaj;
import unfold.expression.Tex;
import unfold.tensor.Shape;

/**
 * A vector at the place of one of several equal parts, the other parts zero.
 *
 * @param index which part, from 0
 * @param count how many parts there are
 */
public record Placed(int index, int count) implements GradientOnly {

    /** More parts than these are shortened. */
    private static final int WRITTEN = 4;

    @Override
    public String title() {
        return "placed part";
    }

    @Override
    public Shape shape(List<Shape> args) {
        return Shape.vector(args.get(0).rows() * count);
    }

    @Override
    public void evaluate(DMatrixRMaj[] args, DMatrixRMaj result) {
        Arrays.fill(result.data, 0, result.getNumElements(), 0);
        int n = args[0].getNumElements();
        System.arraycopy(args[0].data, 0, result.data, index * n, n);
    }

    @Override
    public Tex tex(List<Tex> args, String spelling) {
        if (count > WRITTEN) {
            String place = "\\left[" + args.get(0).text() + "\\right]^{" + (index + 1) + "/" + count + "}";
            return new Tex(place, Tex.Level.POSTFIX);
        }
        return Tex.atom(IntStream.range(0, count)
                .mapToObj(i -> i == index ? args.get(0).text() : "0")
                .collect(Collectors.joining("; ", "\\left[", "\\right]")));
    }
}
