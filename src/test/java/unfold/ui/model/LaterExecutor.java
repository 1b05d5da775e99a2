package unfold.ui.model;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Executor;

/** Keeps its work until a test says which piece of it is done. */
final class LaterExecutor implements Executor {

    private final List<Runnable> waiting = new ArrayList<>();

    @Override
    public void execute(Runnable work) {
        waiting.add(work);
    }

    int size() {
        return waiting.size();
    }

    void run(int index) {
        waiting.get(index).run();
    }
}
