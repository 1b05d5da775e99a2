package unfold.ui.lecture;

import java.util.List;
import java.util.Optional;
import javafx.geometry.Side;
import javafx.scene.Node;

/**
 * Where one step of the hint stands.
 *
 * @param about what it tells about
 * @param over what it may cover, the best first; what is there at the first start says little yet
 * @param side on which side of it lies what it tells about
 */
public record HintPlace(Node about, List<Node> over, Side side) {

    /** Whether what it tells about is in the window. */
    boolean isThere() {
        return about.getScene() != null;
    }

    /** What it covers; empty if the window shows none of that. */
    Optional<Node> host() {
        return over.stream().filter(node -> node.getScene() != null).findFirst();
    }
}
