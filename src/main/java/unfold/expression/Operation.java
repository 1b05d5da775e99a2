package unfold.expression;

import java.util.List;
import org.ejml.data.DMatrixRMaj;
import unfold.tensor.Shape;

/**
 * One operation: what it computes, how a gradient is pulled back through it, how it is written. All
 * that there is to know about it stands in one class.
 */
public interface Operation {

    /** The name in messages. */
    String title();

    /** How the shapes of arguments and result hang together; null for what only gradients contain. */
    ShapeRule rule();

    /**
     * The shape of the result.
     *
     * @throws IllegalArgumentException if the arguments do not fit
     */
    Shape shape(List<Shape> args);

    /**
     * Computes the value.
     *
     * @param args not modified; vectors are n×1, row vectors 1×n, scalars 1×1
     * @param result of the shape that {@link #shape} gives; modified
     */
    void evaluate(DMatrixRMaj[] args, DMatrixRMaj result);

    /** Whether the value depends on that argument; false for one that gives only a shape or a name. */
    default boolean reads(int index) {
        return true;
    }

    /**
     * The loss's gradient with respect to one argument.
     *
     * @param index which argument, from 0
     * @param use the arguments, the result and its gradient
     * @return an expression in those; null if nothing flows to that argument
     */
    Expr pullback(int index, Use use);

    /** TeX of the operation on arguments that are TeX already, bracketed as their precedence asks. */
    Tex tex(List<Tex> args, String spelling);

    /**
     * The operation at one place in a definition.
     *
     * @param args the arguments
     * @param shapes their shapes
     * @param result the operation's own result
     * @param gradient the loss's gradient with respect to the result
     */
    record Use(List<Expr> args, List<Shape> shapes, Expr result, Expr gradient) {

        public Expr arg(int index) {
            return args.get(index);
        }

        public Shape shape(int index) {
            return shapes.get(index);
        }
    }
}
