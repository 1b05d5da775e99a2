package unfold.notation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import unfold.shape.Given;
import unfold.shape.Shapes;
import unfold.tensor.Shape;

/** What a wrong recurrence is told: the place and the whole message. */
class BadRecurrenceTest {

    @ParameterizedTest
    @MethodSource("texts")
    void wrongTextIsToldWhatWhereAndHowToMendIt(String text, int line, int column, String message) {
        NotationException error = assertThrows(NotationException.class, () -> Recurrence.parse(text));
        assertEquals(message, error.getMessage());
        assertEquals(line + ":" + column, error.line() + ":" + error.column());
    }

    static Stream<Arguments> texts() {
        return Stream.of(
                Arguments.of(
                        "# only a comment",
                        1,
                        1,
                        "There is no definition. Write one a line, as in h_t = tanh(W h_{t-1} + U x_t)."),
                Arguments.of("h_t", 1, 4, "An = is missing after 'h_t'."),
                Arguments.of("= x_t", 1, 1, "A definition begins with the name that it defines, as in h_t = …"),
                Arguments.of("3 = x_t", 1, 1, "A definition begins with the name that it defines, as in h_t = …"),
                Arguments.of("h_t =", 1, 6, "The definition ends too soon: a name, a number or a bracket is missing."),
                Arguments.of(
                        "h_t = x_t +",
                        1,
                        12,
                        "The definition ends too soon: a name, a number or a bracket is missing."),
                Arguments.of("h_t = x_t + * x_t", 1, 13, "A name, a number or a bracket was expected before '*'."),
                Arguments.of(
                        "h_t = (x_t", 1, 7, "The bracket '(' of line 1, column 7 is not closed: a ')' is missing."),
                Arguments.of(
                        "h_t = [x_t, h_{t-1}",
                        1,
                        7,
                        "The bracket '[' of line 1, column 7 is not closed: a ']' is missing."),
                Arguments.of("h_t = x_t)", 1, 10, "This does not belong to the definition of 'h_t'."),
                Arguments.of("h_t = tanh x_t", 1, 7, "'tanh' needs its argument in round brackets: tanh(…)."),
                Arguments.of("h_t = tanh()", 1, 7, "'tanh' takes one argument, not 0."),
                Arguments.of("h_t = sum(x_t, x_t)", 1, 7, "'sum' takes one argument, not 2."),
                Arguments.of(
                        "L_t = cross_entropy(x_t)",
                        1,
                        7,
                        "'cross_entropy' takes two arguments, prediction and target, not 1."),
                Arguments.of(
                        "h_t = tanhh(x_t)",
                        1,
                        7,
                        "There is no function 'tanhh'. Did you mean 'tanh'? Known are ReLU, binary_cross_entropy, cross_entropy, exp, id, identity, ln, log, mean, mean_squared_error, relu, sgn, sigmoid, sign, softmax, squared_error, sum, tanh, σ. For a product write 'tanhh · (…)'."),
                Arguments.of(
                        "h_t = zigmoid(W x_t)",
                        1,
                        7,
                        "There is no function 'zigmoid'. Did you mean 'sigmoid'? Known are ReLU, binary_cross_entropy, cross_entropy, exp, id, identity, ln, log, mean, mean_squared_error, relu, sgn, sigmoid, sign, softmax, squared_error, sum, tanh, σ. For a product write 'zigmoid · (…)'."),
                Arguments.of(
                        "h_t = f(U x_t)",
                        1,
                        7,
                        "'f' is not a function. Where the blackboard leaves the function open, name it here: tanh, sigmoid, relu, softmax, … For a product write 'f · (…)'."),
                Arguments.of(
                        "h_t = 3 $ x_t",
                        1,
                        9,
                        "The character '$' cannot stand here. Allowed are names, numbers, + - * / · ⊙ ∘ ᵀ, ( ) and [ ]."),
                Arguments.of(
                        "h_t = x_t % 2",
                        1,
                        11,
                        "The character '%' cannot stand here. Allowed are names, numbers, + - * / · ⊙ ∘ ᵀ, ( ) and [ ]."),
                Arguments.of(
                        "h_t = {x_t}",
                        1,
                        7,
                        "The character '{' cannot stand here. Braces belong to an index, as in h_{t-1}."),
                Arguments.of(
                        "h_t = ~x_t",
                        1,
                        7,
                        "The character '~' cannot stand here. A tilde must follow its letter at once, as in c~_t."),
                Arguments.of(
                        "h_t = _t",
                        1,
                        7,
                        "The character '_' cannot stand here. An index must follow a name at once, as in h_t."),
                Arguments.of(
                        "h_t = ^t",
                        1,
                        7,
                        "The character '^' cannot stand here. An index must follow a name at once, as in h_t."),
                Arguments.of("h_t = x_", 1, 9, "An index is missing after _ or ^. Write it as in h_t or h_{t-1}."),
                Arguments.of("h_t = x_{}", 1, 11, "An index is missing after _ or ^. Write it as in h_t or h_{t-1}."),
                Arguments.of("h_t = x_{t-1", 1, 13, "A brace { is not closed on its line."),
                Arguments.of(
                        "h_t = x_t_t", 1, 12, "A name has one index below. Put both parts in braces, as in h_{L,t}."),
                Arguments.of("h_t = x^t^t", 1, 12, "A name has one index above, as in h^{t-1}."),
                Arguments.of(
                        "h_t = x_{t*2}",
                        1,
                        7,
                        "The index {t*2} is neither a time nor a label. A time is t, t-1, t+1, T, a number or 1:T."),
                Arguments.of(
                        "h_t = x_{t-1.5}",
                        1,
                        7,
                        "The index {t-1.5} is neither a time nor a label. A time is t, t-1, t+1, T, a number or 1:T."),
                Arguments.of(
                        "h_t = x_{2t}",
                        1,
                        7,
                        "The index {2t} is neither a time nor a label. A time is t, t-1, t+1, T, a number or 1:T."),
                Arguments.of(
                        "h_t = W^2 x_t",
                        1,
                        7,
                        "'W' has no time anywhere else, so ^2 is not one. Powers are not part of the notation, write x ⊙ x."),
                Arguments.of(
                        "h_t = x_t^2",
                        1,
                        7,
                        "Above a name stands its time (h^t, h^{t-1}) or a transpose (W^T). Write a label below, as in W_f; powers are not part of the notation, write x ⊙ x."),
                Arguments.of(
                        "h_t = W^f x_t",
                        1,
                        7,
                        "Above a name stands its time (h^t, h^{t-1}) or a transpose (W^T). Write a label below, as in W_f; powers are not part of the notation, write x ⊙ x."),
                Arguments.of(
                        "h_t = \\foo x_t",
                        1,
                        7,
                        "\\foo is not known here. Greek letters, \\tilde, \\hat, \\bar, \\odot, \\cdot, \\top, \\sum and the functions can be written so."),
                Arguments.of("h_t = \\tilde + x_t", 1, 7, "\\tilde needs a letter in braces, as in \\tilde{c}."),
                Arguments.of(
                        "h_t = x_t × x_t",
                        1,
                        11,
                        "× can mean two things. Write ⊙ entry by entry, · for a matrix product."),
                Arguments.of("h_t = 1e400 x_t", 1, 7, "The number 1e400 is too large for a double."),
                Arguments.of("h_t = x_t = y_t", 1, 11, "A second = in one definition. Write one definition a line."),
                Arguments.of("h_t = x_t, y_t", 1, 10, "This does not belong to the definition of 'h_t'."),
                Arguments.of("tanh = 3", 1, 1, "'tanh' is a function and cannot be defined anew."),
                Arguments.of(
                        "h_{t-1} = x_t",
                        1,
                        1,
                        "The left side stands at time t: define 'h' at t, and put the other times on the right. Values before the first step are the lesson's 'initial'."),
                Arguments.of(
                        "h_{t+1} = tanh(W h_t)",
                        1,
                        1,
                        "The left side stands at time t: define 'h' at t, and put the other times on the right. Values before the first step are the lesson's 'initial'."),
                Arguments.of(
                        "h_T = x_t",
                        1,
                        7,
                        "'h_T' has no time, so 'x_t' could be any time step. Write x_T for the last one, or sum_t or mean_t before it."),
                Arguments.of(
                        "h_t = x_t\nh_t = U x_t",
                        2,
                        1,
                        "'h' is defined a second time; the first is in line 1, column 1. Give one of them another name or label."),
                Arguments.of(
                        "h_t = tanh(W h_t + x_t)",
                        1,
                        1,
                        "A cycle within one time step: h_t → h_t. One of them must read an earlier step, as in h_{t-1}, written with braces."),
                Arguments.of(
                        "h_t = tanh(W z_t + x_t)\nz_t = V h_t",
                        1,
                        1,
                        "A cycle within one time step: h_t → z_t → h_t. One of them must read an earlier step, as in z_{t-1}, written with braces."),
                Arguments.of(
                        "a_t = b_t\nb_t = c_t\nc_t = a_t + x_t",
                        1,
                        1,
                        "A cycle within one time step: a_t → b_t → c_t → a_t. One of them must read an earlier step, as in c_{t-1}, written with braces."),
                Arguments.of(
                        "h_t = tanh(W h_{t-1} + V h_{t+1} + x_t)",
                        1,
                        26,
                        "The definition of 'h' needs its own past ('h_{t-1}', line 1, column 14) and its own future ('h_{t+1}', here) at once, so that neither can come first. Use one layer that looks back and another that looks ahead."),
                Arguments.of(
                        "h_t = z_{t-1} + x_t\nz_t = V h_{t+2}",
                        2,
                        9,
                        "The definition of 'h' and 'z' needs its own past ('z_{t-1}', line 1, column 7) and its own future ('h_{t+2}', here) at once, so that neither can come first. Use one layer that looks back and another that looks ahead."),
                Arguments.of(
                        "h_t = tanh(W h_T + x_t)",
                        1,
                        14,
                        "'h_T' is known only when all time steps are done, but the definition of 'h' needs it to get there. Read an earlier step instead."),
                Arguments.of(
                        "h_t = h_{1:T} a_t",
                        1,
                        7,
                        "'h_{1:T}' is known only when all time steps are done, but the definition of 'h' needs it to get there. Read an earlier step instead."),
                Arguments.of(
                        "A = A + 1\nh_t = A x_t",
                        1,
                        5,
                        "'A' needs itself: the definition of 'A' goes round in a circle. Only something with a time can look back at itself."),
                Arguments.of(
                        "A = B\nB = A",
                        1,
                        5,
                        "'B' needs itself: the definition of 'A' and 'B' goes round in a circle. Only something with a time can look back at itself."),
                Arguments.of(
                        "h = 1\nh_t = x_t + h",
                        1,
                        1,
                        "'h' stands without a time here and with one in line 2, column 1. Write h_t (or the time that is meant) in both places, or use another letter."),
                Arguments.of(
                        "h_t = x_t + x",
                        1,
                        13,
                        "'x' stands without a time here and with one in line 1, column 7. Write x_t (or the time that is meant) in both places, or use another letter."),
                Arguments.of(
                        "L = L_t\nL_t = sum(x_t)",
                        1,
                        5,
                        "'L' has no time, so 'L_t' could be any time step. Write L_T for the last one, or sum_t or mean_t before it."),
                Arguments.of(
                        "L_t = cross_entropy(x_t, y_t)\nM_t = squared_error(x_t, z_t)",
                        2,
                        1,
                        "There are several losses, L (line 1) and M (line 2). Write one total, as in L = sum_t (L_t + M_t)."),
                Arguments.of(
                        "L = sum_t L_t\nE = mean_t L_t\nL_t = sum(x_t)",
                        2,
                        1,
                        "There are several losses, L (line 1) and E (line 2). Add them up in one that nothing else reads, L + E."),
                Arguments.of("L = sum_u x_u", 1, 5, "A sum over time is written sum_t, as in L = sum_t L_t."),
                Arguments.of("m = mean_{i} x_t", 1, 5, "A sum over time is written sum_t, as in L = sum_t L_t."),
                Arguments.of(
                        "h_t = x_{1:3}",
                        1,
                        7,
                        "The index {1:3} is neither a time nor a label. A time is t, t-1, t+1, T, a number or 1:T."),
                Arguments.of(
                        "h_t = σ_g(x_t)", 1, 7, "A function has no label: write 'σ(…)', or another function's name."));
    }

