package unfold.operation;

import java.util.Arrays;
import java.util.List;
import org.ejml.data.DMatrixRMaj;
import unfold.expression.Tex;
import unfold.tensor.Shape;

/** A single number at every entry of the second argument's shape. */
public enum Spread implements GradientOnly {
    SPREAD;

    @Override
    public String title() {
        return "spread";
    }

    @Override
    public Shape shape(List<Shape> args) {
        return args.get(1);
    }

    @Override
    public boolean reads(int index) {
        return index == 0;
    }

    @Override
    public void evaluate(DMatrixRMaj[] args, DMatrixRMaj result) {
        Arrays.fill(result.data, 0, result.getNumElements(), args[0].data[0]);
    }

    @Override
    public Tex tex(List<Tex> args, String spelling) {
        if (args.get(0).text().equals("1")) {
            return Tex.atom("\\mathbf{1}");
        }
        return new Tex(args.get(0).at(Tex.Level.PRODUCT) + " \\mathbf{1}", Tex.Level.PRODUCT);
    }
}
