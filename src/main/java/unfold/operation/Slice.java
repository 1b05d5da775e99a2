package unfold.operation;

import java.util.List;
import org.ejml.data.DMatrixRMaj;
import unfold.expression.Tex;
import unfold.tensor.Shape;

/**
 * The part of a stacked vector that belongs to one of the stacked; the second argument is that one
 * and serves as the part's name.
 *
 * @param from the first row, from 0
 * @param part the shape of the part
 */
public record Slice(int from, Shape part) implements GradientOnly {

    @Override
    public String title() {
        return "part";
    }

    @Override
    public Shape shape(List<Shape> args) {
        return part;
    }

    @Override
    public void evaluate(DMatrixRMaj[] args, DMatrixRMaj result) {
        System.arraycopy(args[0].data, from, result.data, 0, part.size());
    }

    @Override
    public boolean reads(int index) {
        return index == 0;
    }

    @Override
    public Tex tex(List<Tex> args, String spelling) {
        String text =
                "\\left[" + args.get(0).text() + "\\right]_{" + args.get(1).text() + "}";
        return new Tex(text, Tex.Level.POSTFIX);
    }
}
