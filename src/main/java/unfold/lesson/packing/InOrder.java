package unfold.lesson.packing;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import unfold.lesson.packing.ArrayRole.Part;
import unfold.tensor.Shape.Rank;
import unfold.tensor.Tensor;

/** Arrays without names in the order of their layers, as {@code numpy.savez(file, *model.get_weights())} leaves them. */
final class InOrder {

    private InOrder() {}

    static Map<String, ArrayRole> roles(Map<String, Tensor> arrays) {
        List<String> names = new ArrayList<>(arrays.keySet());
        Map<String, ArrayRole> all = new LinkedHashMap<>();
        int at = 0;
        while (at < names.size() && arrays.get(names.get(at)).shape().rank() == Rank.MATRIX) {
            String group = "layer " + names.get(at) + " ";
            Tensor kernel = arrays.get(names.get(at));
            boolean state = at + 1 < names.size() && isRecurrent(kernel, arrays.get(names.get(at + 1)));
            all.put(names.get(at), new ArrayRole(group, state ? Part.INPUT : Part.DENSE, false));
            at++;
            if (state) {
                all.put(names.get(at), new ArrayRole(group, Part.RECURRENT, false));
                at++;
            }
            if (at < names.size() && isBias(kernel, arrays.get(names.get(at)), state)) {
                all.put(names.get(at), new ArrayRole(group, state ? Part.BIAS : Part.DENSE_BIAS, false));
                at++;
            }
        }
        return all;
    }

    private static boolean isRecurrent(Tensor kernel, Tensor next) {
        boolean matrix = next.shape().rank() == Rank.MATRIX && next.cols() == kernel.cols();
        return matrix
                && next.cols() % next.rows() == 0
                && CellType.withGates(next.cols() / next.rows()).isPresent();
    }

    private static boolean isBias(Tensor kernel, Tensor next, boolean state) {
        boolean vector = next.shape().rank() == Rank.VECTOR && next.size() == kernel.cols();
        return vector || state && next.rows() == 2 && next.cols() == kernel.cols();
    }
}
