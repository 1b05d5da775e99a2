package unfold.operation;

import java.util.List;
import org.ejml.data.DMatrixRMaj;
import unfold.expression.Tex;
import unfold.tensor.Shape;

/** Column t of a matrix, t being the second argument (a number from 1). */
public enum Column implements GradientOnly {
    COLUMN;

    @Override
    public String title() {
        return "column";
    }

    @Override
    public Shape shape(List<Shape> args) {
        return Shape.vector(args.get(0).rows());
    }

    @Override
    public void evaluate(DMatrixRMaj[] args, DMatrixRMaj result) {
        int cols = args[0].numCols;
        int col = (int) args[1].data[0] - 1;
        for (int i = 0; i < args[0].numRows; i++) {
            result.data[i] = args[0].data[i * cols + col];
        }
    }

    @Override
    public Tex tex(List<Tex> args, String spelling) {
        String text =
                "\\left[" + args.get(0).text() + "\\right]_{:," + args.get(1).text() + "}";
        return new Tex(text, Tex.Level.POSTFIX);
    }
}
