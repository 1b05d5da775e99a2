package unfold.ui.command;

import static javafx.scene.input.KeyCode.A;
import static javafx.scene.input.KeyCode.ADD;
import static javafx.scene.input.KeyCode.B;
import static javafx.scene.input.KeyCode.C;
import static javafx.scene.input.KeyCode.D;
import static javafx.scene.input.KeyCode.DIGIT0;
import static javafx.scene.input.KeyCode.DOWN;
import static javafx.scene.input.KeyCode.E;
import static javafx.scene.input.KeyCode.END;
import static javafx.scene.input.KeyCode.ENTER;
import static javafx.scene.input.KeyCode.EQUALS;
import static javafx.scene.input.KeyCode.ESCAPE;
import static javafx.scene.input.KeyCode.F;
import static javafx.scene.input.KeyCode.F1;
import static javafx.scene.input.KeyCode.F11;
import static javafx.scene.input.KeyCode.F2;
import static javafx.scene.input.KeyCode.F5;
import static javafx.scene.input.KeyCode.F6;
import static javafx.scene.input.KeyCode.F7;
import static javafx.scene.input.KeyCode.F8;
import static javafx.scene.input.KeyCode.F9;
import static javafx.scene.input.KeyCode.G;
import static javafx.scene.input.KeyCode.HOME;
import static javafx.scene.input.KeyCode.I;
import static javafx.scene.input.KeyCode.K;
import static javafx.scene.input.KeyCode.L;
import static javafx.scene.input.KeyCode.LEFT;
import static javafx.scene.input.KeyCode.M;
import static javafx.scene.input.KeyCode.MINUS;
import static javafx.scene.input.KeyCode.N;
import static javafx.scene.input.KeyCode.NUMPAD0;
import static javafx.scene.input.KeyCode.O;
import static javafx.scene.input.KeyCode.P;
import static javafx.scene.input.KeyCode.PAGE_DOWN;
import static javafx.scene.input.KeyCode.PAGE_UP;
import static javafx.scene.input.KeyCode.PLUS;
import static javafx.scene.input.KeyCode.Q;
import static javafx.scene.input.KeyCode.R;
import static javafx.scene.input.KeyCode.RIGHT;
import static javafx.scene.input.KeyCode.S;
import static javafx.scene.input.KeyCode.SPACE;
import static javafx.scene.input.KeyCode.SUBTRACT;
import static javafx.scene.input.KeyCode.T;
import static javafx.scene.input.KeyCode.U;
import static javafx.scene.input.KeyCode.UP;
import static javafx.scene.input.KeyCode.V;
import static javafx.scene.input.KeyCode.W;
import static javafx.scene.input.KeyCode.X;
import static javafx.scene.input.KeyCode.Y;
import static javafx.scene.input.KeyCode.Z;
import static unfold.ui.command.Key.altShift;
import static unfold.ui.command.Key.control;
import static unfold.ui.command.Key.controlShift;
import static unfold.ui.command.Key.plain;
import static unfold.ui.command.Key.shift;
import static unfold.ui.command.Key.typed;

import java.util.List;
import java.util.Locale;

/** Everything that a key does, with its keys; the first key is the one that is shown. */
public enum Command {
    NEXT_OPERATION(Section.STEP, "Next operation", plain(RIGHT)),
    PREVIOUS_OPERATION(Section.STEP, "Previous operation", plain(LEFT)),
    NEXT_TIME_STEP(Section.STEP, "Next time step", plain(PAGE_DOWN)),
    PREVIOUS_TIME_STEP(Section.STEP, "Previous time step", plain(PAGE_UP)),
    NEXT_PHASE(Section.STEP, "Next phase", control(RIGHT)),
    PREVIOUS_PHASE(Section.STEP, "Previous phase", control(LEFT)),
    FIRST(Section.STEP, "To the start", plain(HOME)),
    LAST(Section.STEP, "To the end", plain(END)),
    PLAY(Section.STEP, "Play or pause", plain(SPACE)),
    FASTER(Section.STEP, "Play faster", typed('+')),
    SLOWER(Section.STEP, "Play slower", typed('-')),

