package unfold.analysis.flow;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import unfold.derivation.Part;
import unfold.derivation.Program;
import unfold.expression.Expr;
import unfold.expression.Symbol;
import unfold.expression.Time;
import unfold.notation.Sweep;
import unfold.operation.Arithmetic;
import unfold.operation.MatrixProduct;
import unfold.operation.Scale;
import unfold.operation.Stack;
import unfold.operation.Transpose;
import unfold.tensor.Shape;
import unfold.tensor.Tensor;
import unfold.trace.Quantity;
import unfold.trace.Role;

/**
 * Finds the parts of parameters that multiply what is carried from step to step: matrices, and single numbers. Weights
 * that multiply entry by entry (peepholes) have no spectrum and are left out.
 */
public final class RecurrentBlocks {

    /**
     * A part of a parameter: W itself in {@code W h_{t-1}}; the columns of the state in {@code W [h_{t-1}; x_t]}; of
     * a matrix that holds several gates on top of each other, each gate's rows.
     *
     * @param parameter what it is a part of
     * @param state the carried quantity that it multiplies, maybe through a gate first
     * @param reader the quantity in whose definition it does
     * @param area where in the parameter it lies
     */
    public record Block(Quantity parameter, Quantity state, Quantity reader, Area area) {

        /** Whether it has a spectrum. */
        public boolean isSquare() {
            return area.rows == area.cols;
        }

        /** The numbers of the block in those of its parameter. */
        public Tensor of(Tensor whole) {
            double[] part = new double[area.rows * area.cols];
            for (int i = 0; i < area.rows; i++) {
                for (int j = 0; j < area.cols; j++) {
                    int row = area.row + i;
                    int col = area.col + j;
                    part[i * area.cols + j] = area.isTransposed ? whole.get(col, row) : whole.get(row, col);
                }
            }
            return Tensor.of(Shape.matrix(area.rows, area.cols), part);
        }

        /** {@code W}, {@code W_f for h}, {@code W for h, rows 3 to 4}. */
        public String name() {
            Shape shape = parameter.shape();
            int height = area.isTransposed ? shape.cols() : shape.rows();
            int width = area.isTransposed ? shape.rows() : shape.cols();
            String columns = width == area.cols ? "" : " for " + state.key();
            String last = " to " + (area.row + area.rows);
            String lines = height == area.rows ? "" : ", rows " + (area.row + 1) + last;
            return parameter.key() + columns + lines;
        }
    }

    /**
     * A rectangle in a parameter as it stands in a product.
     *
     * @param row its first row
     * @param col its first column
     * @param rows number of rows
     * @param cols number of columns, as many as the state has entries
     * @param isTransposed whether the product has the parameter's transpose
     */
    public record Area(int row, int col, int rows, int cols, boolean isTransposed) {}

    private final Program program;
    private final Chain chain;
    private final List<Part> step;
    private final List<Block> found = new ArrayList<>();

    private RecurrentBlocks(Program program, Chain chain) {
        this.program = program;
        this.chain = chain;
        this.step = Carried.step(program, chain.interval(), chain.backward());
    }

    /** The blocks of all chains; each use of a parameter once. */
    public static List<Block> of(Program program) {
        return Chain.of(program).stream()
                .flatMap(chain -> of(program, chain).stream())
                .distinct()
                .toList();
    }

    /** The blocks of one chain. */
    public static List<Block> of(Program program, Chain chain) {
        RecurrentBlocks weights = new RecurrentBlocks(program, chain);
        weights.step.forEach(part -> weights.search(part, part.right()));
        return weights.found;
    }

    private void search(Part part, Expr expr) {
        if (expr instanceof Expr.Apply apply) {
            if (apply.operation() == MatrixProduct.MATRIX_PRODUCT) {
                product(part, apply);
            } else if (apply.operation() == Scale.SCALE) {
                multiple(part, apply.args().get(0), apply.args().get(1));
                multiple(part, apply.args().get(1), apply.args().get(0));
            }
            apply.args().forEach(arg -> search(part, arg));
        }
    }