    @ParameterizedTest
    @MethodSource("shapes")
    void shapesThatDoNotFitAreNamedWithTheirSources(String text, int line, int column, String message) {
        Recurrence recurrence = Recurrence.parse(text);
        NotationException error = assertThrows(NotationException.class, () -> Shapes.infer(recurrence, given()));
        assertEquals(message, error.getMessage());
        assertEquals(line + ":" + column, error.line() + ":" + error.column());
    }

    /** Inputs of length 3, targets of length 2, a 2×3 matrix U, a row r and a vector b of length 2. */
    private static Given given() {
        return new Given()
                .steps(4)
                .shape("x", Shape.vector(3), "data x")
                .shape("y", Shape.vector(2), "data y")
                .shape("U", Shape.matrix(2, 3), "weights of U")
                .shape("r", Shape.matrix(1, 3), "weights of r")
                .shape("b", Shape.vector(2), "weights of b")
                .size("s", 2, "sizes");
    }

    static Stream<Arguments> shapes() {
        return Stream.of(
                Arguments.of(
                        "h_t = x_t + y_t",
                        1,
                        11,
                        "The shapes do not fit in 'x_t + y_t': 'x_t' is a vector of length 3 (from data x), 'y_t' is a vector of length 2 (from data y)."),
                Arguments.of(
                        "h_t = U y_t",
                        1,
                        9,
                        "The shapes do not fit in 'U y_t': 'U' is a 2×3 matrix (from weights of U), 'y_t' is a vector of length 2 (from data y)."),
                Arguments.of(
                        "s_t = x_t",
                        1,
                        1,
                        "The right side of 's_t' is a vector of length 3 (from data x), but elsewhere 's' is a vector of length 2 (from sizes)."),
                Arguments.of(
                        "s_t = tanh(U x_t + W s_{t-1} + b)\nh_t = x_t ⊙ s_t",
                        2,
                        11,
                        "The shapes do not fit in 'x_t ⊙ s_t': 'x_t' is a vector of length 3 (from data x), 's_t' is a vector of length 2 (from sizes)."),
                Arguments.of(
                        "h_t = (U x_t) x_t",
                        1,
                        15,
                        "The shapes do not fit in '(U x_t) x_t': '(U x_t)' is a vector of length 2 (from weights of U), 'x_t' is a vector of length 3 (from data x)."),
                Arguments.of(
                        "h_t = x_t U",
                        1,
                        11,
                        "The shapes do not fit in 'x_t U': 'x_t' is a vector of length 3 (from data x), 'U' is a 2×3 matrix (from weights of U)."),
                Arguments.of(
                        "L_t = cross_entropy(x_t, y_t)",
                        1,
                        7,
                        "The shapes do not fit in 'cross_entropy(x_t, y_t)': 'x_t' is a vector of length 3 (from data x), 'y_t' is a vector of length 2 (from data y)."),
                Arguments.of(
                        "L_t = squared_error(U x_t, x_t)",
                        1,
                        23,
                        "The shapes do not fit in 'U x_t': 'U' is a 2×3 matrix (from weights of U), 'x_t' is a vector of length 3 (from data x)."),
                Arguments.of(
                        "h_t = softmax(U)",
                        1,
                        7,
                        "The softmax 'softmax(U)' needs a vector, not a 2×3 matrix (from weights of U)."),
                Arguments.of(
                        "h_t = [x_t, U]",
                        1,
                        7,
                        "The stack '[x_t, U]' needs a vector, not a 2×3 matrix (from weights of U)."),
                Arguments.of(
                        "s_t = [x_t; y_t]",
                        1,
                        7,
                        "The stack '[x_t, y_t]' is a vector of length 5 in all, but a vector of length 2 (from sizes) is wanted here."),
                Arguments.of(
                        "h_t = tanh(W h_{t-1})",
                        1,
                        1,
                        "The size of 'h' does not follow from the data, the weights or the sizes. Say it in the lesson, for example 'sizes: {h: 4}'."),
                Arguments.of(
                        "h_t = W x_t",
                        1,
                        1,
                        "The size of 'h' does not follow from the data, the weights or the sizes. Say it in the lesson, for example 'sizes: {h: 4}'."),
                Arguments.of(
                        "L_t = U x_t",
                        1,
                        9,
                        "'U x_t' gives a vector, but a single number (from the total loss) is wanted here."),
                Arguments.of(
                        "h_t = x_t + b",
                        1,
                        11,
                        "The shapes do not fit in 'x_t + b': 'x_t' is a vector of length 3 (from data x), 'b' is a vector of length 2 (from weights of b)."),
                Arguments.of(
                        "h_t = y_t + r",
                        0,
                        0,
                        "'r' is a vector of length 3 (from weights of r) and also a vector of length 2 (from data y)."),
                Arguments.of(
                        "L = mean_t x_t",
                        1,
                        1,
                        "The total loss 'L' must be a single number but is a vector of length 3 (from data x). Wrap its right side in sum(…) or a loss."),
                Arguments.of(
                        "h_t = U x_t + U^T y_t",
                        1,
                        13,
                        "The shapes do not fit in 'U x_t + Uᵀ y_t': 'U x_t' is a vector of length 2 (from weights of U), 'Uᵀ y_t' is a vector of length 3 (from weights of U)."),
                Arguments.of(
                        "h_t = r x_t\nz_t = h_t + x_t\nv_t = z_t + y_t",
                        2,
                        11,
                        "The shapes do not fit in 'h_t + x_t': 'h_t' is a vector of length 1 (from weights of r), 'x_t' is a vector of length 3 (from data x)."),
                Arguments.of(
                        "A = U U\nh_t = A x_t",
                        1,
                        7,
                        "The shapes do not fit in 'U U': 'U' is a 2×3 matrix (from weights of U), 'U' is a 2×3 matrix (from weights of U)."),
                Arguments.of(
                        "a = U_{1:T}\nh_t = x_t",
                        1,
                        5,
                        "'U_{1:T}' needs vectors as columns, but 'U' is a 2×3 matrix (from weights of U)."),
                Arguments.of(
                        "e = x_{1:T}^T q\nh_t = U e",
                        2,
                        9,
                        "The shapes do not fit in 'U e': 'U' is a 2×3 matrix (from weights of U), 'e' is a vector of length 4 (from the number of time steps)."));
    }
}