    OPEN(Section.FILE, "Open lesson…", control(O)),
    LIBRARY(Section.FILE, "Library…", controlShift(O)),
    LOAD_WEIGHTS(Section.FILE, "Load weights…", control(L)),
    MAP_WEIGHTS(Section.FILE, "Load weights, array by array…", controlShift(L)),
    SAVE(Section.FILE, "Save", control(S)),
    SAVE_AS(Section.FILE, "Save as…", controlShift(S)),
    SAVE_WITH_WEIGHTS(Section.FILE, "Save with weights in a file…"),
    EXPORT_WEIGHTS(Section.FILE, "Export weights…"),
    EXPORT_GRADIENTS(Section.FILE, "Export gradients…"),
    EXIT(Section.FILE, "Exit", control(Q)),

    EDIT_EQUATIONS(Section.LESSON, "Edit the equations", control(E)),
    APPLY_EQUATIONS(Section.LESSON, "Apply the equations, accept the weights", control(ENTER)),
    REVERT_EQUATIONS(Section.LESSON, "Back to the equations on the stage"),

    UNDO(Section.LESSON, "Undo", control(Z)),
    REDO(Section.LESSON, "Redo", controlShift(Z), control(Y)),
    RESET(Section.LESSON, "Reset to the lesson", control(R)),
    EDIT_NUMBER(Section.EDIT, "Edit the number", plain(F2)),
    SELECT_ROW(Section.EDIT, "Select its row"),
    SELECT_COLUMN(Section.EDIT, "Select its column"),
    SELECT_ALL(Section.EDIT, "Select all numbers beside it", control(A)),
    FILL(Section.EDIT, "Fill…"),
    SCALE(Section.EDIT, "Scale…"),
    RANDOMISE(Section.EDIT, "Randomise…"),
    TRANSPOSE(Section.EDIT, "Transpose the matrix"),
    COPY(Section.EDIT, "Copy the numbers", control(C)),
    PASTE(Section.EDIT, "Paste numbers", control(V)),

    CHECK_GRADIENTS(Section.LESSON, "Check the gradients", plain(G)),

    NEXT_SEQUENCE(Section.LESSON, "Next sequence of the batch", control(PAGE_DOWN), typed(']')),
    PREVIOUS_SEQUENCE(Section.LESSON, "Previous sequence of the batch", control(PAGE_UP), typed('[')),

    COMPARE_RNN(Section.COMPARE, "With an RNN"),
    COMPARE_LSTM(Section.COMPARE, "With an LSTM"),
    COMPARE_GRU(Section.COMPARE, "With a GRU"),
    COMPARE_GRU_PYTORCH(Section.COMPARE, "With a GRU as in PyTorch"),
    COMPARE_LESSON(Section.COMPARE, "With a lesson of the library…"),
    COMPARE_FILE(Section.COMPARE, "With a lesson file…"),
    KEEP_BEFORE(Section.COMPARE, "Keep as “before”", plain(D)),
    NEXT_MODEL(Section.COMPARE, "Next model", plain(M)),
    REMOVE_MODEL(Section.COMPARE, "Remove a model", shift(M)),
    STOP_COMPARING(Section.COMPARE, "Stop comparing"),

    PIN_NUMBER(Section.VIEW, "Pin a number: where does it come from?", plain(I)),
    ALL_DIGITS(Section.VIEW, "All digits, or three decimals", plain(X)),
    UNPIN(Section.VIEW, "Unpin all numbers"),
    COPY_ARITHMETIC(Section.EDIT, "Copy the arithmetic of the pinned number", controlShift(C)),

