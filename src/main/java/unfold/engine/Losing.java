package unfold.engine;

import unfold.derivation.Action;
import unfold.trace.Script;
import unfold.trace.ScriptBuilder;

/** Works out what does not pass a cut, if somebody wants to know. */
final class Losing implements Work {

    private final Action.Lose action;
    private final Node term;
    private final long at;

    Losing(Action.Lose action, Node term, Memory memory) {
        this.action = action;
        this.term = term;
        this.at = memory.place(memory.of(action.target()));
    }

    @Override
    public boolean isAlwaysDone() {
        return false;
    }

    @Override
    public void run(Recorder recorder) {
        recorder.record(at, term.at(action.time()));
    }

    @Override
    public void describe(ScriptBuilder script) {
        Script.Place place = new Script.Place((int) at, script.shape(action.target()));
        script.lose(action.after(), action.target(), action.from(), place);
    }
}
