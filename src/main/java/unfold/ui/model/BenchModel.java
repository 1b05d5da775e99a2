package unfold.ui.model;

import java.util.Locale;
import java.util.Optional;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/** What the reader works with beside the plots. */
public final class BenchModel {

    /** The things to work with. */
    public enum Tab {
        PARAMETERS("Parameters"),
        KNOBS("Knobs"),
        CHECK("Check");

        private final String title;

        Tab(String title) {
            this.title = title;
        }

        public String title() {
            return title;
        }
    }

    private final ReadOnlyObjectWrapper<Tab> chosen = new ReadOnlyObjectWrapper<>(this, "chosen", Tab.PARAMETERS);

    /** A lesson opens with the panel that it names; without one all stays as it is. */
    void open(Showing opened) {
        Optional<String> panel = opened.lesson().lesson().presentation().view().panel();
        panel.map(word -> Tab.valueOf(word.toUpperCase(Locale.ROOT))).ifPresent(this::choose);
    }

    /** What is shown. */
    public ReadOnlyObjectProperty<Tab> chosenProperty() {
        return chosen.getReadOnlyProperty();
    }

    public void choose(Tab tab) {
        chosen.set(tab);
    }

    /** Shows a tab, or, if it is there already, the parameters. */
    public void toggle(Tab tab) {
        choose(chosen.get() == tab ? Tab.PARAMETERS : tab);
    }
}
