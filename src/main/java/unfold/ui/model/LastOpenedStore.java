package unfold.ui.model;

import java.util.List;

/** Keeps lines of text from one start of the program to the next. */
public interface LastOpenedStore {

    /** Keeps nothing. */
    LastOpenedStore NONE = new LastOpenedStore() {
        @Override
        public List<String> read() {
            return List.of();
        }

        @Override
        public void write(List<String> lines) {
            // There is no later start that could ask for them.
        }
    };

    /** What was written last; nothing if that cannot be read. */
    List<String> read();

    /** Keeps these lines instead of the former ones, if it can. */
    void write(List<String> lines);
}