    CELL_VIEW(Section.VIEW, "Inside the cell", plain(C)),
    FOLD(Section.VIEW, "Fold to a loop, or unfold", plain(U)),
    ZOOM_IN(Section.VIEW, "Zoom in", plain(Z)),
    ZOOM_OUT(Section.VIEW, "Zoom out", shift(Z)),
    FIT(Section.VIEW, "All time steps", plain(F)),
    LOOK_LEFT(Section.VIEW, "Look further left", shift(LEFT)),
    LOOK_RIGHT(Section.VIEW, "Look further right", shift(RIGHT)),
    LOOK_UP(Section.VIEW, "Look further up", shift(UP)),
    LOOK_DOWN(Section.VIEW, "Look further down", shift(DOWN)),
    KNOBS(Section.VIEW, "Knobs", plain(K)),
    LARGE_PLOTS(Section.VIEW, "Large plots", plain(L)),
    NEXT_PLOT(Section.VIEW, "Next plot", plain(N)),
    PREVIOUS_PLOT(Section.VIEW, "Previous plot", shift(N)),
    TOGGLE_LOG(Section.VIEW, "Decades or a linear axis", plain(Y)),
    LARGER(Section.VIEW, "Larger text", control(PLUS), control(EQUALS), control(ADD), controlShift(EQUALS)),
    SMALLER(Section.VIEW, "Smaller text", control(MINUS), control(SUBTRACT)),
    USUAL_SIZE(Section.VIEW, "Usual text size", control(DIGIT0), control(NUMPAD0)),
    TOGGLE_THEME(Section.VIEW, "Switch between light and dark", control(T)),
    TOGGLE_PROJECTOR(Section.VIEW, "Switch projector on and off", control(P)),
    FULL_SCREEN(Section.VIEW, "Full screen", plain(F11), plain(F5), shift(F5)),
    SPOTLIGHT(Section.VIEW, "Spotlight on the operation", plain(S)),
    BLACK(Section.VIEW, "Black screen, until the next key", plain(B), typed('.')),
    WHITE(Section.VIEW, "White screen, until the next key", plain(W), typed(',')),
    BLACKBOARD_PANEL(Section.VIEW, "Blackboard panel", plain(F7)),
    PLOTS_PANEL(Section.VIEW, "Plots panel", plain(F8)),
    PARAMETERS_PANEL(Section.VIEW, "Parameters panel", plain(F9)),
    RESTORE_PANELS(Section.VIEW, "All panels as usual", shift(F9)),
    NEXT_PANE(Section.VIEW, "Keys to the next panel", plain(F6)),
    PREVIOUS_PANE(Section.VIEW, "Keys to the panel before", shift(F6)),
    DIVIDER_LEFT(Section.VIEW, "Divider of that panel left", altShift(LEFT)),
    DIVIDER_RIGHT(Section.VIEW, "Divider of that panel right", altShift(RIGHT)),
    DIVIDER_UP(Section.VIEW, "Divider below the stage up", altShift(UP)),
    DIVIDER_DOWN(Section.VIEW, "Divider below the stage down", altShift(DOWN)),

    KEYS(Section.HELP, "Keys", plain(F1), typed('?')),
    ABOUT(Section.HELP, "About Unfold"),
    CLOSE(
            Section.HELP,
            "Close a panel, a message, the weights, the editor; cancel; unpin; leave full screen",
            plain(ESCAPE));

    /** Where a command stands in the menus and in the list of keys. */
    public enum Section {
        FILE("File"),
        LESSON("Lesson"),
        EDIT("Edit"),
        COMPARE("Compare"),
        VIEW("View"),
        STEP("Step"),
        HELP("Help");

        private final String title;

        Section(String title) {
            this.title = title;
        }

        public String title() {
            return title;
        }
    }

    private final Section section;
    private final String text;
    private final List<Key> keys;

    Command(Section section, String text, Key... keys) {
        this.section = section;
        this.text = text;
        this.keys = List.of(keys);
    }

    public Section section() {
        return section;
    }

    public String text() {
        return text;
    }

    public List<Key> keys() {
        return keys;
    }

    /** Whether it is about the window's looks and panels, and not about the lesson or what is seen of it. */
    public boolean isAboutWindow() {
        return section == Section.VIEW && compareTo(LARGER) >= 0;
    }

    /** The text with the first key, for tool tips: {@code Next operation (Right)}. */
    public String hint() {
        return keys.isEmpty() ? text : text + " (" + keys.get(0) + ")";
    }

    /** The identity of its button or menu item: {@code next-operation}. */
    public String id() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
