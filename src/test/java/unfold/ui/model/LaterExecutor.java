package unfold.ui.model;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Executor;

/** Keeps its work until a test says which piece of it is done. */
final class LaterExecutor implements Executor {

    private final List<Runnable> waiting = new ArrayList<>();
    private int done;

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

    /** How many pieces {@link #runAll} has not done yet. */
    int pending() {
        return waiting.size() - done;
    }

    /** Does everything that has not been done, one after the other, and what comes of it. */
    void runAll() {
        while (done < waiting.size()) {
            waiting.get(done++).run();
        }
    }
}
