package unfold.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import unfold.tensor.Shape;
import unfold.tensor.Tensor;

class InputsTest {

    @Test
    void listsThatChangeLaterDoNotChangeTheInputs() {
        Tensor number = Tensor.of(Shape.vector(1), 2.5);
        List<Tensor> data = new ArrayList<>(List.of(number));
        List<Tensor> initial = new ArrayList<>(List.of(number));
        Inputs inputs = new Inputs(Map.of(), Map.of("x", data), Map.of("s", initial));
        data.clear();
        initial.clear();
        assertEquals(List.of(number), inputs.data().get("x"));
        assertEquals(List.of(number), inputs.initial().get("s"));
    }
}