    private void product(Part part, Expr.Apply product) {
        Expr left = product.args().get(0);
        boolean transposed = left instanceof Expr.Apply apply && apply.operation() == Transpose.TRANSPOSE;
        Expr inside = transposed ? ((Expr.Apply) left).args().get(0) : left;
        if (!(inside instanceof Expr.Ref ref)
                || program.quantities().of(ref.symbol()).role() != Role.PARAMETER) {
            return;
        }
        Expr right = product.args().get(1);
        boolean stacked = right instanceof Expr.Apply apply && apply.operation() == Stack.STACK;
        List<Expr> pieces = stacked ? ((Expr.Apply) right).args() : List.of(right);
        int rows = program.shapes().of(left).rows();
        int col = 0;
        for (Expr piece : pieces) {
            int cols = program.shapes().of(piece).rows();
            Quantity state = state(piece);
            // Gates on top of each other are as many rows as the state, each.
            int height = state != null && rows % cols == 0 ? cols : rows;
            for (int row = 0; row < rows && state != null; row += height) {
                Quantity parameter = program.quantities().of(ref.symbol());
                Quantity reader = Slopes.owner(program, part);
                Area area = new Area(row, col, height, cols, transposed);
                found.add(new Block(parameter, state, reader, area));
            }
            col += cols;
        }
    }

    /** A single number times the state is a matrix of one row and column. */
    private void multiple(Part part, Expr factor, Expr right) {
        boolean number = factor instanceof Expr.Ref ref
                && program.quantities().of(ref.symbol()).role() == Role.PARAMETER
                && program.shapes().of(ref).rank() == Shape.Rank.SCALAR;
        Quantity state = number ? state(right) : null;
        if (state != null) {
            Quantity parameter = program.quantities().of(((Expr.Ref) factor).symbol());
            Quantity reader = Slopes.owner(program, part);
            found.add(new Block(parameter, state, reader, new Area(0, 0, 1, 1, false)));
        }
    }

    /** The carried quantity that an expression is, or is a multiple of entry by entry; null if it is none. */
    private Quantity state(Expr expr) {
        if (expr instanceof Expr.Group group) {
            return state(group.inside());
        }
        if (expr instanceof Expr.Ref ref) {
            return state(ref);
        }
        Expr.Apply apply = expr instanceof Expr.Apply found ? found : null;
        boolean single = apply != null && apply.args().size() == 1 && apply.operation() != Transpose.TRANSPOSE;
        boolean gated = apply != null && (apply.operation() == Arithmetic.TIMES || apply.operation() == Scale.SCALE);
        if (!single && !gated) {
            return null;
        }
        return apply.args().stream()
                .map(this::state)
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null);
    }

    private Quantity state(Expr.Ref ref) {
        Symbol symbol = ref.symbol();
        Sweep.Direction direction = chain.backward() ? Sweep.Direction.FALLING : Sweep.Direction.RISING;
        Quantity quantity = program.quantities().of(symbol);
        int lag = Carried.lag(ref, direction);
        boolean carried = chain.quantities().contains(quantity) && ref.time() instanceof Time.Relative;
        if (carried && lag > 0) {
            return quantity;
        }
        // A line of its own may do the gating: r_t * h_{t-1}. What is carried itself is another layer's.
        boolean now = lag == 0 && !carried && symbol.timed();
        return step.stream()
                .filter(part -> now && part.target().equals(symbol) && isGate(part.right()))
                .map(part -> state(part.right()))
                .findFirst()
                .orElse(null);
    }

    private static boolean isGate(Expr expr) {
        return expr instanceof Expr.Apply apply
                && (apply.operation() == Arithmetic.TIMES || apply.operation() == Scale.SCALE);
    }
}
