package unfold.ui.command;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.List;
import javafx.beans.property.SimpleBooleanProperty;
import org.junit.jupiter.api.Test;

class ActionsTest {

    private final List<String> happened = new ArrayList<>();
    private final SimpleBooleanProperty possible = new SimpleBooleanProperty(false);
    private final Actions actions = new Actions()
            .on(Command.ZOOM_IN, () -> happened.add("zoomed"), possible)
            .on(Command.FOLD, () -> happened.add("folded"), possible)
            .needing("one network alone", Command.FOLD)
            .refusing(() -> "Not now.", Command.ZOOM_IN)
            .telling(happened::add, () -> happened.add("hushed"));

    @Test
    void whatCannotBeDoneIsNotDoneButToldWhyNot() {
        actions.run(Command.ZOOM_IN);
        actions.run(Command.FOLD);
        assertEquals(List.of("Not now.", "Fold to a loop, or unfold: needs one network alone."), happened);
    }

    @Test
    void whatIsDoneEndsWhatWasTold() {
        possible.set(true);
        actions.run(Command.ZOOM_IN);
        assertEquals(List.of("hushed", "zoomed"), happened);
    }
}
