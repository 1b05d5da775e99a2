package unfold.ui.knobs;

import java.util.Locale;
import java.util.OptionalDouble;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javafx.css.PseudoClass;
import javafx.scene.Node;
import javafx.scene.control.Slider;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.ScrollEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import unfold.ui.model.Knob;
import unfold.ui.model.KnobState;
import unfold.ui.model.KnobWords;
import unfold.ui.model.KnobsModel;
import unfold.ui.model.Range;

/** A knob with a slider and a number that can be typed. */
class NumberTile extends Tile {

    private static final PseudoClass PROBLEM = PseudoClass.getPseudoClass("problem");
    private static final String OFF = "off";
    private static final int PAGE = 5;
    private static final Pattern NUMBER = Pattern.compile("[-+.0-9eE]+");

    private final KnobsModel model;
    private final Knob knob;
    private final Slider slider = new Slider(0, 1, 0);
    private final TextField field = new TextField();
    private boolean refreshing;

    NumberTile(KnobsModel model, Knob knob) {
        super("knob-" + knob.name().toLowerCase(Locale.ROOT).replace('_', '-'), () -> model.reset(knob));
        this.model = model;
        this.knob = knob;
        slider.setId(getId() + "-slider");
        slider.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(slider, Priority.ALWAYS);
        slider.valueProperty().addListener((property, old, now) -> slide(now.doubleValue()));
        slider.addEventFilter(KeyEvent.KEY_PRESSED, this::key);
        slider.setOnScroll(this::wheel);
        slider.setOnMouseClicked(event -> {
            if (event.getClickCount() == 2) {
                model.reset(knob);
            }
        });
        field.setId(getId() + "-field");
        field.getStyleClass().add("number");
        field.setMinWidth(Region.USE_PREF_SIZE);
        field.setOnAction(event -> type());
        field.focusedProperty().addListener((property, old, now) -> {
            if (!now) {
                type();
            }
        });
        head();
        body(slider, field);
    }

    /** Puts something of its own between the number and the reset mark. */
    void behindNumber(Node... nodes) {
        body(Stream.concat(Stream.of(slider, field), Stream.of(nodes)).toArray(Node[]::new));
    }

    private KnobState state() {
        return model.stateProperty().get();
    }

    private void slide(double place) {
        if (!refreshing && state() != null) {
            model.set(knob, knob.range().at(place, state().rest(knob)));
        }
    }

    private void key(KeyEvent event) {
        int steps = steps(event.getCode());
        if (steps != 0) {
            event.consume();
            move(steps);
        }
    }

    private static int steps(KeyCode code) {
        return switch (code) {
            case LEFT, DOWN -> -1;
            case RIGHT, UP -> 1;
            case PAGE_DOWN -> -PAGE;
            case PAGE_UP -> PAGE;
            default -> 0;
        };
    }

    private void wheel(ScrollEvent event) {
        event.consume();
        if (event.getDeltaY() != 0) {
            move(event.getDeltaY() > 0 ? 1 : -1);
        }
    }

    private void move(int steps) {
        double rest = state().rest(knob);
        model.set(knob, knob.range().next(state().value(knob).orElse(rest), steps, rest));
    }

    private void type() {
        String typed = typed(field);
        if (state() == null || typed.equals(shown())) {
            return;
        }
        if (typed.equals(OFF) || typed.isEmpty()) {
            model.reset(knob);
            refresh();
            return;
        }
        double value = number(typed);
        boolean good = knob.accepts(value);
        problem(field, !good);
        if (good) {
            model.set(knob, value);
        } else {
            say(field, "“" + typed + "” is not " + knob.expected() + ".");
        }
    }

    /** Writes into a field; the same text again would lay it out anew. */
    static void write(TextField field, String text) {
        if (!text.equals(field.getText())) {
            field.setText(text);
        }
    }

    /** What stands in a field, with the comma and the minus of a program. */
    static String typed(TextField field) {
        return field.getText().strip().replace(',', '.').replace("−", "-");
    }

    /** A number that was typed; NaN if it is none. */
    static double number(String typed) {
        try {
            // Java also reads 1d and 0x1p3.
            return NUMBER.matcher(typed).matches() ? Double.parseDouble(typed) : Double.NaN;
        } catch (NumberFormatException e) {
            return Double.NaN;
        }
    }

    /** Marks a field as holding what is not accepted, or takes the mark away. */
    static void problem(TextField field, boolean wrong) {
        field.pseudoClassStateChanged(PROBLEM, wrong);
    }

    private String shown() {
        OptionalDouble value = state().value(knob);
        return value.isPresent() ? KnobWords.plain(value.getAsDouble()) : OFF;
    }

    @Override
    void refresh() {
        KnobState state = state();
        String title = state.title(knob);
        mark(title, state.isChanged(knob));
        absent(state.absence(knob).orElse(""));
        if (state.absence(knob).isPresent()) {
            return;
        }
        OptionalDouble value = state.value(knob);
        Range range = knob.range();
        refreshing = true;
        // While the thumb is held it stays under the pointer.
        if (!slider.isValueChanging()) {
            slider.setValue(range.place(value.orElse(state.rest(knob))));
        }
        slider.setBlockIncrement(0);
        slider.pseudoClassStateChanged(PseudoClass.getPseudoClass("off"), value.isEmpty());
        refreshing = false;
        String said = value.isPresent() ? KnobWords.number(knob, value.getAsDouble()) : OFF;
        slider.setAccessibleText(title + ": " + said);
        field.setAccessibleText(title + ", as a number");
        say(field, title + ": " + knob.expected());
        problem(field, false);
        write(field, shown());
        remark(remark(state));
    }

    /** What is said beside the name. */
    String remark(KnobState state) {
        return switch (knob) {
            case GAIN, INPUT_SCALE -> "factor";
            case TRUNCATION ->
                state.value(knob).isEmpty()
                        ? "every k steps"
                        : KnobWords.number(knob, state.value(knob).getAsDouble());
            case CLIP_NORM -> "all together";
            case CLIP_VALUE -> "every entry";
            case GATE_BIAS -> state.isChanged(knob) ? "every unit" : "as loaded";
            case LENGTH -> "time steps";
            case START -> "";
        };
    }
}
